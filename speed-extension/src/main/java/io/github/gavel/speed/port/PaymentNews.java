package io.github.gavel.speed.port;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens to channels. What it rests on is on the disk. */
public sealed interface PaymentNews {
    // of channels on which we pay

    /** There is a newer receipt: to be shown wherever the channel is used. */
    record Renewed(SignedReceipt receipt) implements PaymentNews {}

    /**
     * A voucher, to be said.
     *
     * @param signature none for nothing
     * @param end whether to ask for the end of the channel with it
     */
    record Signed(ChannelId channel, Amount cumulative, Optional<Signature> signature, boolean end)
            implements PaymentNews {}

    /** The payee said something that is not so. */
    record PayeeLied(ChannelId channel, ViolationCode code) implements PaymentNews {}

    // of channels on which we are paid

    record Accepted(PeerKey by, ChannelId channel, Amount highest, Optional<Signature> signature)
            implements PaymentNews {}

    record Declined(PeerKey by, ChannelId channel, RefusalCode code, List<Long> numbers, Duration retryAfter)
            implements PaymentNews {
        public Declined {
            numbers = List.copyOf(numbers);
        }
    }

    /** A good voucher of so much is on the disk. */
    record Durable(PeerKey by, ChannelId channel, Amount cumulative) implements PaymentNews {}

    /** The channel ends at this amount: to be said wherever it is used. */
    record Ending(ChannelId channel, Amount last, Signature signature) implements PaymentNews {}

    record PayerLied(PeerKey by, ChannelId channel, ViolationCode code) implements PaymentNews {}

    // of both

    /** Nothing is paid or served on it in this run. */
    record Frozen(ChannelId channel, String why) implements PaymentNews {}

    /** It is asked again, and nothing is lost meanwhile. */
    record LedgerSilent(String why) implements PaymentNews {}

    /** Nothing is paid or earned any more. */
    record Stopped(String why) implements PaymentNews {}
}
