package io.github.gavel.wallet.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.keys.WorkingKeys;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Contents;
import io.github.gavel.wallet.store.Kept;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.Sending;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.words.KeyWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Owner OWNER =
            new Owner(new AccountId(Octets.ofHex("11".repeat(20))), new LedgerId(Octets.ofHex("5e".repeat(32))));
    private static final WorkingKeys KEYS = keys("abandon ".repeat(11) + "about");

    @TempDir
    Path temp = Path.of("");

    private Path path() {
        return temp.resolve("copies").resolve("channels.backup");
    }

    private BackupFile file() {
        return file(path());
    }

    private static BackupFile file(Path path) {
        return new BackupFile(path, KEYS, new SecureRandom());
    }

    @Test
    void whatWasWrittenLastComesBackWithTheWords() throws IOException {
        Contents contents;
        try (WalletStore store = opened("wallet")) {
            Backups backups = running(store);
            keep(store, Copies.open(1, 5));
            keep(store, Copies.open(2, 7));
            contents = store.contents().join().orElseThrow();
            backups.close();
            assertThat(backups.trouble()).isEmpty();
        }
        assertThat(file().read()).isEqualTo(new Reading.Read(contents.saved(NOON)));
        assertThat(contents.saved()).isEmpty();
        assertThat(contents.saved(NOON).saved(NOON.plus(DAY)).saved()).contains(NOON.plus(DAY));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        try (WalletStore store = ready(WalletStore.restore(temp.resolve("new"), OWNER, contents, NOON))) {
            assertThat(store.loaded().payers()).containsExactlyInAnyOrder(Copies.open(1, 5), Copies.open(2, 7));
            assertThat(store.loaded().isRestored()).isTrue();
        }
    }

    @Test
    void otherWordsAndWrongBitsReadNothing() throws IOException {
        try (WalletStore store = opened("wallet")) {
            keep(store, Copies.open(1, 5));
            running(store).close();
        }
        BackupFile others = new BackupFile(path(), keys("zoo ".repeat(11) + "wrong"), new SecureRandom());
        assertThat(others.read())
                .isEqualTo(new Reading.Refused(
                        "The backup " + path() + " cannot be read: it is of other words, or damaged"));
        byte[] whole = Files.readAllBytes(path());
        for (int at = 0; at < whole.length; at += 7) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 1;
            Files.write(path(), wrong);
            assertThat(file().read()).as("byte %d", at).isInstanceOf(Reading.Refused.class);
        }
        Files.write(path(), "nothing".getBytes(StandardCharsets.US_ASCII));
        assertThat(file().read())
                .isEqualTo(
                        new Reading.Refused("The backup " + path() + " cannot be read: it is no backup of a wallet"));
        Files.delete(path());
        assertThat(file().read()).isEqualTo(new Reading.Missing(path().toString()));
    }

    @Test
    void isNeverWrittenOverWithLess() throws IOException {
        try (WalletStore store = opened("wallet")) {
            keep(store, Copies.open(1, 500));
            running(store).close();
        }
        byte[] before = Files.readAllBytes(path());
        try (WalletStore store = opened("empty")) {
            for (int i = 0; i < 10; i++) {
                keep(store, Copies.open(3, i));
            }
            assertThat(Backups.start(store, file(), () -> NOON))
                    .isEqualTo(new BackupStarted.Refused("The backup " + path()
                            + " is not written over: it holds a channel in which 500 grains are reserved"
                            + " of 1000 grains, and the wallet knows less of it: "
                            + Copies.open(1, 500).intent().channel()));
        }
        try (WalletStore store = opened("older")) {
            keep(store, Copies.open(1, 499));
        }
        try (WalletStore store = opened("older")) {
            assertThat(Backups.start(store, file(), () -> NOON)).isInstanceOf(BackupStarted.Refused.class);
        }
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
        try (WalletStore store = opened("wallet")) {
            running(store).close();
        }
        Files.write(path(), new byte[] {1, 2, 3});
        try (WalletStore store = opened("wallet")) {
            assertThat(Backups.start(store, file(), () -> NOON)).isInstanceOf(BackupStarted.Refused.class);
        }
        assertThat(Files.readAllBytes(path())).containsExactly(1, 2, 3);
    }

    @Test
    void isNotWrittenOverByAWalletThatOnlyTheWordsBroughtBack() throws IOException {
        Spending spending =
                new Spending(Copies.earner(3).torrent(), Copies.earner(3).payee());
        Tally spent = Tally.nothing(NOON).plus(spending, Amount.grains(9), NOON);
        Map<String, Change> changes = Map.of(
                "it holds a transfer of 700 grains", new Change.Sent(Copies.sending(700)),
                "it knows who is paid for the torrent", new Change.Earning(Copies.earner(3)),
                "it knows of channels below number 1073741825", new Change.NextNonce((1L << 30) + 1),
                "it counts 9 grains as spent", new Change.Counted(spent, Set.of(), Set.of()));
        changes.forEach(
                (why, change) -> assertIsKept(temp.resolve(change.getClass().getSimpleName()), change, why));
    }

    private void assertIsKept(Path backup, Change change, String why) {
        try (WalletStore store = opened(backup + ".wallet")) {
            keep(store, change);
            running(store, file(backup)).close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        try (WalletStore fromWords = opened(backup + ".words")) {
            keep(fromWords, new Change.Earning(Copies.earner(4)));
            if (!(change instanceof Change.NextNonce)) {
                keep(fromWords, new Change.NextNonce(1L << 30));
            }
            assertThat(Backups.start(fromWords, file(backup), () -> NOON))
                    .isInstanceOfSatisfying(
                            BackupStarted.Refused.class,
                            it -> assertThat(it.why())
                                    .startsWith("The backup " + backup + " is not written over: " + why));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void aTransferThatWasAnsweredSinceIsNoReasonToKeepIt() throws IOException {
        Sending sending = Copies.sending(700);
        Contents contents;
        try (WalletStore store = opened("wallet")) {
            keep(store, new Change.Sent(sending));
            running(store).close();
            contents = store.contents().join().orElseThrow();
            keep(store, new Change.SendingGone(sending.id()));
            keep(store, new Change.Sent(Copies.sending(800)));
            running(store, file(temp.resolve("later"))).close();
            running(store).close();
        }
        try (WalletStore store = ready(WalletStore.restore(temp.resolve("new"), OWNER, contents, NOON))) {
            keep(store, new Change.SendingGone(sending.id()));
            assertThat(Backups.start(store, file(temp.resolve("later")), () -> NOON))
                    .isEqualTo(new BackupStarted.Refused("The backup " + temp.resolve("later")
                            + " is not written over: it holds a transfer of 800 grains that was signed at " + NOON
                            + " and not answered, and the wallet does not know of it"));
        }
        try (WalletStore store = opened("wallet")) {
            keep(store, new Change.SendingGone(Copies.sending(800).id()));
            running(store).close();
        }
    }

    @Test
    void aWalletMadeOfABackupWritesOverIt() throws IOException {
        Sending sending = Copies.sending(700);
        try (WalletStore store = opened("wallet")) {
            keep(store, new Change.Sent(sending));
            running(store).close();
        }
        Contents contents = ((Reading.Read) file().read()).contents();
        try (WalletStore store = ready(WalletStore.restore(temp.resolve("new"), OWNER, contents, NOON))) {
            keep(store, new Change.SendingGone(sending.id()));
            running(store).close();
        }
        assertThat(((Reading.Read) file().read()).contents().loaded(NOON).sendings())
                .isEmpty();
    }

    @Test
    void whatWouldBeTooLongToBeReadLeavesTheOneThatIsThere() throws IOException {
        try (WalletStore store = opened("wallet")) {
            keep(store, Copies.open(1, 5));
            running(store).close();
            byte[] before = Files.readAllBytes(path());
            BackupFile small = new BackupFile(path(), KEYS, new SecureRandom(), before.length);
            Backups backups = running(store, small);
            keep(store, Copies.open(2, 5));
            backups.close();
            assertThat(backups.trouble().orElseThrow())
                    .startsWith("The backup " + path() + " cannot be written: ")
                    .endsWith(" bytes, and " + before.length + " are read");
            assertThat(Files.readAllBytes(path())).hasSameSizeAs(before);
            assertThat(small.read()).isInstanceOf(Reading.Read.class);
        }
    }

    @Test
    void whatIsRestoredIsForTheSameWalletAndLedger() throws IOException {
        Contents contents;
        try (WalletStore store = opened("wallet")) {
            contents = store.contents().join().orElseThrow();
        }
        Owner other = new Owner(OWNER.wallet(), new LedgerId(Octets.ofHex("5f".repeat(32))));
        assertThat(WalletStore.restore(temp.resolve("new"), other, contents, NOON))
                .isInstanceOf(StoreOpened.Refused.class);
    }

    @Test
    void nothingOfItShowsWithoutTheWords() throws IOException {
        try (WalletStore store = opened("wallet")) {
            keep(store, Copies.open(1, 500));
            running(store).close();
        }
        String text = Octets.of(Files.readAllBytes(path())).toString();
        assertThat(text)
                .doesNotContain(
                        Copies.open(1, 500).intent().channel().toString(),
                        Copies.open(1, 500).intent().payee().toString(),
                        OWNER.wallet().toString(),
                        OWNER.ledger().toString());
    }

    private WalletStore opened(String name) {
        return ready(WalletStore.open(temp.resolve(name), OWNER, NOON));
    }

    private Backups running(WalletStore store) {
        return running(store, file());
    }

    private static Backups running(WalletStore store, BackupFile file) {
        BackupStarted started = Backups.start(store, file, () -> NOON);
        if (started instanceof BackupStarted.Running running) {
            return running.backups();
        }
        throw new AssertionError(started);
    }

    private static WalletStore ready(StoreOpened opened) {
        if (opened instanceof StoreOpened.Ready ready) {
            return ready.store();
        }
        throw new AssertionError(opened);
    }

    private static void keep(WalletStore store, PayerRow row) {
        keep(store, new Change.Payer(row));
    }

    private static void keep(WalletStore store, Change change) {
        assertThat(store.keep(List.of(change)).join()).isEqualTo(new Kept.Done());
    }

    private static WorkingKeys keys(String words) {
        return KeyTree.of((KeyWords) KeyWords.read(words)).working();
    }
}
