package io.github.gavel.speed.providing;

import io.github.gavel.economy.gate.Asked;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one customer asked for: it waits at the gate and leaves in its order. While a word that decides what blocks cost
 * has not left, nothing follows it, so that both ends see the two in the same order.
 */
final class Outlet {
    private static final int NONE = -1;

    private final Sale sale;
    private final Provider provider;
    private final Customers customers;
    private final Controls controls;
    private final Deque<Block> waiting = new ArrayDeque<>();
    private final Set<Block> underway = new LinkedHashSet<>();
    private int fences;
    private int piece = NONE;
    private boolean isPumping;

    Outlet(Sale sale, Provider provider, Customers customers, Controls controls) {
        this.sale = sale;
        this.provider = provider;
        this.customers = customers;
        this.controls = controls;
    }

    /** These wait, some of them again. */
    void held(Collection<Block> blocks) {
        Deque<Block> again = new ArrayDeque<>();
        for (Block block : blocks) {
            if (underway.remove(block)) {
                again.add(block);
                customers.dropped(sale, block);
            } else {
                waiting.add(block);
            }
        }
        again.descendingIterator().forEachRemaining(waiting::addFirst);
        pump();
    }

    void cancelled(Block block) {
        if (underway.remove(block)) {
            customers.dropped(sale, block);
        } else {
            waiting.remove(block);
        }
        pump();
    }

    void sent(Collection<Block> blocks) {
        for (Block block : blocks) {
            underway.remove(block);
            customers.passed(sale, block);
        }
        pump();
    }

    /** Nothing of it is sent any more. */
    void choked() {
        waiting.clear();
        underway.clear();
        piece = NONE;
        customers.choked(sale);
    }

    /** From now on nothing leaves until a word has, also nothing that was let go. */
    void fence() {
        fences++;
        controls.hold(sale.connection, true);
    }

    /** The word has left. */
    void opens() {
        fences--;
        pump();
    }

    /** Whether something was let go that has not left. */
    boolean isBusy() {
        return !underway.isEmpty() || fences > 0;
    }

    /** Lets go what may. */
    void pump() {
        if (isPumping) {
            return;
        }
        isPumping = true;
        try {
            release();
        } finally {
            isPumping = false;
        }
    }

    private void release() {
        Deque<Block> parked = new ArrayDeque<>();
        List<Block> admitted = new ArrayList<>();
        while (fences == 0 && !waiting.isEmpty()) {
            if (waiting.element().piece() != piece) {
                letGo(admitted);
                if (waitsForThePage() || turnsPage()) {
                    break;
                }
            }
            Block next = waiting.remove();
            Asked asked = customers.asks(sale, next);
            if (asked instanceof Asked.Admitted) {
                piece = next.piece();
                admitted.add(next);
            } else if (asked instanceof Asked.Parked wait) {
                parked.add(next);
                wait.refused().ifPresent(why -> provider.refuses(sale, why));
            } else {
                controls.refuse(sale.connection, List.of(next));
            }
        }
        letGo(admitted);
        parked.descendingIterator().forEachRemaining(waiting::addFirst);
        if (!isBusy()) {
            turnsPage();
        }
    }

    private void letGo(List<Block> admitted) {
        if (!admitted.isEmpty()) {
            underway.addAll(admitted);
            controls.release(sale.connection, List.copyOf(admitted));
            admitted.clear();
        }
    }

    /** Whether a price is to be named before the next piece begins, and something of the last one has not left. */
    private boolean waitsForThePage() {
        return sale.deal.hasPriceWaiting() && !underway.isEmpty();
    }

    /** The next block begins another piece. Whether that has a price of its own, which is to be said first. */
    private boolean turnsPage() {
        int before = fences;
        provider.run(sale, sale.deal.reachesPieceBoundary());
        return fences > before;
    }
}
