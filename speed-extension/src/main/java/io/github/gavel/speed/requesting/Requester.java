package io.github.gavel.speed.requesting;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.speed.port.Answers;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Payments;
import io.github.gavel.speed.port.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Whoever buys, over all torrents: runs the rules of its deals and does what they say. On one thread alone. */
public final class Requester {
    private final Map<ChannelId, Holding> holdings = new LinkedHashMap<>();
    private final Map<PeerKey, Deal> deals = new TreeMap<>();
    private final Payments payments;
    private final Clocks clocks;
    private final Executor strand;
    private final Till till;
    private final Doorway doorway;
    private final Bidder bidder;
    private Optional<CompletableFuture<Void>> settled = Optional.empty();
    private Optional<Refusal> stopped = Optional.empty();

    /** @param strand the thread that everything here runs on */
    public Requester(Payments payments, Clocks clocks, Executor strand, Acquaintances acquaintances) {
        this.payments = payments;
        this.clocks = clocks;
        this.strand = strand;
        this.till = new Till(this);
        this.bidder = new Bidder(this, acquaintances);
        this.doorway = new Doorway(this, acquaintances);
    }

    /** Goes on with the channels of earlier runs, also with those that the ledger confirms only now. */
    public void begin() {
        Answers.tell(payments.channels(), strand, rows -> rows.forEach(this::restore));
    }

    private void restore(PayerRow row) {
        if (row.status() == PayerRow.Status.OPEN) {
            holdings.putIfAbsent(row.intent().channel(), Holding.of(row));
        }
    }

    // those who may sell

    void meets(Deal deal) {
        stopped.ifPresent(deal.torrent::hindered);
        deals.put(deal.key(), deal);
    }

    void left(Deal deal) {
        deals.remove(deal.key());
        Tick now = now();
        holdings.values().forEach(holding -> holding.purchases = holding.purchases.ended(deal.key(), now));
        till.settle();
    }

    void hears(Deal deal, SpeedMessage message) {
        if (message instanceof SpeedMessage.Reserve reserve) {
            run(deal, deal.deal.hears(reserve, now()));
        } else if (message instanceof SpeedMessage.Response response) {
            run(deal, deal.deal.hears(response, now()));
        } else if (message instanceof SpeedMessage.Accept accept) {
            run(deal, deal.deal.hears(accept));
        } else if (message instanceof SpeedMessage.Refuse refuse) {
            run(deal, deal.deal.hears(refuse));
        } else if (message instanceof SpeedMessage.Ack ack) {
            run(deal, deal.deal.hears(ack));
        } else if (message instanceof SpeedMessage.Close close) {
            run(deal, deal.deal.hears(close));
        }
    }

    void run(Deal deal, Step<RequesterDeal, Effect> step) {
        deal.deal = step.next();
        step.effects().forEach(effect -> run(deal, effect));
    }

    private void run(Deal deal, Effect effect) {
        if (effect instanceof Effect.Say say) {
            deal.visitor.talk().say(say.message());
        } else if (effect instanceof Effect.HangUp hangUp) {
            deal.visitor.talk().rejects(hangUp.code(), hangUp.text());
        } else if (effect instanceof Effect.TermsHeard heard) {
            deal.terms = Optional.of(heard.reserve().terms());
            if (stopped.isEmpty()) {
                doorway.considers(deal);
            }
        } else if (effect instanceof Effect.ChannelTaken taken) {
            taken(deal, taken);
        } else if (effect instanceof Effect.ChannelRefused refused) {
            refused(deal, refused);
        } else if (effect instanceof Effect.Requoted requoted) {
            deal.rate = requoted.rate();
            holding(deal)
                    .ifPresent(holding -> holding.purchases = holding.purchases.requoted(deal.key(), requoted.rate()));
            bidder.quoted(deal, requoted.rate());
            deal.torrent.works(deal);
        } else if (effect instanceof Effect.PaymentAcked acked) {
            deal.channel(acked.channel()).ifPresent(id -> till.acked(deal, id, acked.cumulative()));
            endsWhatIsPaid();
        } else if (effect instanceof Effect.CloseOffered offered) {
            deal.channel(offered.channel()).ifPresent(id -> {
                payments.closed(id, offered.last(), offered.signature());
                holding(id).ifPresent(holding -> holding.isClosed = true);
                over(id);
            });
        }
    }

