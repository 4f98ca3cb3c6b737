package io.github.gavel.wallet.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.backup.BackupFile;
import io.github.gavel.wallet.backup.BackupStarted;
import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.words.KeyWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletHomeTest {
    private static final String WORDS = "abandon ".repeat(11) + "about";
    private static final String ADDRESS = "9858effd232b4033e47d90003d41ec34ecaeda94";
    private static final AccountId ACCOUNT = new AccountId(Octets.ofHex(ADDRESS));
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("5e".repeat(32)));
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);

    @TempDir
    private Path temp;

    @Test
    void aWalletIsLockedUnlockedAndLookedAt() throws IOException {
        WalletHome home = new WalletHome(temp.resolve("deep").resolve("wallet"));
        assertThat(home.look()).isEqualTo(new Refusal.NoWallet(home.folder()));
        assertThat(home.unlock(password("right"))).isEqualTo(new Refusal.NoWallet(home.folder()));
        assertThat(make(home)).isEqualTo(new Making.Made(ACCOUNT, Optional.empty()));
        assertThat(names(home.folder())).containsExactly("account.json", "words.json");
        assertThat(names(temp.resolve("deep"))).containsExactly("wallet");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
        assertThat(home.look()).isEqualTo(new Found.Wallet(ACCOUNT));
        assertThat(home.unlock(password("wrong"))).isEqualTo(new Refusal.WrongPassword(home.folder()));
        UnlockedWallet unlocked = (UnlockedWallet) home.unlock(password("right"));
        assertThat(unlocked.account()).isEqualTo(ACCOUNT);
        assertThat(String.join(" ", unlocked.words())).isEqualTo(WORDS);
        assertThat(unlocked.main()).isEqualTo(KeyTree.of(words(WORDS)).account(0));
        assertThat(make(home)).isEqualTo(new Refusal.Occupied(home.folder()));
        assertThat(names(temp.resolve("deep"))).containsExactly("wallet");
        noWrongDigitOfItsAddressIsTakenForIt(home);
        swapWords(home);
    }

    @Test
    void whereOnlyItsWordsAreLeftThePasswordBringsTheAccountBack() throws IOException {
        WalletHome home = new WalletHome(temp.resolve("wallet"));
        make(home);
        Files.delete(home.folder().resolve("account.json"));
        Refusal missing = new Refusal.NoAccountFile(home.folder());
        assertThat(home.look()).isEqualTo(missing);
        assertThat(missing.sentence()).endsWith("`gavel wallet unlock` makes that again");
        assertThat(make(home)).isEqualTo(new Refusal.Occupied(home.folder()));
        assertThat(home.unlock(password("wrong"))).isEqualTo(new Refusal.WrongPassword(home.folder()));
        assertThat(home.look()).isEqualTo(missing);
        assertThat(((UnlockedWallet) home.unlock(password("right"))).account()).isEqualTo(ACCOUNT);
        assertThat(home.look()).isEqualTo(new Found.Wallet(ACCOUNT));
        assertThat(home.unlock(password("right"))).isInstanceOf(UnlockedWallet.class);
    }

    /** Files of two wallets in one folder are not taken for one. */
    private void swapWords(WalletHome home) throws IOException {
        WalletHome other = new WalletHome(temp.resolve("other"));
        other.make(
                words("legal winner thank year wave sausage worth useful legal winner thank yellow"),
                Optional.empty(),
                password("right"),
                new SecureRandom());
        AccountId its = ((Found.Wallet) other.look()).account();
        Files.copy(
                other.folder().resolve("words.json"),
                home.folder().resolve("words.json"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(home.look()).isEqualTo(new Refusal.OtherWords(home.folder(), ACCOUNT, its));
        assertThat(home.unlock(password("right"))).isEqualTo(new Refusal.OtherWords(home.folder(), ACCOUNT, its));
        unnamed(home.folder().resolve("words.json"));
        assertThat(home.look()).isEqualTo(new Found.Wallet(ACCOUNT));
        assertThat(home.unlock(password("right"))).isEqualTo(new Refusal.OtherWords(home.folder(), ACCOUNT, its));
    }

    /** As they were written before they said whose they are. */
    private static void unnamed(Path words) throws IOException {
        Files.writeString(words, Files.readString(words).replaceAll("\"address\":\"[0-9a-f]{40}\",", ""));
    }

    private static void noWrongDigitOfItsAddressIsTakenForIt(WalletHome home) throws IOException {
        for (String name : List.of("account.json", "words.json")) {
            Path file = home.folder().resolve(name);
            String whole = Files.readString(file);
            for (int i = 0; i < ADDRESS.length(); i++) {
                char other = ADDRESS.charAt(i) == '0' ? '1' : '0';
                String wrong = ADDRESS.substring(0, i) + other + ADDRESS.substring(i + 1);
                Files.writeString(file, whole.replace(ADDRESS, wrong));
                assertThat(home.look()).as("%s, digit %s", name, i).isInstanceOf(Refusal.OtherWords.class);
            }
            Files.writeString(file, whole);
        }
        assertThat(home.look()).isEqualTo(new Found.Wallet(ACCOUNT));
    }

    @Test
    void nothingIsMadeOverSomethingAndAnEmptyFolderIsNothing() throws IOException {
        Path full = Files.createDirectories(temp.resolve("full"));
        Files.writeString(full.resolve("mine"), "mine");
        assertThat(make(new WalletHome(full))).isEqualTo(new Refusal.Occupied(full));
        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThat(make(new WalletHome(file))).isEqualTo(new Refusal.Occupied(file));
        Path under = file.resolve("wallet");
        assertThat(((Refusal) make(new WalletHome(under))).sentence())
                .isEqualTo(under + ": the disk says: " + file + " is in the way");
        Path empty = Files.createDirectories(temp.resolve("empty"));
        assertThat(make(new WalletHome(empty))).isEqualTo(new Making.Made(ACCOUNT, Optional.empty()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(empty)))
                .isEqualTo("rwx------");
        assertThat(names(temp)).containsExactly("empty", "file", "full");
        Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(new WalletHome(empty).look()).isEqualTo(new Refusal.OpenFolder(empty));
    }

    @Test
    void damageIsSaidWithItsFile() throws IOException {
        WalletHome home = new WalletHome(temp.resolve("wallet"));
        make(home);
        Path words = home.folder().resolve("words.json");
        Files.writeString(words, Files.readString(words).replace("\"mac\"", "\"mad\""));
        assertThat(((Refusal) home.look()).sentence())
                .isEqualTo(words + ": the key file is damaged: crypto.mac is not there");
        assertThat(home.unlock(password("right"))).isEqualTo(home.look());
        Files.delete(words);
        assertThat(((Refusal) home.unlock(password("right"))).sentence())
                .isEqualTo(words + ": the disk says: there is no " + words);
        Path account = home.folder().resolve("account.json");
        Files.writeString(account, "{");
        assertThat(((Refusal) home.look()).sentence())
                .startsWith(account + ": the key file is damaged in line 1 at column");
    }

    @Test
    void channelsComeBackWithTheWordsOrNothingDoes() throws IOException {
        WalletHome home = new WalletHome(temp.resolve("wallet"));
        Path backup = temp.resolve("copies").resolve("channels.backup");
        KeyTree tree = KeyTree.of(words(WORDS));
        StoreOpened opened = WalletStore.open(temp.resolve("store"), new Owner(ACCOUNT, LEDGER), NOON);
        try (WalletStore store = ((StoreOpened.Ready) opened).store()) {
            store.keep(List.of(new Change.NextNonce(17))).join();
            BackupStarted started =
                    Backups.start(store, new BackupFile(backup, tree.working(), new SecureRandom()), () -> NOON);
            ((BackupStarted.Running) started).backups().close();
        }
        LedgerId other = new LedgerId(Octets.ofHex("5f".repeat(32)));
        assertThat(((Refusal) restore(home, new SavedChannels(backup, other, NOON))).sentence())
                .startsWith(
                        "The wallet in " + home.ofLedger(other) + " cannot be opened: what is restored is not for it");
        assertThat(((Refusal) restore(home, new SavedChannels(temp.resolve("none"), LEDGER, NOON))).sentence())
                .isEqualTo("there is no backup " + temp.resolve("none"));
        assertThat(home.folder()).doesNotExist();
        assertThat(names(temp)).containsExactly("copies", "store");
        assertThat(restore(home, new SavedChannels(backup, LEDGER, NOON.plus(Duration.ofDays(1)))))
                .isEqualTo(new Making.Made(ACCOUNT, Optional.of(NOON)));
        StoreOpened restored = WalletStore.open(home.ofLedger(LEDGER), new Owner(ACCOUNT, LEDGER), NOON);
        try (WalletStore store = ((StoreOpened.Ready) restored).store()) {
            assertThat(store.loaded().nextNonce()).isEqualTo(1_000_017);
            assertThat(store.loaded().isRestored()).isTrue();
        }
    }

    private static Making make(WalletHome home) {
        return home.make(words(WORDS), Optional.empty(), password("right"), new SecureRandom());
    }

    private static Making restore(WalletHome home, SavedChannels saved) {
        return home.make(words(WORDS), Optional.of(saved), password("right"), new SecureRandom());
    }

    private static KeyWords words(String text) {
        return (KeyWords) KeyWords.read(text);
    }

    private static Password password(String text) {
        return Password.taking(text.toCharArray());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        }
    }
}
