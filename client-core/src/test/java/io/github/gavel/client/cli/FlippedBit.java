package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** A disk that changes one bit of a wallet's store. */
final class FlippedBit {
    private FlippedBit() {}

    /** In the midst of the only row. */
    static void in(Path wallet, String table) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + store(wallet));
                PreparedStatement writing = database.prepareStatement("UPDATE " + table + " SET sealed = ?")) {
            byte[] sealed = sealed(database, table);
            sealed[sealed.length / 2] ^= 1;
            writing.setBytes(1, sealed);
            assertThat(writing.executeUpdate()).isEqualTo(1);
        }
    }

    private static byte[] sealed(Connection database, String table) throws SQLException {
        try (Statement asking = database.createStatement();
                ResultSet row = asking.executeQuery("SELECT sealed FROM " + table)) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    private static Path store(Path wallet) throws IOException {
        try (Stream<Path> ledgers = Files.list(wallet.resolve("ledgers"))) {
            return ledgers.findFirst().orElseThrow().resolve("wallet.db");
        }
    }
}
