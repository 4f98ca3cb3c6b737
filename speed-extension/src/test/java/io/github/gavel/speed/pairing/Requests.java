package io.github.gavel.speed.pairing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a party asks of whom, and what comes of it. */
final class Requests {
    private static final int PIPELINE = 6;

    private final World world;
    private final Party party;
    private final Buyer buyer;
    private final Payments payments;
    private final Downloads downloads;

    Requests(World world, Party party, Buyer buyer, Payments payments) {
        this.world = world;
        this.party = party;
        this.buyer = buyer;
        this.payments = payments;
        this.downloads = new Downloads(world, party);
    }

    void left(Line line) {
        downloads.release(line.key);
    }

    void hears(Line line, Item item) {
        Deal deal = buyer.deals.get(line.key);
        if (deal == null) {
            return;
        }
        if (item instanceof Item.Unchoke) {
            deal.unchoked();
            buyer.run(deal, deal.deal.unchoked());
            asks(deal);
        } else if (item instanceof Item.Choke) {
            deal.choked(world.time().now().tick());
            buyer.run(deal, deal.deal.choked());
        } else if (item instanceof Item.Reject reject) {
            deal.pending.removeIf(it -> it.piece() == reject.piece() && it.begin() == reject.begin());
            buyer.holding(deal).ifPresent(it -> it.purchases = it.purchases.rejected(line.key, reject.piece()));
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
        buyer.holding(deal)
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
        if (buyer.deals.get(deal.line.key) == deal) {
            asks(deal);
        }
    }

    private void hashed(Deal deal, Downloads.Whole whole) {
        boolean good = whole.good() && !party.manner().dares(Lie.SAYS_FAILED, 3);
        buyer.holdings
                .values()
                .forEach(it -> it.purchases = good
                        ? it.purchases.verified(world.torrent(), whole.piece())
                        : it.purchases.failed(world.torrent(), whole.piece()));
        if (good) {
            world.coverage().add("a verified piece");
            party.verified(whole.piece());
            whole.sources().forEach(this::proves);
            List.copyOf(buyer.deals.values()).forEach(buyer::shows);
        } else {
            world.coverage().add("a bad piece from " + (whole.sources().size() == 1 ? "one source" : "several"));
            payments.settle();
            if (whole.sources().size() == 1 && party.manner().isHonest()) {
                leaves(deal);
            }
        }
        if (party.manner().dares(Lie.HITS_AND_RUNS, 2)) {
            deal.line.cut();
        }
    }

    /** Something good came of its channel, if it has one. */
    private void proves(PeerKey source) {
        Optional.ofNullable(buyer.deals.get(source))
                .flatMap(deal -> deal.channel)
                .ifPresent(id -> party.disk().keep(party.disk().openings().proven(id)));
    }

    /** Whoever sent a bad piece hears that first. Whatever else comes until then is of the same connection. */
    private void leaves(Deal deal) {
        if (!deal.poisoned) {
            deal.poisoned = true;
            world.time().after(Duration.ofSeconds(1), () -> {
                party.wasPoisonedBy(deal.line.other().owner);
                deal.line.cut();
            });
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
            buyer.holding(deal).ifPresent(it -> it.purchases = it.purchases.asked(deal.line.key, request.piece()));
            deal.line.send(crumb ? new Item.Request(request.piece(), request.begin(), 100) : request);
        });
        return next.isPresent();
    }

    private Optional<Item.Request> next(Deal deal) {
        int piece = deal.piece.orElseThrow();
        int length = world.layout().length(piece);
        int end = party.manner().dares(Lie.LEAVES_A_BLOCK_OUT, 1) ? length - Layout.BLOCK_BYTES : length;
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
        Optional<Holding> holding = buyer.holding(deal);
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
            buyer.channels().topUp(deal, holding.get());
        }
        return affords;
    }
}
