package io.github.gavel.wallet.store;

import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Rows as they may be, of every kind. */
record Samples(RandomGenerator random) {
    static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    static final Owner OWNER = new Owner(account(1), new LedgerId(numbered(32, 7)));

    static AccountId account(long number) {
        return new AccountId(numbered(20, number));
    }

    static ChannelId channel(long number) {
        return new ChannelId(numbered(32, number));
    }

    static InfoHash torrent(long number) {
        return new InfoHash(numbered(20, number));
    }

    static Octets numbered(int length, long number) {
        return Octets.concat(Octets.of(new byte[length - Long.BYTES]), Octets.ofLong(number));
    }

    static Intent intent(long nonce) {
        return new Intent(
                new CommandId(numbered(32, nonce + 1)),
                nonce,
                channel(nonce + 100),
                new PayerCommit(numbered(32, nonce + 2)),
                account(nonce + 3),
                account(nonce + 4),
                account(nonce + 5),
                Amount.grains(1_000),
                NOON);
    }

    static PayerRow intended(long nonce) {
        return new PayerRow(
                intent(nonce),
                PayerRow.Status.INTENDED,
                Optional.empty(),
                Optional.empty(),
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO);
    }

    static PayerRow open(long nonce, long settled, long seen, long mark) {
        Intent intent = intent(nonce);
        return new PayerRow(
                intent,
                PayerRow.Status.OPEN,
                Optional.of(receipt(intent, 1_000, 1)),
                Optional.empty(),
                Amount.grains(settled),
                Amount.grains(seen),
                Amount.grains(mark));
    }

    static SignedReceipt receipt(Intent intent, long deposit, long seq) {
        Receipt receipt = new Receipt(
                intent.channel(),
                intent.commit(),
                new PayerTag(numbered(32, 9)),
                intent.payee(),
                intent.signer(),
                intent.closer(),
                Amount.grains(deposit),
                intent.expiry(),
                seq);
        return new SignedReceipt(receipt, signature(seq));
    }

    static PayeeRow earning(long nonce, long held, long settled) {
        Intent intent = intent(nonce);
        return new PayeeRow(
                receipt(intent, 1_000, 1),
                1,
                held == 0 ? Optional.empty() : Optional.of(voucher(intent.channel(), held)),
                Amount.grains(settled),
                false,
                Channel.State.OPEN);
    }

    static SignedVoucher voucher(ChannelId channel, long cumulative) {
        return new SignedVoucher(new Voucher(channel, Amount.grains(cumulative)), signature(cumulative));
    }

    static Signature signature(long number) {
        return new Signature(numbered(65, number));
    }

    PayerRow payer() {
        Intent intent = new Intent(
                new CommandId(octets(32)),
                random.nextLong(1L << 40),
                new ChannelId(octets(32)),
                new PayerCommit(octets(32)),
                new AccountId(octets(20)),
                new AccountId(octets(20)),
                new AccountId(octets(20)),
                amount(1, 1_000),
                new LedgerTime(random.nextLong(1L << 40)));
        PayerRow.Status status = any(List.of(PayerRow.Status.values()));
        boolean isOpen = status == PayerRow.Status.OPEN;
        boolean isOver = status == PayerRow.Status.ENDED || status == PayerRow.Status.EXITED;
        boolean confirmed = isOpen || (isOver && random.nextBoolean());
        Optional<SignedReceipt> receipt = confirmed
                ? Optional.of(receipt(intent, intent.deposit().grains(), 1 + random.nextLong(100)))
                : Optional.empty();
        long most = confirmed ? intent.deposit().grains() : 0;
        long mark = random.nextLong(most + 1);
        long seen = random.nextLong(mark + 1);
        Optional<PayerRow.TopUp> topUp = isOpen && random.nextBoolean()
                ? Optional.of(new PayerRow.TopUp(new CommandId(octets(32)), amount(1, Long.MAX_VALUE)))
                : Optional.empty();
        return new PayerRow(
                intent,
                status,
                receipt,
                topUp,
                Amount.grains(random.nextLong(seen + 1)),
                Amount.grains(seen),
                Amount.grains(mark));
    }

    PayeeRow payee() {
        SignedReceipt receipt = receipt(intent(random.nextLong(1L << 40)), 1 + random.nextLong(1L << 62), 5);
        long deposit = receipt.receipt().deposit().grains();
        long held = random.nextBoolean() ? 1 + random.nextLong(deposit) : 0;
        ChannelId channel = receipt.receipt().channel();
        return new PayeeRow(
                new SignedReceipt(receipt.receipt(), new Signature(octets(65))),
                1 + random.nextInt(5),
                held == 0 ? Optional.empty() : Optional.of(voucher(channel, held)),
                Amount.grains(random.nextLong(held + 1)),
                random.nextBoolean(),
                any(List.of(Channel.State.values())));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Amount amount(long least, long bound) {
        return Amount.grains(random.nextLong(least, bound));
    }

    private Octets octets(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }
}
