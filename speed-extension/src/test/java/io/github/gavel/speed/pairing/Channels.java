package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Deposits;
import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.Life;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The channels with which a party pays: which it opens and shows, and what is said of them. */
final class Channels {
    /** More than are looked at ahead of their time. */
    private static final int AT_ONCE = 5;

    private final World world;
    private final Party party;
    private final Buyer buyer;
    private final Payments payments;

    Channels(World world, Party party, Buyer buyer, Payments payments) {
        this.world = world;
        this.party = party;
        this.buyer = buyer;
        this.payments = payments;
    }

    void restore() {
        List.copyOf(party.disk().reserved().content().values()).forEach(this::restore);
    }

    private void restore(PayerRow row) {
        Step<PayerChannel, ?> step = PayerChannel.restored(row, world.time().now());
        Holding holding = new Holding(
                row.intent().payee(), row.intent().signer(), row.intent().nonce(), step.next());
        buyer.holdings.put(row.intent().channel(), holding);
        payments.run(holding, PayerChannel.restored(row, world.time().now()));
    }

    void considers(Deal deal) {
        if (!party.spends() || deal.terms.isEmpty() || !party.wantsFrom(deal.line.other().owner)) {
            return;
        }
        Terms terms = deal.terms.get();
        Optional<Holding> known = holding(terms);
        if (known.isPresent()) {
            known.get().channel.row().receipt().ifPresent(receipt -> show(deal, known.get()));
            return;
        }
        if (mayOpen(deal, terms)) {
            Deposits deposits = new Deposits(world.layout().pieceBytes(), Math.max(1, party.lacking()), party.rate());
            Deposits.Sizing sizing = deposits.opening(terms, party.rate());
            world.coverage().add("a deposit: " + sizing.getClass().getSimpleName());
            if (sizing instanceof Deposits.Sizing.Lock lock) {
                opens(deal, terms, lock.amount());
            }
        }
    }

    /** Whoever is honest risks little where nothing has come yet. */
    private boolean mayOpen(Deal deal, Terms terms) {
        Moment now = world.time().now();
        Openings.Payee payee = new Openings.Payee(
                deal.line.other().owner.home(), !terms.reserve().isFree(), deal.chokedFor(now.tick()));
        Optional<Openings.Refusal> refusal = party.disk().openings().refusal(payee, now.ledger());
        refusal.ifPresent(
                it -> world.coverage().add("no channel: " + it.getClass().getSimpleName()));
        return refusal.isEmpty() || !party.manner().isHonest();
    }

    private void opens(Deal deal, Terms terms, Amount deposit) {
        boolean stingy = party.manner().dares(Lie.OPENS_TOO_LITTLE, 1);
        boolean hasty = party.manner().dares(Lie.OPENS_TOO_SHORT, 1);
        Duration life = Life.of(Duration.ofHours(1), terms.smallestLife());
        LedgerTime now = world.time().now().ledger();
        long nonce = party.nextNonce();
        AccountId signer = party.signer(nonce);
        PayerCommit commit = Fakes.commit(party.account(), nonce);
        ChannelId id = Fakes.channel(commit, terms.payee(), signer);
        Intent intent = new Intent(
                Fakes.command(party.number() * 1_000_000L + nonce),
                nonce,
                id,
                commit,
                terms.payee(),
                signer,
                terms.closer(),
                stingy ? Amount.grains(1) : deposit,
                now.plus(hasty ? Duration.ofMinutes(30) : life));
        Step<PayerChannel, ?> first =
                PayerChannel.intending(intent, world.time().now());
        Holding holding = new Holding(terms.payee(), signer, nonce, first.next());
        buyer.holdings.put(id, holding);
        party.disk()
                .keep(party.disk().openings().opened(id, deal.line.other().owner.home(), now));
        payments.run(holding, PayerChannel.intending(intent, world.time().now()));
    }

    void show(Deal deal, Holding holding) {
        Optional<SignedReceipt> receipt = holding.channel.row().receipt();
        if (!deal.line.isTalking() || receipt.isEmpty() || buyer.deals.get(deal.line.key) != deal) {
            return;
        }
        SpeedMessage.Open open = open(deal, holding, receipt.get());
        Optional<Step<RequesterDeal, Effect>> step = deal.deal.shows(
                new Forgery(world, party).forged(open), world.time().now().tick());
        if (step.isPresent()) {
            deal.number = open.channel();
            buyer.run(deal, step.get());
            for (int i = 1; i <= AT_ONCE && party.manner().dares(Lie.SHOWS_TOO_OFTEN, 1); i++) {
                deal.line.say(new SpeedMessage.Open(open.channel() + i, open.receipt(), open.attach()));
            }
        } else {
            world.time().after(Duration.ofSeconds(10), () -> {
                if (deal.channel.isEmpty()) {
                    show(deal, holding);
                }
            });
        }
    }

