package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.caps.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores whose bytes somebody changed. */
class DamageTest {
    @TempDir
    Path temp = Path.of("");

    private Shelf shelf() {
        return new Shelf(temp.resolve("wallet"));
    }

    @BeforeEach
    void live() throws IOException {
        Spending spending = new Spending(Samples.torrent(1), Samples.account(2));
        Tally tally = Tally.nothing(Samples.NOON).plus(spending, Amount.grains(50), Samples.NOON);
        try (WalletStore store = shelf().open()) {
            Shelf.keep(
                    store,
                    new Change.Payer(Samples.open(1, 1, 2, 3)),
                    new Change.Payer(Samples.open(2, 1, 2, 3)),
                    new Change.Payee(Samples.earning(3, 40, 30)),
                    new Change.NextNonce(5),
                    new Change.Counted(tally, Set.of(spending.torrent()), Set.of(spending.payee())));
        }
    }

    @Test
    void aDamagedRowFreezesItsChannelAndNoOther() throws IOException {
        spoil("payer WHERE key = X'" + Samples.channel(101) + "'");
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().payers()).containsExactly(Samples.open(2, 1, 2, 3));
            assertThat(store.loaded().payees()).hasSize(1);
            assertThat(store.loaded().frozen()).containsExactly(Samples.channel(101));
            assertThat(store.loaded().nextNonce()).isEqualTo(5);
            assertThat(store.loaded().knowsWhatWasSpent()).isTrue();
            assertThat(store.loaded().damages())
                    .singleElement()
                    .hasToString("the row " + Samples.channel(101)
                            + " among those of payer is damaged: its checksum is not that of its bytes");
        }
    }

    @Test
    void aDamagedSumIsNotTakenForNothing() throws IOException {
        spoil("spent WHERE key = X'00'");
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().knowsWhatWasSpent()).isFalse();
            assertThat(store.loaded().payers()).hasSize(2);
        }
    }

    @Test
    void aLostNumberIsNotGivenTwice() throws IOException {
        spoil("setting WHERE key = CAST('next nonce' AS BLOB)");
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().nextNonce()).isEqualTo(1_003);
        }
    }

    @Test
    void aDamagedEntryOfTheHistoryIsSaidAndThoseBeforeItAreStillThere() throws IOException {
        HistoryEntry entry = new HistoryEntry(
                Samples.NOON, HistoryEntry.Kind.SENT, Optional.empty(), Samples.account(1), Amount.grains(5));
        try (WalletStore store = shelf().open()) {
            Shelf.keep(store, new Change.Noted(entry), new Change.Noted(entry), new Change.Noted(entry));
        }
        spoil("history WHERE key = X'0000000000000001'");
        try (WalletStore store = shelf().open()) {
            HistoryPart all = Shelf.wait(store.history(Optional.empty(), 10)).orElseThrow();
            assertThat(all.entries()).containsExactly(entry, entry);
            assertThat(all.damages())
                    .singleElement()
                    .hasToString("the row 0000000000000001 among those of history is damaged: its checksum is not that"
                            + " of its bytes");
            HistoryPart damaged = Shelf.wait(store.history(Optional.of(2L), 1)).orElseThrow();
            assertThat(damaged.entries()).isEmpty();
            assertThat(Shelf.wait(store.history(damaged.last(), 1))
                            .orElseThrow()
                            .entries())
                    .containsExactly(entry);
        }
    }

    @Test
    void aStoreOfNobodyKnowsWhomIsRefused() {
        spoil("setting WHERE key = CAST('owner' AS BLOB)");
        assertThat(Shelf.why(WalletStore.open(shelf().folder(), Samples.OWNER, Samples.NOON)))
                .contains("whose it is cannot be read");
    }

    @Test
    void brokenPagesAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        for (int at = 4_096; at < bytes.length; at += 512) {
            bytes[at] ^= 0x5a;
            bytes[at + 1] ^= 0x5a;
        }
        Files.write(file(), bytes);
        assertThat(Shelf.why(WalletStore.open(shelf().folder(), Samples.OWNER, Samples.NOON)))
                .startsWith("The wallet in " + shelf().folder() + " cannot be opened: ");
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() {
        sql("PRAGMA application_id = 1");
        assertThat(Shelf.why(WalletStore.open(shelf().folder(), Samples.OWNER, Samples.NOON)))
                .endsWith("it is a database of another program");
    }

    @Test
    void oneOfANewerVersionIsRefused() {
        sql("PRAGMA user_version = 4");
        assertThat(Shelf.why(WalletStore.open(shelf().folder(), Samples.OWNER, Samples.NOON)))
                .endsWith("a newer version of this program wrote it, with tables of version 4; this one knows 3");
    }

    @Test
    void oneOfTheFirstVersionIsBroughtUpWithAllItHolds() throws IOException, SQLException {
        Path folder = temp.resolve("old");
        Shelf old = new Shelf(folder);
        old.open().close();
        Files.delete(folder.resolve("wallet.db"));
        try (Connection connection = SqliteRows.connect(folder.resolve("wallet.db"))) {
            Schema.bringUp(connection, 1);
            Row owner = Forms.owner(Samples.OWNER);
            Row payer = PayerForm.write(Samples.open(1, 1, 2, 3));
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO setting VALUES (X'" + owner.key() + "', X'" + owner.sealed() + "')");
                statement.execute("INSERT INTO payer VALUES (X'" + payer.key() + "', X'" + payer.sealed() + "')");
            }
        }
        try (WalletStore store = old.open()) {
            assertThat(store.loaded().payers()).containsExactly(Samples.open(1, 1, 2, 3));
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(9)))).isEqualTo(new Kept.Done());
        }
    }

    private Path file() {
        return shelf().folder().resolve("wallet.db");
    }

    /** The last byte of the checksum becomes another one. */
    private void spoil(String where) {
        String[] parts = where.split(" WHERE ", -1);
        sql("UPDATE " + parts[0] + " SET sealed = CAST(substr(sealed, 1, length(sealed) - 1)"
                + " || CASE substr(sealed, -1) WHEN X'00' THEN X'01' ELSE X'00' END AS BLOB) WHERE " + parts[1]);
    }

    private void sql(String text) {
        try (Connection connection = SqliteRows.connect(file());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
