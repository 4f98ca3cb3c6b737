package io.github.gavel.wallet.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** How the tables came to be as they are. A step that a wallet has taken is never changed: others follow it. */
final class Schema {
    /** "GVLW": that a file is a wallet's. */
    static final int APPLICATION = 0x47564c57;

    static final List<List<String>> STEPS = List.of(
            List.of(table("setting"), table("payer"), table("payee")),
            List.of(table("spent"), table("earner"), table("history")),
            List.of(table("sending")));

    private Schema() {}

    private static String table(String name) {
        return "CREATE TABLE " + name + " (key BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID";
    }

    /** Why a file is none of ours; empty if it is, or is empty. */
    static Optional<String> objection(Connection connection) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int version = number(connection, "PRAGMA user_version");
        boolean isEmpty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION && !(isEmpty && application == 0)) {
            return Optional.of("it is a database of another program");
        }
        return version > STEPS.size()
                ? Optional.of("a newer version of this program wrote it, with tables of version " + version
                        + "; this one knows " + STEPS.size())
                : Optional.empty();
    }

    /** What the database finds wrong with its own pages. */
    static Optional<String> damage(Connection connection) throws SQLException {
        String found = text(connection, "PRAGMA quick_check(1)");
        return found.equals("ok") ? Optional.empty() : Optional.of(found);
    }

    /** Takes the steps that are missing, all or none. */
    static void bringUp(Connection connection) throws SQLException {
        bringUp(connection, STEPS.size());
    }

    static void bringUp(Connection connection, int version) throws SQLException {
        int from = number(connection, "PRAGMA user_version");
        if (from >= version) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (List<String> step : STEPS.subList(from, version)) {
                for (String sql : step) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + version);
            statement.execute("COMMIT");
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }
}
