package io.github.gavel.economy.gate;

import io.github.gavel.economy.message.RefusalCode;
import java.util.List;
import java.util.Optional;

/** What becomes of a request. */
public sealed interface Asked {
    /** It is served in its turn; either it passes, or it is dropped before. */
    record Admitted(Gate next) implements Asked {}

    /**
     * It waits, and everything after it that is not of an open piece.
     *
     * @param refused what the requester is to be told, once
     */
    record Parked(Gate next, Optional<Refused> refused) implements Asked {}

    record Rejected(Why why) implements Asked {}

    /** Why nothing more is admitted on a channel, with the numbers that the code names. */
    record Refused(RefusalCode code, List<Long> numbers) {
        public Refused {
            numbers = List.copyOf(numbers);
        }
    }

    enum Why {
        /** Only whole blocks are sold. */
        NOT_A_BLOCK,
        /** It was sent here before, and what is sent twice is sold once. */
        SENT_BEFORE,
        /** Nothing is sold here any more. */
        SALES_ENDED
    }
}