    private SpeedMessage.Open open(Deal deal, Holding holding, SignedReceipt receipt) {
        int number = (int) holding.nonce;
        Signature attach =
                Fakes.attach(holding.signer, receipt.receipt().channel(), deal.line.ownKey(), deal.line.othersKey());
        return new SpeedMessage.Open(number, receipt, attach);
    }

    void taken(Deal deal, Effect.ChannelTaken taken) {
        Optional<Holding> holding = deal.terms.flatMap(terms -> buyer.holdings.values().stream()
                .filter(it -> it.payee.equals(terms.payee()) && (int) it.nonce == taken.channel())
                .findFirst());
        if (holding.isEmpty()) {
            return;
        }
        ChannelId id = holding.get().channel.row().intent().channel();
        boolean ours = taken.signature()
                .map(it -> it.equals(Fakes.voucher(holding.get().signer, new Voucher(id, taken.highest()))))
                .orElse(true);
        boolean first = deal.channel.isEmpty();
        deal.channel = Optional.of(id);
        payments.hearing(Optional.of(deal));
        holding.get().purchases =
                holding.get().purchases.accepted(deal.line.key, world.torrent(), world.layout(), taken.highest());
        if (first) {
            deal.pending.forEach(
                    request -> holding.get().purchases = holding.get().purchases.asked(deal.line.key, request.piece()));
        }
        payments.run(
                holding.get(),
                holding.get()
                        .channel
                        .accepted(taken.highest(), ours, world.time().now()));
        payments.hearing(Optional.empty());
        if (first && deal.line.isTalking()) {
            buyer.bids(deal, party.rate(), false);
        }
        payments.settle();
    }

    void refused(Deal deal, Effect.ChannelRefused refused) {
        world.coverage().add("heard " + refused.code());
        Optional<Holding> holding = deal.terms.flatMap(this::holding);
        boolean gone = refused.code() == RefusalCode.CLOSED || refused.code() == RefusalCode.OLD_RECEIPT;
        if (gone && holding.isPresent()) {
            payments.run(
                    holding.get(), holding.get().channel.disowned(world.time().now()));
        }
        if (refused.code() == RefusalCode.DEPOSIT && holding.isPresent()) {
            topUp(deal, holding.get());
        }
        boolean again = refused.code() == RefusalCode.TOO_SOON || refused.code() == RefusalCode.LEDGER;
        if (again) {
            world.time().after(refused.retryAfter().plusMillis(50), () -> {
                if (buyer.deals.get(deal.line.key) == deal) {
                    considers(deal);
                }
            });
        }
    }

    private Optional<Holding> holding(Terms terms) {
        return buyer.holdings.values().stream()
                .filter(it -> it.payee.equals(terms.payee()) && !it.channel.allowsSuccessor(Amount.ZERO))
                .findFirst();
    }

    void closed(Deal deal, Effect.CloseOffered offered) {
        buyer.holding(deal).ifPresent(holding -> {
            payments.hearing(Optional.of(deal));
            ChannelId id = holding.channel.row().intent().channel();
            payments.run(
                    holding,
                    holding.channel.closed(
                            new Order.Close(id, offered.last(), Optional.of(offered.signature())),
                            world.time().now()));
            payments.hearing(Optional.empty());
        });
    }

    /** Whoever bids on tops up before its channel holds less than providers ask for. */
    void keepsEnough(Deal deal, Holding holding) {
        if (!deal.deal.standing().isFree()) {
            lacking(deal.deal.standing(), holding).ifPresent(more -> adds(holding, more));
        }
    }

    void topUp(Deal deal, Holding holding) {
        Optional<Amount> more = lacking(party.rate(), holding);
        if (more.isPresent() && (!world.isDrawn() || world.random().nextInt(4) > 0)) {
            adds(holding, more.get());
        } else {
            buyer.bids(deal, Rate.FREE, false);
        }
    }

    private Optional<Amount> lacking(Rate bid, Holding holding) {
        Deposits deposits = new Deposits(world.layout().pieceBytes(), Math.max(1, party.lacking()), bid);
        Amount left = holding.channel.row().deposit().lessAtMost(holding.purchases.total());
        return deposits.adding(left, 0) instanceof Deposits.Sizing.Lock lock
                ? Optional.of(lock.amount())
                : Optional.empty();
    }

    private void adds(Holding holding, Amount more) {
        payments.run(
                holding,
                holding.channel.topUp(
                        Fakes.command(500_000_000L + party.number() * 1_000_000L + party.nextNonce()),
                        more,
                        world.time().now()));
    }

    void showMany(Deal deal, Holding holding) {
        holding.channel
                .row()
                .receipt()
                .ifPresent(receipt -> deal.line.say(new SpeedMessage.Open(
                        world.random().nextInt(60_000),
                        receipt,
                        open(deal, holding, receipt).attach())));
    }

    void stops() {
        buyer.holdings
                .values()
                .forEach(it -> payments.run(it, it.channel.end(world.time().now())));
    }
}
