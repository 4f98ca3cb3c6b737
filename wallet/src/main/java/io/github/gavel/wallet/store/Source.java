package io.github.gavel.wallet.store;

import java.sql.SQLException;
import java.util.List;

/** Where rows are read from. */
interface Source {
    List<Row> all(Table table) throws SQLException;
}
