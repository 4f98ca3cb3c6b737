package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database that fails at one of its calls, before it has an effect or after it. */
final class FaultyRows implements Rows {
    /** When a call fails; those that only read do not. */
    interface Fault {
        Kind at(int number, String call);
    }

    enum Kind {
        NONE,
        BEFORE,
        /** As a sync fails: it may be there or not, and here it is. */
        AFTER
    }

    private final Rows rows;
    private final Fault fault;
    private final List<String> calls = new ArrayList<>();

    FaultyRows(Rows rows, Fault fault) {
        this.rows = rows;
        this.fault = fault;
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private interface Call {
        void run() throws SQLException;
    }

    private synchronized void pass(String name, Call call) throws SQLException {
        calls.add(name);
        Kind kind = fault.at(calls.size(), name);
        if (kind == Kind.BEFORE) {
            throw new SQLException("[SQLITE_FULL] Insertion failed because database is full");
        }
        call.run();
        if (kind == Kind.AFTER) {
            throw new SQLException("[SQLITE_IOERR_FSYNC] I/O error in the VFS layer");
        }
    }

    @Override
    public void put(Table table, Row row) throws SQLException {
        pass("put " + table.word(), () -> rows.put(table, row));
    }

    @Override
    public void drop(Table table, Octets key) throws SQLException {
        pass("drop " + table.word(), () -> rows.drop(table, key));
    }

    @Override
    public void commit() throws SQLException {
        pass("commit", rows::commit);
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
