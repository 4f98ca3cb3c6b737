package io.github.gavel.economy.purchase;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import java.util.List;
import java.util.SortedMap;

/** What goes with a voucher, by the connection on which it is said. */
public record Saying(Purchases next, SortedMap<PeerKey, Statement> statements) {
    /** What a payment says it is for, and what is not paid. */
    public record Statement(List<Integer> verified, List<Integer> failed, List<Late> late) {
        public Statement {
            verified = List.copyOf(verified);
            failed = List.copyOf(failed);
            late = List.copyOf(late);
        }

        boolean isEmpty() {
            return verified.isEmpty() && failed.isEmpty() && late.isEmpty();
        }
    }
}
