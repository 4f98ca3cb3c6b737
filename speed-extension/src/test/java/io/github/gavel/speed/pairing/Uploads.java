package io.github.gavel.speed.pairing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Asked;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One upload line for everybody: requests wait at the gate or in a queue, and one block leaves after the other. */
final class Uploads {
    private final World world;
    private final Party party;
    private final Seller seller;
    private boolean busy;
    private int turn;

    Uploads(World world, Party party, Seller seller) {
        this.world = world;
        this.party = party;
        this.seller = seller;
    }

    void asked(Sale sale, Item.Request request) {
        if (!sale.unchoked || !party.has(request.piece())) {
            reject(sale, request);
            return;
        }
        ask(sale, request);
        turnPage(sale);
        pump();
    }

    /** Where nothing of an open piece waits to leave, the next block begins another piece. */
    void turnPage(Sale sale) {
        if (sale.queue.isEmpty()) {
            seller.run(sale, sale.deal.reachesPieceBoundary());
        }
    }

    private void ask(Sale sale, Item.Request request) {
        Asked asked = seller.gates().asks(sale, request);
        if (asked instanceof Asked.Admitted) {
            sale.queue.add(request);
        } else if (asked instanceof Asked.Parked) {
            sale.parked.add(request);
        } else {
            world.coverage().add(((Asked.Rejected) asked).why());
            reject(sale, request);
        }
    }

    void askAgain(Sale sale) {
        Deque<Item.Request> waiting = new ArrayDeque<>(sale.parked);
        sale.parked.clear();
        waiting.forEach(request -> ask(sale, request));
    }

    /** What was admitted and did not leave waits at the gate again, before what was there already. */
    void recall(Sale sale) {
        List<Item.Request> all = new ArrayList<>(sale.queue);
        all.addAll(sale.parked);
        sale.queue.clear();
        sale.parked.clear();
        sale.parked.addAll(all);
    }

    void choke(Sale sale) {
        sale.unchoked = false;
        List<Item.Request> dropped = new ArrayList<>(sale.queue);
        dropped.addAll(sale.parked);
        sale.queue.clear();
        sale.parked.clear();
        sale.line.send(new Item.Choke());
        dropped.forEach(request -> reject(sale, request));
        seller.gates().choked(sale);
    }

    private void reject(Sale sale, Item.Request request) {
        sale.line.send(new Item.Reject(request.piece(), request.begin()));
    }

    void pump() {
        if (busy) {
            return;
        }
        List<Sale> ready = seller.sales.values().stream()
                .filter(sale -> !sale.queue.isEmpty())
                .toList();
        if (ready.isEmpty() || party.manner().is(Lie.STARVES_WHO_PAYS)) {
            return;
        }
        Sale sale = ready.get(turn++ % ready.size());
        busy = true;
        world.time().after(Duration.ofNanos(Layout.BLOCK_BYTES * 1_000_000_000L / party.bytesPerSecond()), () -> {
            busy = false;
            if (party.isLivingAs(seller)) {
                leave(sale);
                pump();
            }
        });
    }

    private void leave(Sale sale) {
        Item.Request request = sale.queue.peek();
        if (request == null || !sale.line.isUp()) {
            return;
        }
        if (sale.lastPiece != request.piece()) {
            sale.lastPiece = request.piece();
            seller.run(sale, sale.deal.reachesPieceBoundary());
            if (sale.queue.isEmpty()) {
                return;
            }
            request = sale.queue.peek();
        }
        sale.queue.remove();
        sale.lastBlock = world.time().now().tick();
        seller.gates().passed(sale, request);
        boolean good = !party.manner().dares(Lie.SENDS_BAD_BLOCKS, 4);
        sale.line.send(new Item.Block(request.piece(), request.begin(), request.length(), good));
        if (party.manner().dares(Lie.CHOKES_IN_MID_PIECE, 6)) {
            choke(sale);
        }
    }
}
