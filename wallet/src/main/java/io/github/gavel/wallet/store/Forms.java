package io.github.gavel.wallet.store;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.util.Arrays;
import java.util.Optional;

/** The shorter rows as bytes. */
final class Forms {
    private static final int MOST = 256;
    private static final int INFO_HASH = 20;
    private static final int LEDGER_ID = 32;
    private static final int NONCE = 32;

    private Forms() {}

    static Row owner(Owner owner) {
        return setting(
                Setting.OWNER,
                new ByteWriter(MOST)
                        .account(owner.wallet())
                        .octets(owner.ledger().octets()));
    }

    static Owner owner(ByteReader in) {
        return new Owner(in.account(), new LedgerId(in.octets(LEDGER_ID)));
    }

    static Row number(Setting setting, long value) {
        return setting(setting, new ByteWriter(MOST).number(value));
    }

    private static Row setting(Setting setting, ByteWriter fields) {
        return Seal.seal(Table.SETTING, setting.key(), fields.toBytes());
    }

    static Row earner(Earner earner) {
        ByteWriter fields = new ByteWriter(MOST)
                .octets(earner.torrent().octets())
                .account(earner.payee())
                .account(earner.closer());
        return Seal.seal(Table.EARNER, Octets.ofLong(earner.number()), fields.toBytes());
    }

    static Seal.Opened<Earner> earner(Row row) {
        long number = row.key().length() == Long.BYTES ? row.key().firstLong() : -1;
        return Seal.open(
                Table.EARNER,
                row,
                in -> new Earner(number, new InfoHash(in.octets(INFO_HASH)), in.account(), in.account()));
    }

    static Row entry(long number, HistoryEntry entry) {
        ByteWriter fields = new ByteWriter(MOST)
                .time(entry.at())
                .octet(entry.kind().number())
                .flag(entry.channel().isPresent());
        entry.channel().ifPresent(fields::channel);
        fields.account(entry.other()).amount(entry.amount());
        return Seal.seal(Table.HISTORY, Octets.ofLong(number), fields.toBytes());
    }

    static Seal.Opened<HistoryEntry> entry(Row row) {
        return Seal.open(
                Table.HISTORY,
                row,
                in -> new HistoryEntry(in.time(), kind(in.octet()), channel(in), in.account(), in.amount()));
    }

    static Row sending(Sending sending) {
        Mandate.Transfer transfer = sending.transfer();
        ByteWriter fields = new ByteWriter(MOST)
                .time(sending.at())
                .octets(transfer.nonce().octets())
                .account(transfer.from())
                .account(transfer.to())
                .amount(transfer.amount())
                .octets(sending.signature().octets());
        return Seal.seal(Table.SENDING, sending.id().octets(), fields.toBytes());
    }

    static Seal.Opened<Sending> sending(Row row) {
        return Seal.open(
                Table.SENDING,
                row,
                in -> new Sending(new CommandId(row.key()), in.time(), transfer(in), ReceiptForm.signature(in)));
    }

    private static Mandate.Transfer transfer(ByteReader in) {
        return new Mandate.Transfer(new Nonce(in.octets(NONCE)), in.account(), in.account(), in.amount());
    }

    private static Optional<ChannelId> channel(ByteReader in) {
        return in.flag() ? Optional.of(in.channel()) : Optional.empty();
    }

    private static HistoryEntry.Kind kind(int number) {
        return Arrays.stream(HistoryEntry.Kind.values())
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new OutOfLimits("an entry of kind " + number));
    }
}
