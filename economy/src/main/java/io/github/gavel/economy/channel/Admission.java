package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a payee takes a channel, decided offline. A channel that it has on disk is known; one that it has not is new,
 * and only new ones need a ledger that was there lately, a deposit and a life as large as we ask for.
 *
 * @param terms what our reserve says
 * @param silence how long the ledger was not reached
 */
public record Admission(SpeedMessage.Terms terms, Duration silence, LedgerTime now) {
    static final Duration LONGEST_SILENCE = Duration.ofHours(1);
    private static final Duration LEDGER_MAY_BE_BACK = Duration.ofMinutes(1);

    /** Why a channel is not taken: the code, its numbers, and after what time it makes sense to try again. */
    public record Refused(RefusalCode code, List<Long> numbers, Duration retryAfter) {
        /** There is no code for it: whoever cannot write or believe takes no channel at all. */
        static final Refused FROZEN = new Refused(RefusalCode.TOO_MANY, List.of(), Duration.ofMinutes(10));

        public Refused {
            numbers = List.copyOf(numbers);
        }

        static Refused closed(PayeeRow row) {
            return new Refused(RefusalCode.CLOSED, List.of(row.last().grains()), Duration.ZERO);
        }

        static Optional<Refused> forGood(RefusalCode code, Long... numbers) {
            return Optional.of(new Refused(code, List.of(numbers), Duration.ZERO));
        }
    }

    /** The first reason in the order of the protocol, none if the channel is taken. */
    Optional<Refused> refusal(Optional<PayeeRow> known, Shown shown) {
        Receipt receipt = shown.receipt().receipt();
        boolean agrees =
                known.map(it -> Receipts.agree(it.receipt().receipt(), receipt)).orElse(true);
        if (!shown.operatorSigned() || !agrees) {
            return Refused.forGood(RefusalCode.RECEIPT);
        }
        if (!shown.idMatches()) {
            return Refused.forGood(RefusalCode.CHANNEL_ID);
        }
        if (!receipt.payee().equals(terms.payee()) || !receipt.closer().equals(terms.closer())) {
            return Refused.forGood(RefusalCode.NOT_OURS);
        }
        if (!shown.attached()) {
            return Refused.forGood(RefusalCode.ATTACH);
        }
        return known.map(row -> knownRefusal(row, receipt)).orElseGet(() -> newRefusal(receipt));
    }

    /** What was earned on a channel may be paid until it ends; that it holds too little is the gate's business. */
    private Optional<Refused> knownRefusal(PayeeRow row, Receipt receipt) {
        if (row.isOver()) {
            return Optional.of(Refused.closed(row));
        }
        if (receipt.seq() < row.shown()) {
            return Refused.forGood(RefusalCode.OLD_RECEIPT, row.shown(), receipt.seq());
        }
        return now.isBefore(receipt.expiry()) ? Optional.empty() : Refused.forGood(RefusalCode.EXPIRY, 1L, 0L);
    }

    private Optional<Refused> newRefusal(Receipt receipt) {
        Amount smallest = terms.smallestDeposit();
        if (!receipt.deposit().covers(smallest)) {
            return Refused.forGood(
                    RefusalCode.DEPOSIT, smallest.grains(), receipt.deposit().grains());
        }
        Duration left = now.until(receipt.expiry());
        if (left.compareTo(Life.MARGIN) <= 0 || left.compareTo(terms.smallestLife()) < 0) {
            long needed =
                    Math.max(Life.MARGIN.toSeconds() + 1, terms.smallestLife().toSeconds());
            return Refused.forGood(RefusalCode.EXPIRY, needed, left.toSeconds());
        }
        return silence.compareTo(LONGEST_SILENCE) < 0
                ? Optional.empty()
                : Optional.of(new Refused(RefusalCode.LEDGER, List.of(silence.toSeconds()), LEDGER_MAY_BE_BACK));
    }
}
