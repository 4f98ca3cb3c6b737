package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;

/** The rows of a wallet in SQLite: a log that is written ahead and synced with every commit. */
final class SqliteRows implements Rows {
    private static final List<String> SETUP = List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = 1",
            "PRAGMA checkpoint_fullfsync = 1",
            "PRAGMA cell_size_check = ON",
            "PRAGMA trusted_schema = OFF");

    private final Connection connection;
    private boolean isWriting;

    private SqliteRows(Connection connection) {
        this.connection = connection;
    }

    /** What became of opening a file. */
    sealed interface Opened {
        record Ready(SqliteRows rows) implements Opened {}

        record Refused(String why) implements Opened {}
    }

    static Opened open(Path file) throws SQLException {
        Connection connection = connect(file);
        try {
            Optional<String> objection = Schema.objection(connection).or(() -> damage(connection));
            if (objection.isPresent()) {
                connection.close();
                return new Opened.Refused(objection.get());
            }
            for (String sql : SETUP) {
                run(connection, sql);
            }
            Schema.bringUp(connection);
            return new Opened.Ready(new SqliteRows(connection));
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    static Connection connect(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }

    private static Optional<String> damage(Connection connection) {
        try {
            return Schema.damage(connection);
        } catch (SQLException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    @Override
    public void put(Table table, Row row) throws SQLException {
        begin();
        String sql = "INSERT INTO " + table.word() + " (key, sealed) VALUES (?, ?)"
                + " ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, row.key().toBytes());
            statement.setBytes(2, row.sealed().toBytes());
            statement.executeUpdate();
        }
    }

    @Override
    public void drop(Table table, Octets key) throws SQLException {
        begin();
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table.word() + " WHERE key = ?")) {
            statement.setBytes(1, key.toBytes());
            statement.executeUpdate();
        }
    }

    @Override
    public void commit() throws SQLException {
        if (isWriting) {
            run(connection, "COMMIT");
            isWriting = false;
        }
    }

    @Override
    public List<Row> all(Table table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT key, sealed FROM " + table.word() + " ORDER BY key")) {
            return rows(statement);
        }
    }

    @Override
    public List<Row> before(Table table, Octets key, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT key, sealed FROM " + table.word()
                + " WHERE key < ?1 OR length(?1) = 0 ORDER BY key DESC LIMIT ?2")) {
            statement.setBytes(1, key.toBytes());
            statement.setInt(2, most);
            return rows(statement);
        }
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(Octets.of(bytes(result, 1)), Octets.of(bytes(result, 2))));
            }
        }
        return rows;
    }

    private static byte[] bytes(ResultSet result, int column) throws SQLException {
        return Optional.ofNullable(result.getBytes(column)).orElseGet(() -> new byte[0]);
    }

    private void begin() throws SQLException {
        if (!isWriting) {
            run(connection, "BEGIN IMMEDIATE");
            isWriting = true;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}
