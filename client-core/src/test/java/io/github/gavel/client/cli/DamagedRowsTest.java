package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transfers that were signed and not answered, and entries of a history, of which a byte on the disk is wrong now. */
@Timeout(120)
class DamagedRowsTest {
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
            FlippedBit.in(temp.resolve("ann"), "sending");
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

    @Test
    void whatTheFaucetGaveIsNotNotedTwiceBecauseItsEntryCannotBeRead() throws IOException, SQLException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            assertThat(faucet(ledger).err()).isEmpty();
            FlippedBit.in(temp.resolve("ann"), "history");
            assertThat(faucet(ledger).err())
                    .contains(" among those of history is damaged: ")
                    .endsWith(
                            "Whether these tokens are in the history already is not known: they are not noted now.\n");
            Call history = ledger.wallet("ann", "history", "--csv");
            assertThat(history.out().lines()).hasSize(1);
            assertThat(history.err().lines()).hasSize(1).allMatch(line -> line.contains(" among those of history "));
        }
    }

    private static Call faucet(ServedLedger ledger) {
        return ledger.call("ledger", "faucet", ledger.descriptor(), "--wallet", ledger.folder("ann"));
    }
}
