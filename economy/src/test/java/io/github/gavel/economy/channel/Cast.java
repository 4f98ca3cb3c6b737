package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/** Who is who, what is signed, and when, in these tests. */
final class Cast {
    static final AccountId ANN = account(2);
    static final AccountId BOB = account(4);
    static final AccountId SIGNER = account(5);
    static final AccountId CLOSER = account(6);
    static final ChannelId CHANNEL = channel(1);
    static final PeerKey HERE = new PeerKey(1);
    static final PeerKey THERE = new PeerKey(2);

    /** Ledger time when the monotonic clock starts. */
    static final LedgerTime START = new LedgerTime(1_000_000_000L);

    static final Moment NOW = after(Duration.ZERO);
    static final Duration LIFE = Duration.ofDays(1);
    static final LedgerTime EXPIRY = START.plus(LIFE);

    private Cast() {}

    static Moment after(Duration duration) {
        return new Moment(Tick.ZERO.plus(duration), START.plus(duration));
    }

    static Amount grains(long grains) {
        return Amount.grains(grains);
    }

    static AccountId account(long number) {
        return new AccountId(numbered(12, number));
    }

    static ChannelId channel(long number) {
        return new ChannelId(numbered(24, number));
    }

    static CommandId command(long number) {
        return new CommandId(numbered(24, number));
    }

    /** The one signature that counts as that of {@code cumulative}. */
    static Signature signature(long cumulative) {
        return new Signature(numbered(57, cumulative));
    }

    static SignedVoucher signed(long cumulative) {
        return new SignedVoucher(voucher(cumulative), signature(cumulative));
    }

    static Voucher voucher(long cumulative) {
        return new Voucher(CHANNEL, grains(cumulative));
    }

    static Intent intent(long deposit) {
        return new Intent(
                command(1), 1, CHANNEL, new PayerCommit(numbered(24, 1)), BOB, SIGNER, CLOSER, grains(deposit), EXPIRY);
    }

    static Receipt receipt(long seq, long deposit, LedgerTime expiry) {
        return new Receipt(
                CHANNEL,
                new PayerCommit(numbered(24, 1)),
                new PayerTag(numbered(24, 9)),
                BOB,
                SIGNER,
                CLOSER,
                grains(deposit),
                expiry,
                seq);
    }

    static SignedReceipt signedReceipt(long seq, long deposit) {
        return new SignedReceipt(receipt(seq, deposit, EXPIRY), signature(seq));
    }

    static LedgerWord word(long seq, long deposit, long settled, Channel.State state) {
        Optional<SignedVoucher> voucher = settled == 0 ? Optional.empty() : Optional.of(signed(settled));
        return new LedgerWord(signedReceipt(seq, deposit), voucher, state);
    }

    static LedgerWord word(long seq, long deposit, long settled) {
        return word(seq, deposit, settled, Channel.State.OPEN);
    }

    static SpeedMessage.Terms terms(long smallestDeposit, Duration smallestLife) {
        return new SpeedMessage.Terms(
                new LedgerId(numbered(24, 7)), Rate.perGib(1), BOB, CLOSER, grains(smallestDeposit), smallestLife, 1);
    }

    private static Octets numbered(int zeroes, long number) {
        return Octets.concat(Octets.of(new byte[zeroes]), Octets.ofLong(number));
    }
}
