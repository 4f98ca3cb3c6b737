package io.github.gavel.wallet.backup;

import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.Sending;
import java.util.Optional;

/** Rows that are copied. */
final class Copies {
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    private static final LedgerTime EVENING = new LedgerTime(1_000_020_000_000L);
    private static final Amount DEPOSIT = Amount.grains(1_000);

    private Copies() {}

    static PayerRow open(long nonce, long mark) {
        Intent intent = new Intent(
                new CommandId(numbered(32, nonce)),
                nonce,
                new ChannelId(numbered(32, nonce + 0xabcdef)),
                new PayerCommit(numbered(32, nonce)),
                new AccountId(numbered(20, 0x1234567)),
                new AccountId(numbered(20, 3)),
                new AccountId(numbered(20, 4)),
                DEPOSIT,
                EVENING);
        Receipt receipt = new Receipt(
                intent.channel(),
                intent.commit(),
                new PayerTag(numbered(32, 9)),
                intent.payee(),
                intent.signer(),
                intent.closer(),
                DEPOSIT,
                EVENING,
                1);
        return new PayerRow(
                intent,
                PayerRow.Status.OPEN,
                Optional.of(new SignedReceipt(receipt, new Signature(numbered(65, 5)))),
                Optional.empty(),
                Amount.ZERO,
                Amount.ZERO,
                Amount.grains(mark));
    }

    static Sending sending(long grains) {
        Mandate.Transfer transfer = new Mandate.Transfer(
                new Nonce(numbered(32, grains)),
                new AccountId(numbered(20, 1)),
                new AccountId(numbered(20, 2)),
                Amount.grains(grains));
        return new Sending(new CommandId(numbered(32, grains)), NOON, transfer, new Signature(numbered(65, 5)));
    }

    static Earner earner(long number) {
        InfoHash torrent = new InfoHash(numbered(20, number));
        return new Earner(number, torrent, new AccountId(numbered(20, 5)), new AccountId(numbered(20, 6)));
    }

    private static Octets numbered(int length, long number) {
        return Octets.concat(Octets.of(new byte[length - Long.BYTES]), Octets.ofLong(number));
    }
}