    private void taken(Deal deal, Effect.ChannelTaken taken) {
        Optional<Holding> shown = deal.channel(taken.channel()).flatMap(this::holding);
        if (shown.isEmpty()) {
            return;
        }
        Holding holding = shown.get();
        if (!holding.signed.covers(taken.highest())) {
            if (!hasSigned(holding, taken)) {
                payments.accepted(holding.id(), taken.highest(), taken.signature());
                return;
            }
            holding.signed(taken.highest(), taken.signature());
        }
        boolean first = deal.channel.isEmpty();
        deal.channel = Optional.of(holding.id());
        holding.torrents.put(deal.torrent.hash(), deal.torrent);
        holding.purchases =
                holding.purchases.accepted(deal.key(), deal.torrent.hash(), deal.torrent.layout(), taken.highest());
        if (first) {
            deal.pending.forEach(block -> holding.purchases = holding.purchases.asked(deal.key(), block.piece()));
        }
        payments.accepted(holding.id(), taken.highest(), taken.signature());
        bidder.bids(deal);
        till.settle();
    }

    /** In an earlier run, of which not everything is known. */
    private boolean hasSigned(Holding holding, Effect.ChannelTaken taken) {
        return taken.signature()
                .filter(shown -> payments.isVoucher(holding.receipt(), taken.highest(), shown))
                .isPresent();
    }

    private void refused(Deal deal, Effect.ChannelRefused refused) {
        Optional<Holding> holding = deal.channel(refused.channel()).flatMap(this::holding);
        deal.notBefore = Optional.of(now().plus(refused.retryAfter().plus(Doorway.AT_LEAST)));
        if (refused.code() == RefusalCode.CLOSED || refused.code() == RefusalCode.OLD_RECEIPT) {
            holding.ifPresent(it -> {
                payments.disowned(it.id());
                over(it.id());
            });
        }
        if (refused.code() == RefusalCode.DEPOSIT) {
            holding.ifPresent(it -> doorway.topsUp(deal, it));
        }
    }

    /** It cannot be used now: perhaps the ledger said that it has ended, and whoever keeps the money knows. */
    void doubts(Holding holding) {
        Answers.tell(payments.channels(), strand, rows -> {
            boolean isOpen = rows.stream()
                    .anyMatch(
                            row -> row.intent().channel().equals(holding.id()) && row.status() == PayerRow.Status.OPEN);
            if (!isOpen) {
                over(holding.id());
            }
        });
    }

    /** No bid counts on it any more. */
    private void over(ChannelId id) {
        holding(id).ifPresent(holding -> holding.isOver = true);
        for (Deal deal : deals()) {
            if (deal.channel.equals(Optional.of(id))) {
                deal.channel = Optional.empty();
                deal.torrent.works(deal);
            }
        }
        looksWhetherAllIsOver();
    }

    // those who keep the money

    public void told(PaymentNews news) {
        if (news instanceof PaymentNews.Renewed renewed) {
            holding(renewed.receipt().receipt().channel())
                    .ifPresentOrElse(holding -> renewed(holding, renewed.receipt()), this::begin);
        } else if (news instanceof PaymentNews.Signed signed) {
            holding(signed.channel()).ifPresent(holding -> till.says(holding, signed));
        } else if (news instanceof PaymentNews.PayeeLied lie) {
            holding(lie.channel()).ifPresent(holding -> holding.isClosed = false);
            deals().stream()
                    .filter(deal -> deal.wasShown(lie.channel()))
                    .forEach(deal -> run(deal, deal.deal.violated(lie.code(), "not what was signed")));
        } else if (news instanceof PaymentNews.Frozen frozen) {
            hinders(frozen.channel(), new Refusal(Refusal.Obstacle.CHANNEL, frozen.why()));
            over(frozen.channel());
        } else if (news instanceof PaymentNews.LedgerSilent silence) {
            Refusal why = new Refusal(Refusal.Obstacle.LEDGER, "the ledger does not answer: " + silence.why());
            deals().forEach(deal -> deal.torrent.hindered(why));
        } else if (news instanceof PaymentNews.Stopped stop) {
            stops(new Refusal(Refusal.Obstacle.DISK, stop.why()));
        }
    }

    private void renewed(Holding holding, SignedReceipt receipt) {
        holding.renewed(receipt);
        deals().stream()
                .filter(deal -> deal.channel.equals(Optional.of(holding.id())))
                .forEach(deal -> doorway.shows(deal, holding));
    }

