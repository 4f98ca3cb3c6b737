package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Deposits;
import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.Life;
import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Bidding;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.RequesterDeal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The requester in a party: it runs the rules and does what they say. */
final class Buyer {
    private static final int PIPELINE = 6;

    final Map<PeerKey, Deal> deals = new TreeMap<>();
    final Map<ChannelId, Holding> holdings = new TreeMap<>();
    private final World world;
    private final Party party;
    private final Downloads downloads;
    private final Payments payments;

    Buyer(World world, Party party) {
        this.world = world;
        this.party = party;
        this.downloads = new Downloads(world, party);
        this.payments = new Payments(world, party, this);
    }

    void restore() {
        List.copyOf(party.reserved().content().values()).forEach(this::restore);
    }

    private void restore(PayerRow row) {
        Step<PayerChannel, ?> step = PayerChannel.restored(row, world.time().now());
        Holding holding = new Holding(
                row.intent().payee(), row.intent().signer(), row.intent().nonce(), step.next());
        holdings.put(row.intent().channel(), holding);
        payments.run(holding, PayerChannel.restored(row, world.time().now()));
    }

    void meets(Line line) {
        deals.put(line.key, new Deal(line));
        shows(line);
    }

    private void shows(Line line) {
        line.send(new Item.Interested(party.wantsFrom(line.other().owner)));
    }

    void left(Line line) {
        if (deals.remove(line.key) != null) {
            downloads.release(line.key);
            holdings.values()
                    .forEach(holding -> holding.purchases =
                            holding.purchases.ended(line.key, world.time().now().tick()));
            payments.settle();
        }
    }

    // what is heard

    void hears(Line line, SpeedMessage message) {
        Deal deal = deals.get(line.key);
        if (deal == null) {
            return;
        }
        if (message instanceof SpeedMessage.Reserve reserve) {
            run(deal, deal.deal.hears(reserve, world.time().now().tick()));
            party.seller().possession().hears(line, reserve);
        } else if (message instanceof SpeedMessage.Response response) {
            run(deal, deal.deal.hears(response, world.time().now().tick()));
        } else if (!party.manner().is(Lie.SHOWS_MANY_CHANNELS) || channel(message) == deal.number) {
            hearsOfChannel(deal, message);
        }
    }

    private void hearsOfChannel(Deal deal, SpeedMessage message) {
        if (message instanceof SpeedMessage.Accept accept) {
            run(deal, deal.deal.hears(accept));
        } else if (message instanceof SpeedMessage.Refuse refuse) {
            run(deal, deal.deal.hears(refuse));
        } else if (message instanceof SpeedMessage.Ack ack) {
            run(deal, deal.deal.hears(ack));
        } else if (message instanceof SpeedMessage.Close close) {
            run(deal, deal.deal.hears(close));
        }
    }

    private static int channel(SpeedMessage message) {
        if (message instanceof SpeedMessage.Accept accept) {
            return accept.channel();
        }
        if (message instanceof SpeedMessage.Refuse refuse) {
            return refuse.channel();
        }
        if (message instanceof SpeedMessage.Ack ack) {
            return ack.channel();
        }
        return message instanceof SpeedMessage.Close close ? close.channel() : -1;
    }

    void run(Deal deal, Step<RequesterDeal, Effect> step) {
        deal.deal = step.next();
        step.effects().forEach(effect -> run(deal, effect));
    }

    private void run(Deal deal, Effect effect) {
        if (effect instanceof Effect.Say say) {
            deal.line.say(say.message());
        } else if (effect instanceof Effect.HangUp hangUp) {
            deal.line.rejects(hangUp.code(), hangUp.text());
        } else if (effect instanceof Effect.TermsHeard heard) {
            deal.terms = Optional.of(heard.reserve().terms());
            considers(deal);
        } else if (effect instanceof Effect.ChannelTaken taken) {
            payments.taken(deal, taken);
        } else if (effect instanceof Effect.ChannelRefused refused) {
            refused(deal, refused);
        } else if (effect instanceof Effect.Requoted requoted) {
            deal.rate = requoted.rate();
            holding(deal).ifPresent(it -> it.purchases = it.purchases.requoted(deal.line.key, requoted.rate()));
        } else if (effect instanceof Effect.PaymentAcked acked) {
            payments.acked(deal, acked.cumulative());
        } else if (effect instanceof Effect.CloseOffered offered) {
            payments.closed(deal, offered);
        }
    }

