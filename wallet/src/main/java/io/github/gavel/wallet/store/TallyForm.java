package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;
import io.github.gavel.wallet.caps.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was spent, as rows: one of all, one for each torrent, one for each payee. */
final class TallyForm {
    private static final Octets ALL = Octets.of(new byte[] {0});
    private static final byte TORRENT = 1;
    private static final byte PAYEE = 2;
    private static final int NAMED = 21;
    private static final int MOST = 64;

    private TallyForm() {}

    /** Those that are to go. */
    static List<Octets> gone(Change.Counted counted) {
        Tally tally = counted.tally();
        List<Octets> keys = new ArrayList<>();
        counted.torrents().stream()
                .filter(it -> !tally.knows(it))
                .map(it -> key(TORRENT, it.octets()))
                .forEach(keys::add);
        counted.payees().stream()
                .filter(it -> !tally.knows(it))
                .map(it -> key(PAYEE, it.octets()))
                .forEach(keys::add);
        return keys;
    }

    static List<Row> rows(Change.Counted counted) {
        Tally tally = counted.tally();
        List<Row> rows = new ArrayList<>();
        ByteWriter all =
                new ByteWriter(MOST).amount(tally.onDay()).amount(tally.inAll()).time(tally.latest());
        rows.add(Seal.seal(Table.SPENT, ALL, all.toBytes()));
        counted.torrents().stream()
                .filter(tally::knows)
                .forEach(it -> rows.add(row(TORRENT, it.octets(), tally.of(it))));
        counted.payees().stream().filter(tally::knows).forEach(it -> rows.add(row(PAYEE, it.octets(), tally.of(it))));
        return rows;
    }

    private static Row row(byte kind, Octets name, Amount amount) {
        return Seal.seal(
                Table.SPENT,
                key(kind, name),
                new ByteWriter(MOST).amount(amount).toBytes());
    }

    private static Octets key(byte kind, Octets name) {
        return Octets.concat(Octets.of(new byte[] {kind}), name);
    }

    /** What was spent, as far as the rows are whole. */
    static Tally read(List<Row> rows, LedgerTime now, Damages damages) {
        Map<InfoHash, Amount> torrents = new HashMap<>();
        Map<AccountId, Amount> payees = new HashMap<>();
        Tally all = Tally.nothing(now);
        for (Row row : rows) {
            byte[] key = row.key().toBytes();
            if (row.key().equals(ALL)) {
                all = damages.sift(Table.SPENT, row, Seal.open(Table.SPENT, row, TallyForm::all))
                        .orElse(all);
            } else if (key.length == NAMED && (key[0] == TORRENT || key[0] == PAYEE)) {
                Octets name = Octets.of(Arrays.copyOfRange(key, 1, NAMED));
                damages.sift(Table.SPENT, row, Seal.open(Table.SPENT, row, ByteReader::amount))
                        .ifPresent(amount -> {
                            if (key[0] == TORRENT) {
                                torrents.put(new InfoHash(name), amount);
                            } else {
                                payees.put(new AccountId(name), amount);
                            }
                        });
            } else {
                damages.add(Table.SPENT, row, "its key is none");
            }
        }
        return new Tally(torrents, payees, all.onDay(), all.inAll(), all.latest());
    }

    private static Tally all(ByteReader in) {
        return new Tally(Map.of(), Map.of(), in.amount(), in.amount(), in.time());
    }
}
