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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A transfer that was signed and not answered, and of which a byte on the disk is wrong now. */
@Timeout(120)
class DamagedTransferTest {
    @TempDir
    private Path temp;

    @Test
    void whatCannotBeReadAnyMoreStopsWhoSendsUntilItIsForgotten() throws IOException, SQLException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.ANN);
            ledger.stopAtTheNextMandate();
            assertThat(send(ledger).err()).startsWith("Not known whether it was sent: 0.5 tokens");
            flipOneBit();
            ledger.start();
            Call refused = send(ledger);
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .isEqualTo("a transfer that was signed before cannot be read any more: nobody knows whether it was"
                            + " done, and whoever sends the same again may pay twice; --forget-damaged goes on in spite"
                            + " of that\n");
            assertThat(ledger.unlocking("ann", "collect").err()).isEqualTo(refused.err());
            assertThat(ledger.wallet("ann", "balance").err()).contains(" among those of sending is damaged: ");
            assertThat(send(ledger, "--forget-damaged").out())
                    .isEqualTo("Sent 0.5 tokens to " + ServedLedger.BOB + ".\n");
            assertThat(ledger.wallet("ann", "balance").err()).isEmpty();
            assertThat(ledger.wallet("bob", "balance", "--json").out()).contains("\"spendable\": \"500000\"");
            assertThat(ledger.wallet("ann", "history", "--csv").out().lines().skip(1))
                    .hasSize(1);
        }
    }

    private static Call send(ServedLedger ledger, String... more) {
        String[] words = Stream.concat(Stream.of(ServedLedger.BOB, "0.5"), Stream.of(more))
                .toArray(String[]::new);
        return ledger.unlocking("ann", "send", words);
    }

    /** In the midst of the only row. */
    private void flipOneBit() throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + store());
                PreparedStatement writing = database.prepareStatement("UPDATE sending SET sealed = ?")) {
            byte[] sealed = sealed(database);
            sealed[sealed.length / 2] ^= 1;
            writing.setBytes(1, sealed);
            assertThat(writing.executeUpdate()).isEqualTo(1);
        }
    }

    private static byte[] sealed(Connection database) throws SQLException {
        try (Statement asking = database.createStatement();
                ResultSet row = asking.executeQuery("SELECT sealed FROM sending")) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    private Path store() throws IOException {
        try (Stream<Path> ledgers = Files.list(temp.resolve("ann").resolve("ledgers"))) {
            return ledgers.findFirst().orElseThrow().resolve("wallet.db");
        }
    }
}