    private void refused(Deal deal, Effect.ChannelRefused refused) {
        world.coverage().add("heard " + refused.code());
        Optional<Holding> holding = deal.terms.flatMap(this::holding);
        boolean gone = refused.code() == RefusalCode.CLOSED || refused.code() == RefusalCode.OLD_RECEIPT;
        if (gone && holding.isPresent()) {
            payments.run(
                    holding.get(), holding.get().channel.disowned(world.time().now()));
        }
        if (refused.code() == RefusalCode.DEPOSIT && holding.isPresent()) {
            payments.topUp(deal, holding.get());
        }
        boolean again = refused.code() == RefusalCode.TOO_SOON || refused.code() == RefusalCode.LEDGER;
        if (again) {
            world.time().after(refused.retryAfter().plusMillis(50), () -> {
                if (deals.get(deal.line.key) == deal) {
                    considers(deal);
                }
            });
        }
    }

    Optional<Holding> holding(Deal deal) {
        return deal.channel.map(holdings::get);
    }

    private Optional<Holding> holding(Terms terms) {
        return holdings.values().stream()
                .filter(it -> it.payee.equals(terms.payee()) && !it.channel.allowsSuccessor(Amount.ZERO))
                .findFirst();
    }

    // channels

    void considers(Deal deal) {
        if (!party.spends() || deal.terms.isEmpty() || !party.wantsFrom(deal.line.other().owner)) {
            return;
        }
        Terms terms = deal.terms.get();
        Optional<Holding> known = holding(terms);
        if (known.isPresent()) {
            known.get().channel.row().receipt().ifPresent(receipt -> payments.show(deal, known.get()));
            return;
        }
        Deposits deposits = new Deposits(world.layout().pieceBytes(), Math.max(1, party.lacking()), party.rate());
        boolean stingy = party.manner().dares(Lie.OPENS_TOO_LITTLE, 1);
        boolean hasty = party.manner().dares(Lie.OPENS_TOO_SHORT, 1);
        if (deposits.opening(terms, party.rate()) instanceof Deposits.Sizing.Lock lock) {
            opens(
                    terms,
                    stingy ? Amount.grains(1) : lock.amount(),
                    hasty ? Duration.ofMinutes(30) : Life.of(Duration.ofHours(1)));
        }
    }

