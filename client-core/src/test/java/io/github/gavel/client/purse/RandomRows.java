package io.github.gavel.client.purse;

import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
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
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.store.Loaded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Wallets in any state that one can be in, and what a ledger says of them. */
record RandomRows(RandomGenerator random) {
    static final LedgerTime NOW = new LedgerTime(1_000_000);

    private static final long LARGEST = Long.MAX_VALUE / 64;

    Octets octets(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    AccountId account() {
        return new AccountId(octets(20));
    }

    Amount amount(Amount most) {
        return most.isZero() ? most : Amount.grains(random.nextLong(most.grains()));
    }

    Amount deposit() {
        return Amount.grains(1 + random.nextLong(random.nextInt(4) == 0 ? LARGEST : 1_000_000));
    }

    LedgerTime expiry() {
        return new LedgerTime(1 + random.nextLong(2 * NOW.epochMillis()));
    }

    Receipt receipt(Amount deposit) {
        return new Receipt(
                new ChannelId(octets(32)),
                new PayerCommit(octets(32)),
                new PayerTag(octets(32)),
                account(),
                account(),
                account(),
                deposit,
                expiry(),
                1 + random.nextInt(5));
    }

    Signature signature() {
        return new Signature(octets(65));
    }

    PayerRow payer() {
        PayerRow.Status[] all = PayerRow.Status.values();
        PayerRow.Status status = all[random.nextInt(all.length)];
        Receipt receipt = receipt(deposit());
        boolean isOpened = status != PayerRow.Status.INTENDED && status != PayerRow.Status.REFUSED;
        Amount mark = isOpened ? amount(receipt.deposit()) : Amount.ZERO;
        Amount seen = amount(mark);
        Intent intent = new Intent(
                new CommandId(octets(32)),
                random.nextInt(100),
                receipt.channel(),
                receipt.payerCommit(),
                receipt.payee(),
                receipt.signer(),
                receipt.closer(),
                receipt.deposit(),
                receipt.expiry());
        return new PayerRow(
                intent,
                status,
                isOpened ? Optional.of(new SignedReceipt(receipt, signature())) : Optional.empty(),
                Optional.empty(),
                amount(seen),
                seen,
                mark);
    }

    PayeeRow payee() {
        Receipt receipt = receipt(deposit());
        Amount highest = amount(receipt.deposit());
        Channel.State[] states = Channel.State.values();
        return new PayeeRow(
                new SignedReceipt(receipt, signature()),
                1,
                highest.isZero()
                        ? Optional.empty()
                        : Optional.of(new SignedVoucher(new Voucher(receipt.channel(), highest), signature())),
                amount(highest),
                random.nextBoolean(),
                states[random.nextInt(states.length)]);
    }

    Loaded loaded() {
        List<PayerRow> payers = new ArrayList<>();
        List<PayeeRow> payees = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            payers.add(payer());
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            payees.add(payee());
        }
        return new Loaded(payers, payees, List.of(), List.of(), Tally.nothing(NOW), 0, false, List.of());
    }

    /** Of some channels it knows nothing, of others more than the wallet. */
    Standing standing(Loaded loaded) {
        Map<ChannelId, LedgerWord> words = new HashMap<>();
        for (PayerRow row : loaded.payers()) {
            row.receipt()
                    .filter(it -> random.nextInt(3) > 0)
                    .ifPresent(it -> words.put(row.intent().channel(), word(it, row.settled(), row.mark())));
        }
        for (PayeeRow row : loaded.payees()) {
            if (random.nextInt(3) > 0) {
                words.put(row.receipt().receipt().channel(), word(row.receipt(), row.settled(), row.highest()));
            }
        }
        List<Amount> atPayees = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            atPayees.add(amount(deposit()));
        }
        return new Standing(amount(deposit()), atPayees, words);
    }

    private LedgerWord word(SignedReceipt receipt, Amount least, Amount most) {
        Amount settled = random.nextBoolean() ? least : most;
        Optional<SignedVoucher> voucher = settled.isZero()
                ? Optional.empty()
                : Optional.of(new SignedVoucher(new Voucher(receipt.receipt().channel(), settled), signature()));
        Channel.State[] states = Channel.State.values();
        return new LedgerWord(receipt, voucher, states[random.nextInt(states.length)]);
    }
}
