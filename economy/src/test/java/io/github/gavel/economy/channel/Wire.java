package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One connection: what was said arrives in order and late, or, once it is cut, not at all. */
final class Wire {
    sealed interface ToPayee {
        record Open(SignedReceipt receipt) implements ToPayee {}

        record Pay(Amount cumulative, boolean end) implements ToPayee {}
    }

    sealed interface ToPayer {
        record Accept(Amount highest) implements ToPayer {}

        record Refuse(RefusalCode code) implements ToPayer {}

        record Ack(Amount durable) implements ToPayer {}

        record Close(Amount last) implements ToPayer {}
    }

    final PeerKey key;
    boolean up;
    /** The payer has heard an accept here. */
    boolean accepted;
    /** The payee has said one. */
    private boolean taken;

    private final Deque<ToPayee> toPayee = new ArrayDeque<>();
    private final Deque<ToPayer> toPayer = new ArrayDeque<>();

    Wire(PeerKey key) {
        this.key = key;
    }

    void say(ToPayee message) {
        if (up) {
            toPayee.add(message);
        }
    }

    void say(ToPayer message) {
        taken = up && (taken || message instanceof ToPayer.Accept);
        if (taken || (up && message instanceof ToPayer.Refuse)) {
            toPayer.add(message);
        }
    }

    void cut() {
        up = false;
        accepted = false;
        taken = false;
        toPayee.clear();
        toPayer.clear();
    }

    Optional<ToPayee> nextToPayee() {
        return Optional.ofNullable(toPayee.poll());
    }

    Optional<ToPayer> nextToPayer() {
        return Optional.ofNullable(toPayer.poll());
    }

    boolean isSilent() {
        return toPayee.isEmpty() && toPayer.isEmpty();
    }

    boolean carriesToPayee(Class<? extends ToPayee> kind) {
        return toPayee.stream().anyMatch(kind::isInstance);
    }

    boolean carriesToPayer(Class<? extends ToPayer> kind) {
        return toPayer.stream().anyMatch(kind::isInstance);
    }
}
