package io.github.gavel.wallet.store;

import io.github.gavel.economy.time.LedgerTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * All rows of a store but its history, as they lie on the disk.
 *
 * @param number how often something had been written: of two, the higher one knows more
 */
public record Contents(long number, List<Tabled> rows) {
    public record Tabled(Table table, Row row) {}

    public Contents {
        rows = List.copyOf(rows);
    }

    /** What a store would find in them. */
    public Loaded loaded(LedgerTime now) {
        try {
            return new Loading(this::all, now, new Damages()).load();
        } catch (SQLException noDatabaseIsAsked) {
            throw new IllegalStateException(noDatabaseIsAsked);
        }
    }

    Optional<Owner> owner() {
        try {
            return new Loading(this::all, LedgerTime.MAX, new Damages()).setting(Setting.OWNER, Forms::owner);
        } catch (SQLException noDatabaseIsAsked) {
            throw new IllegalStateException(noDatabaseIsAsked);
        }
    }

    private List<Row> all(Table table) {
        return rows.stream().filter(it -> it.table() == table).map(Tabled::row).toList();
    }
}
