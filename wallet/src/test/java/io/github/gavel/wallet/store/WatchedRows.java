package io.github.gavel.wallet.store;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A real database that says what is about to be durable and what has just become so, by what it is for. */
public final class WatchedRows implements Rows {
    private final Rows rows;
    private final Consumer<String> points;
    private final Consumer<PayerRow> durable;
    private final Map<Octets, PayerRow> payers = new HashMap<>();
    private final Map<Octets, PayeeRow> payees = new HashMap<>();
    private final Set<String> group = new LinkedHashSet<>();

    private WatchedRows(Rows rows, Consumer<String> points, Consumer<PayerRow> durable) {
        this.rows = rows;
        this.points = points;
        this.durable = durable;
    }

    /** Opens a store on such a database. */
    public static StoreOpened open(Path folder, Owner owner, Consumer<String> points, Consumer<PayerRow> durable) {
        return new StoreOpening(folder, owner, rows -> new WatchedRows(rows, points, durable), () -> 0)
                .open(Optional.empty(), Samples.NOON);
    }

    @Override
    public void put(Table table, Row row) throws SQLException {
        if (table == Table.PAYER && PayerForm.open(row) instanceof Seal.Opened.Whole<PayerRow> whole) {
            group.add(name(Optional.ofNullable(payers.put(row.key(), whole.value())), whole.value()));
        } else if (table == Table.PAYEE && PayeeForm.open(row) instanceof Seal.Opened.Whole<PayeeRow> whole) {
            group.add(name(Optional.ofNullable(payees.put(row.key(), whole.value())), whole.value()));
        }
        rows.put(table, row);
    }

    private static String name(Optional<PayerRow> before, PayerRow row) {
        if (row.status() == PayerRow.Status.INTENDED) {
            return "an intent";
        }
        if (row.status() == PayerRow.Status.ENDED) {
            return "an end";
        }
        if (before.filter(it -> it.receipt().equals(row.receipt())).isEmpty()) {
            return "a receipt";
        }
        if (row.topUp().isPresent()
                && before.filter(it -> it.topUp().equals(row.topUp())).isEmpty()) {
            return "a top-up";
        }
        return before.filter(it -> it.mark().covers(row.mark())).isEmpty() ? "a mark" : "what was settled";
    }

    private static String name(Optional<PayeeRow> before, PayeeRow row) {
        if (row.state() != Channel.State.OPEN) {
            return "an end";
        }
        if (row.closed() && before.filter(PayeeRow::closed).isEmpty()) {
            return "a close";
        }
        if (before.isEmpty() || before.get().shown() < row.shown()) {
            return "a channel";
        }
        return before.get().highest().covers(row.highest()) ? "what was settled" : "a voucher";
    }

    @Override
    public void drop(Table table, Octets key) throws SQLException {
        rows.drop(table, key);
    }

    @Override
    public void commit() throws SQLException {
        List<String> names = List.copyOf(group);
        group.clear();
        names.forEach(name -> points.accept("is to write " + name));
        rows.commit();
        payers.values().forEach(durable);
        names.forEach(name -> points.accept("wrote " + name));
    }

    @Override
    public List<Row> all(Table table) throws SQLException {
        return rows.all(table);
    }

    @Override
    public List<Row> before(Table table, Octets key, int most) throws SQLException {
        return rows.before(table, key, most);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