    private void opens(Terms terms, Amount deposit, Duration life) {
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
                deposit,
                world.time().now().ledger().plus(life));
        Step<PayerChannel, ?> first =
                PayerChannel.intending(intent, world.time().now());
        Holding holding = new Holding(terms.payee(), signer, nonce, first.next());
        holdings.put(id, holding);
        payments.run(holding, PayerChannel.intending(intent, world.time().now()));
    }

    // bids

    void bids(Deal deal, Rate rate, boolean byPerson) {
        Bidding bidding = deal.deal.bids(rate, byPerson, world.time().now().tick());
        if (bidding instanceof Bidding.Said said) {
            run(deal, said.step());
        }
    }

    // blocks

    void hears(Line line, Item item) {
        Deal deal = deals.get(line.key);
        if (deal == null) {
            return;
        }
        if (item instanceof Item.Unchoke) {
            deal.choked = false;
            run(deal, deal.deal.unchoked());
            asks(deal);
        } else if (item instanceof Item.Choke) {
            deal.choked = true;
            run(deal, deal.deal.choked());
        } else if (item instanceof Item.Reject reject) {
            deal.pending.removeIf(it -> it.piece() == reject.piece() && it.begin() == reject.begin());
            holding(deal).ifPresent(it -> it.purchases = it.purchases.rejected(line.key, reject.piece()));
            payments.settle();
            if (deal.pending.isEmpty()) {
                downloads.release(line.key);
                deal.piece = OptionalInt.empty();
            }
        } else if (item instanceof Item.Block block) {
            arrived(deal, block);
        }
    }

    private void arrived(Deal deal, Item.Block block) {
        Item.Request request = new Item.Request(block.piece(), block.begin(), block.length());
        deal.pending.remove(request);
        holding(deal)
                .ifPresent(it -> it.purchases = it.purchases.arrived(
                        deal.line.key,
                        block.piece(),
                        block.begin(),
                        block.length(),
                        world.time().now().tick()));
        Optional<Downloads.Whole> whole =
                downloads.got(deal.line.key, block.piece(), block.begin() / Layout.BLOCK_BYTES, block.good());
        whole.ifPresent(it -> hashed(deal, it));
        payments.settle();
        if (deals.get(deal.line.key) == deal) {
            asks(deal);
        }
    }

    private void hashed(Deal deal, Downloads.Whole whole) {
        boolean good = whole.good() && !party.manner().dares(Lie.SAYS_FAILED, 3);
        holdings.values()
                .forEach(it -> it.purchases = good
                        ? it.purchases.verified(world.torrent(), whole.piece())
                        : it.purchases.failed(world.torrent(), whole.piece()));
        if (good) {
            world.coverage().add("a verified piece");
            party.verified(whole.piece());
            List.copyOf(deals.values()).forEach(other -> shows(other.line));
        } else {
            world.coverage().add("a bad piece from " + (whole.sources().size() == 1 ? "one source" : "several"));
            payments.settle();
            if (whole.sources().size() == 1 && party.manner().isHonest()) {
                world.time().after(Duration.ofSeconds(1), () -> {
                    party.avoid(deal.line);
                    deal.line.cut();
                });
            }
        }
        if (party.manner().dares(Lie.HITS_AND_RUNS, 2)) {
            deal.line.cut();
        }
    }

    void asks(Deal deal) {
        if (deal.choked || !deal.line.isTalking() || (party.manner().is(Lie.SQUATS) && !deal.pending.isEmpty())) {
            return;
        }
        while (deal.pending.size() < PIPELINE && ask(deal)) {
            if (party.manner().dares(Lie.SQUATS, 1)) {
                return;
            }
        }
    }

    private boolean ask(Deal deal) {
        if (deal.piece.isEmpty()
                || !downloads.isOwnedBy(deal.piece.getAsInt(), deal.line.key)
                || next(deal).isEmpty()) {
            OptionalInt piece = downloads.choose(deal, deal.line.other().owner);
            if (piece.isEmpty() || !affords(deal, piece.getAsInt())) {
                return false;
            }
            deal.piece = piece;
            downloads.assign(piece.getAsInt(), deal.line.key);
        }
        Optional<Item.Request> next = next(deal);
        next.ifPresent(request -> {
            boolean crumb = party.manner().dares(Lie.ASKS_FOR_CRUMBS, 10);
            deal.pending.add(request);
            holding(deal).ifPresent(it -> it.purchases = it.purchases.asked(deal.line.key, request.piece()));
            deal.line.send(crumb ? new Item.Request(request.piece(), request.begin(), 100) : request);
        });
        return next.isPresent();
    }

    private Optional<Item.Request> next(Deal deal) {
        int piece = deal.piece.orElseThrow();
        int length = world.layout().length(piece);
        int end = party.manner().is(Lie.LEAVES_A_BLOCK_OUT) ? length - Layout.BLOCK_BYTES : length;
        for (int begin = 0; begin < end; begin += Layout.BLOCK_BYTES) {
            Item.Request request = new Item.Request(piece, begin, Math.min(Layout.BLOCK_BYTES, length - begin));
            if (downloads.isLacking(piece, begin / Layout.BLOCK_BYTES) && !deal.pending.contains(request)) {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }

    /** An honest buyer asks for nothing that it could not pay, or no longer wants to. */
    private boolean affords(Deal deal, int piece) {
        Optional<Holding> holding = holding(deal);
        if (deal.rate.isFree()) {
            return true;
        }
        if (deal.deal.isAboveBid()) {
            return !party.manner().isHonest();
        }
        if (holding.isEmpty() || holding.get().broke) {
            return false;
        }
        Amount needed = holding.get().purchases.mostCost(deal.line.key, piece);
        boolean affords = payments.left(holding.get()).covers(needed);
        if (!affords) {
            payments.topUp(deal, holding.get());
        }
        return affords;
    }

    void passes() {
        holdings.values()
                .forEach(it ->
                        it.purchases = it.purchases.passes(world.time().now().tick()));
        for (Deal deal : List.copyOf(deals.values())) {
            if (deal.channel.isPresent() && deals.containsKey(deal.line.key)) {
                rebids(deal);
            }
            if (deal.channel.isEmpty()) {
                considers(deal);
            }
            asks(deal);
        }
        boolean awarded = deals.values().stream().anyMatch(deal -> !deal.choked && !deal.rate.isFree());
        holdings.values()
                .forEach(it ->
                        payments.run(it, it.channel.tick(awarded, world.time().now())));
        payments.settle();
    }

    private void rebids(Deal deal) {
        boolean broke = holding(deal).filter(it -> it.broke).isPresent();
        boolean done = !party.wantsFrom(deal.line.other().owner);
        if (broke || done) {
            bids(deal, Rate.FREE, false);
            return;
        }
        if (world.random().nextInt(12) == 0) {
            bids(deal, party.rate(), world.random().nextInt(3) == 0);
        } else if (deal.deal.standing().isFree()) {
            bids(deal, party.rate(), false);
        }
        if (!world.isDrawn() || world.random().nextInt(4) == 0) {
            holding(deal).ifPresent(holding -> payments.keepsEnough(deal, holding));
        }
        payments.lies(deal);
    }

    void stops() {
        holdings.values()
                .forEach(it -> payments.run(it, it.channel.end(world.time().now())));
    }
}
