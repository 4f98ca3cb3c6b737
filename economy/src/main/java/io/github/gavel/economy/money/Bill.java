package io.github.gavel.economy.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one connection owes: the sum over its epochs of {@code ⌊paid bytes × rate ÷ 2³⁰⌋}. Rounding down once per epoch,
 * over all of the epoch's bytes, makes it the same on both ends however the bytes were cut into pieces. Bytes may be
 * added to an earlier epoch, because a piece can be verified after the price has changed.
 */
public final class Bill {
    private record Epoch(Rate rate, long bytes, Amount owed) {}

    private final int oldestOpen;
    private final List<Epoch> open;
    private final Amount owed;

    private Bill(int oldestOpen, List<Epoch> open, Amount owed) {
        this.oldestOpen = oldestOpen;
        this.open = open;
        this.owed = owed;
    }

    /** An empty bill in its epoch 0. */
    public static Bill startingAt(Rate rate) {
        return new Bill(0, List.of(new Epoch(rate, 0, Amount.ZERO)), Amount.ZERO);
    }

    public Amount owed() {
        return owed;
    }

    public int currentEpoch() {
        return oldestOpen + open.size() - 1;
    }

    /** The same bill with a new epoch at {@code rate}, numbered one above {@link #currentEpoch()}. */
    public Bill requotedAt(Rate rate) {
        List<Epoch> epochs = new ArrayList<>(open);
        epochs.add(new Epoch(rate, 0, Amount.ZERO));
        return new Bill(oldestOpen, List.copyOf(epochs), owed);
    }

    /** Bills {@code bytes} of verified pieces that were written in {@code epoch}. */
    public Billing add(int epoch, long bytes) {
        if (epoch < oldestOpen || epoch > currentEpoch()) {
            return new Billing.UnknownEpoch(epoch, oldestOpen, currentEpoch());
        }
        Epoch before = open.get(epoch - oldestOpen);
        Amount others = owed.minus(before.owed);
        boolean countable = bytes >= 0 && bytes <= Long.MAX_VALUE - before.bytes;
        Optional<Amount> price = countable ? before.rate.price(before.bytes + bytes) : Optional.empty();
        return price.filter(others::leavesRoomFor)
                .<Billing>map(amount -> {
                    List<Epoch> epochs = new ArrayList<>(open);
                    epochs.set(epoch - oldestOpen, new Epoch(before.rate, before.bytes + bytes, amount));
                    return new Billing.Billed(new Bill(oldestOpen, List.copyOf(epochs), others.plus(amount)));
                })
                .orElseGet(() -> new Billing.Unbillable(owed, before.rate, bytes));
    }

    /** Forgets the parts of epochs older than {@code epoch}: what they owe is final. The current one stays open. */
    public Bill closedBefore(int epoch) {
        int keepFrom = Math.max(oldestOpen, Math.min(epoch, currentEpoch()));
        return new Bill(keepFrom, open.subList(keepFrom - oldestOpen, open.size()), owed);
    }
}