    private void hinders(ChannelId channel, Refusal why) {
        holding(channel).ifPresent(holding -> holding.torrents.values().forEach(torrent -> torrent.hindered(why)));
    }

    /** Nothing can be paid any more: what was bid is taken back, and everything goes on as far as it is free. */
    private void stops(Refusal why) {
        stopped = Optional.of(why);
        for (Deal deal : deals()) {
            deal.torrent.hindered(why);
            bidder.bids(deal);
        }
    }

    // time

    /**
     * No other piece is bought; {@code settled} once those that were begun are paid, and nothing is left to be said
     * about what was.
     */
    public void ends(CompletableFuture<Void> whenOver) {
        settled = Optional.of(whenOver);
        deals().forEach(deal -> deal.torrent.works(deal));
        till.settle();
        endsWhatIsPaid();
        looksWhetherAllIsOver();
    }

    private void endsWhatIsPaid() {
        for (Holding holding : holdings()) {
            if (settled.isPresent() && !holding.isOver && !holding.isEnding && holding.isPaid()) {
                holding.isEnding = true;
                payments.end(holding.id());
            }
        }
    }

    private void looksWhetherAllIsOver() {
        if (settled.isPresent()
                && holdings().stream()
                        .allMatch(holding -> holding.isOver || dealsOn(holding).isEmpty())) {
            Answers.tell(payments.channels(), strand, this::endsUnlessTheLedgerIsAsked);
        }
    }

    private void endsUnlessTheLedgerIsAsked(List<PayerRow> rows) {
        boolean isAsked = rows.stream()
                .filter(row -> row.status() == PayerRow.Status.OPEN)
                .flatMap(row -> holding(row.intent().channel()).stream())
                .anyMatch(holding -> holding.isClosed);
        if (!isAsked) {
            settled.ifPresent(whenOver -> whenOver.complete(null));
        }
    }

    /** A second went by. */
    public void passes() {
        Tick now = now();
        holdings.values().forEach(holding -> {
            holding.purchases = holding.purchases.passes(now);
            holding.passes();
        });
        if (settled.isEmpty()) {
            deals().forEach(this::passes);
        }
        for (Holding holding : List.copyOf(holdings.values())) {
            boolean awarded = dealsOn(holding).stream().anyMatch(Deal::isPaid);
            payments.use(holding.id(), awarded);
            holding.isHindered = false;
        }
        till.settle();
        endsWhatIsPaid();
        looksWhetherAllIsOver();
    }

    private void passes(Deal deal) {
        if (stopped.isEmpty()) {
            doorway.considers(deal);
            doorway.showsWhatIsNew(deal);
        }
        bidder.bids(deal);
    }

    boolean isStopped() {
        return stopped.isPresent();
    }

    boolean maySpend() {
        return settled.isEmpty() && stopped.isEmpty();
    }

    Collection<Holding> holdings() {
        return List.copyOf(holdings.values());
    }

    /** Answers the one that is known already, if one is. */
    Holding add(Holding opened) {
        return Optional.ofNullable(holdings.putIfAbsent(opened.id(), opened)).orElse(opened);
    }

    List<Deal> deals() {
        return List.copyOf(deals.values());
    }

    Optional<Deal> deal(PeerKey key) {
        return Optional.ofNullable(deals.get(key));
    }

    List<Deal> dealsOn(Holding holding) {
        return deals().stream()
                .filter(deal -> deal.channel.equals(Optional.of(holding.id()))
                        && deal.visitor.talk().isTalking())
                .toList();
    }

    Optional<Holding> holding(ChannelId id) {
        return Optional.ofNullable(holdings.get(id));
    }

    Optional<Holding> holding(Deal deal) {
        return deal.channel.flatMap(this::holding);
    }

    /** The channel to a payee on which something may still be paid. */
    Optional<Holding> holding(AccountId payee) {
        return holdings.values().stream()
                .filter(holding -> !holding.isOver && holding.receipt().payee().equals(payee))
                .findFirst();
    }

    Till till() {
        return till;
    }

    Doorway doorway() {
        return doorway;
    }

    Bidder bidder() {
        return bidder;
    }

    Payments payments() {
        return payments;
    }

    Clocks clocks() {
        return clocks;
    }

    Executor strand() {
        return strand;
    }

    Tick now() {
        return clocks.get().tick();
    }
}
