package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import java.io.Closeable;
import java.sql.SQLException;
import java.util.List;

/** All that is asked of a database. Small, so that a test can fail at any call, or die. For one thread at a time. */
interface Rows extends Source, Closeable {
    void put(Table table, Row row) throws SQLException;

    /** Nothing happens if it is not there. */
    void drop(Table table, Octets key) throws SQLException;

    /** When this returns, all that was put and dropped survives a power cut; if it does not, nobody knows. */
    void commit() throws SQLException;

    /** Those before a key, the last first; all of them from the last on if the key is empty. */
    List<Row> before(Table table, Octets key, int most) throws SQLException;
}
