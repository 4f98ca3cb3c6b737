package io.github.gavel.wallet.store;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.deed.ByteReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All rows of a store but its history, as they lie on the disk.
 *
 * @param number how often something had been written: of two of one store, the higher one knows more
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

    /** The same, as it is copied at that moment. */
    public Contents saved(LedgerTime now) {
        Row saved = Forms.number(Setting.SAVED, now.epochMillis());
        List<Tabled> all = new ArrayList<>(rows);
        all.removeIf(it -> it.table() == Table.SETTING && it.row().key().equals(saved.key()));
        all.add(new Tabled(Table.SETTING, saved));
        return new Contents(number, all);
    }

    /** When they were copied, if they were. */
    public Optional<LedgerTime> saved() {
        return setting(Setting.SAVED, ByteReader::number).map(LedgerTime::new);
    }

    /** Whether the store of these rows once held what is in those, and went on. */
    public boolean isLaterThan(Contents other) {
        Optional<Long> line = other.setting(Setting.LINE, ByteReader::number);
        Optional<Long> parted = setting(Setting.NUMBER_BEFORE, ByteReader::number);
        boolean isSame = setting(Setting.LINE, ByteReader::number).equals(line) && number >= other.number;
        boolean isOfIt = setting(Setting.LINE_BEFORE, ByteReader::number).equals(line)
                && parted.filter(it -> it >= other.number).isPresent();
        return line.isPresent() && (isSame || isOfIt);
    }

    /** What a store that is made of these rows remembers of where they came from. */
    List<Row> leftBehind() {
        return setting(Setting.LINE, ByteReader::number)
                .map(line ->
                        List.of(Forms.number(Setting.LINE_BEFORE, line), Forms.number(Setting.NUMBER_BEFORE, number)))
                .orElse(List.of());
    }

    Optional<Owner> owner() {
        return setting(Setting.OWNER, Forms::owner);
    }

    private <T> Optional<T> setting(Setting setting, Function<ByteReader, T> reading) {
        try {
            return new Loading(this::all, LedgerTime.MAX, new Damages()).setting(setting, reading);
        } catch (SQLException noDatabaseIsAsked) {
            throw new IllegalStateException(noDatabaseIsAsked);
        }
    }

    private List<Row> all(Table table) {
        return rows.stream().filter(it -> it.table() == table).map(Tabled::row).toList();
    }
}
