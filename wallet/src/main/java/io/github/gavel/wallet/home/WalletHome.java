package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.ledger.disk.Site;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.backup.BackupFile;
import io.github.gavel.wallet.backup.Reading;
import io.github.gavel.wallet.keystore.KeyFile;
import io.github.gavel.wallet.keystore.LockedKey;
import io.github.gavel.wallet.keystore.LockedWords;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.keystore.WordsFile;
import io.github.gavel.wallet.keystore.WordsReading;
import io.github.gavel.wallet.keystore.WordsUnlocking;
import io.github.gavel.wallet.keystore.Writing;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.words.KeyWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A wallet's folder: {@code account.json}, which other wallets read, {@code words.json}, and under {@code ledgers} what
 * it knows at each. One password locks both files.
 */
public final class WalletHome {
    private static final String ACCOUNT = "account.json";
    private static final String WORDS = "words.json";
    private static final String LEDGERS = "ledgers";
    private static final String SOCKET = "unlocked";
    private static final String BACKUP = "channels.backup";

    private final Path folder;

    public WalletHome(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** Where the store of a ledger is. */
    public Path ofLedger(LedgerId ledger) {
        return ofLedger(folder, ledger);
    }

    private static Path ofLedger(Path folder, LedgerId ledger) {
        return folder.resolve(LEDGERS).resolve(ledger.toString());
    }

    /** Where the copy of its channels is. */
    public Path backupOf(LedgerId ledger) {
        return ofLedger(ledger).resolve(BACKUP);
    }

    /** Where the program is reached in which it is unlocked. */
    public Path socket() {
        return folder.resolve(SOCKET);
    }

    /** Makes a wallet of words, new ones or old, and of what was saved beside them. */
    public Making make(KeyWords words, Optional<SavedChannels> saved, Password password, SecureRandom random) {
        try {
            if (Site.isOccupied(folder)) {
                return new Refusal.Occupied(folder);
            }
            try (Site site = Site.beside(folder)) {
                return built(site, words, saved, password, random);
            }
        } catch (IOException broken) {
            return Refusal.Disk.of(folder, broken);
        }
    }

    private Making built(
            Site site, KeyWords words, Optional<SavedChannels> saved, Password password, SecureRandom random)
            throws IOException {
        UnlockedWallet grown = new UnlockedWallet(words);
        Making made = saved.map(it -> restored(site.folder(), grown, it, random))
                .orElseGet(() -> new Making.Made(grown.account(), Optional.empty()));
        if (made instanceof Refusal) {
            return made;
        }
        Optional<Refusal> refusal = locked(site.folder(), grown, words, password, random);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        site.finish();
        return made;
    }

    private Optional<Refusal> locked(
            Path site, UnlockedWallet grown, KeyWords words, Password password, SecureRandom random) {
        PrivateKey main = grown.main();
        try {
            return unwritten(KeyFile.write(site.resolve(ACCOUNT), LockedKey.lock(main, password, random)))
                    .or(() -> unwritten(WordsFile.write(
                            site.resolve(WORDS), LockedWords.lock(words, grown.account(), password, random))));
        } finally {
            main.wipe();
        }
    }

    private Optional<Refusal> unwritten(Writing writing) {
        return writing instanceof io.github.gavel.wallet.keystore.Refusal why
                ? Optional.of(new Refusal.Unusable(folder, why))
                : Optional.empty();
    }

    private Making restored(Path site, UnlockedWallet grown, SavedChannels saved, SecureRandom random) {
        Reading reading = new BackupFile(saved.file(), grown.working(), random).read();
        if (reading instanceof Reading.Refused refused) {
            return new Refusal.NoChannels(refused.why());
        }
        if (!(reading instanceof Reading.Read read)) {
            return new Refusal.NoChannels("there is no backup " + saved.file());
        }
        Owner owner = new Owner(grown.account(), saved.ledger());
        StoreOpened opened = WalletStore.restore(ofLedger(site, saved.ledger()), owner, read.contents(), saved.now());
        if (opened instanceof StoreOpened.Refused refused) {
            return new Refusal.NoChannels(refused.why().replace(site.toString(), folder.toString()));
        }
        try {
            ((StoreOpened.Ready) opened).store().close();
            return new Making.Made(grown.account(), read.contents().saved());
        } catch (IOException broken) {
            return Refusal.Disk.of(folder, broken);
        }
    }

    /** Whose it is. */
    public Found look() {
        Path file = folder.resolve(ACCOUNT);
        try {
            boolean hasAccount = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            if (!hasAccount && !Files.exists(wordsFile(), LinkOption.NOFOLLOW_LINKS)) {
                return new Refusal.NoWallet(folder);
            }
            if (!new PrivateFolder(folder).isPrivate()) {
                return new Refusal.OpenFolder(folder);
            }
            if (!hasAccount) {
                return new Refusal.NoAccountFile(folder);
            }
        } catch (IOException broken) {
            return Refusal.Disk.of(folder, broken);
        }
        io.github.gavel.wallet.keystore.Reading reading = KeyFile.read(file);
        if (reading instanceof io.github.gavel.wallet.keystore.Refusal why) {
            return new Refusal.Unusable(file, why);
        }
        return ((LockedKey) reading).account().map(this::confirmed).orElseGet(() -> new Refusal.NoAddress(file));
    }

    /** A wrong digit of an address makes another one, of which nobody has the key; so two files say whose it is. */
    private Found confirmed(AccountId account) {
        WordsReading reading = WordsFile.read(wordsFile());
        if (reading instanceof io.github.gavel.wallet.keystore.Refusal why) {
            return new Refusal.Unusable(wordsFile(), why);
        }
        return ((LockedWords) reading)
                .account()
                .filter(ofWords -> !ofWords.equals(account))
                .<Found>map(ofWords -> new Refusal.OtherWords(folder, account, ofWords))
                .orElseGet(() -> new Found.Wallet(account));
    }

    private Path wordsFile() {
        return folder.resolve(WORDS);
    }

    /**
     * Takes a second or two, on a thread that has them; and as long again where the account's file has to be made
     * again.
     */
    public Unlocking unlock(Password password) {
        Found found = look();
        if (found instanceof Refusal refusal && !(refusal instanceof Refusal.NoAccountFile)) {
            return refusal;
        }
        WordsReading reading = WordsFile.read(wordsFile());
        if (reading instanceof io.github.gavel.wallet.keystore.Refusal why) {
            return new Refusal.Unusable(wordsFile(), why);
        }
        WordsUnlocking unlocking = ((LockedWords) reading).unlock(password);
        if (unlocking instanceof WordsUnlocking.Unlocked unlocked) {
            return found instanceof Found.Wallet wallet
                    ? checked(wallet.account(), unlocked.words())
                    : completed(unlocked.words(), password);
        }
        return unlocking instanceof io.github.gavel.wallet.keystore.Refusal.WrongPassword
                ? new Refusal.WrongPassword(folder)
                : new Refusal.Unusable(wordsFile(), (io.github.gavel.wallet.keystore.Refusal) unlocking);
    }

    /** The words have all that the other file said. */
    private Unlocking completed(KeyWords words, Password password) {
        UnlockedWallet grown = new UnlockedWallet(words);
        PrivateKey main = grown.main();
        try {
            LockedKey locked = LockedKey.lock(main, password, new SecureRandom());
            Optional<Refusal> refusal = unwritten(KeyFile.write(folder.resolve(ACCOUNT), locked));
            refusal.ifPresent(any -> grown.wipe());
            return refusal.isPresent() ? refusal.get() : checked(look(), grown);
        } finally {
            main.wipe();
        }
    }

    /** Whether both files say the same now. */
    private static Unlocking checked(Found found, UnlockedWallet grown) {
        if (found instanceof Refusal refusal) {
            grown.wipe();
            return refusal;
        }
        return grown;
    }

    private Unlocking checked(AccountId account, KeyWords words) {
        UnlockedWallet grown = new UnlockedWallet(words);
        if (grown.account().equals(account)) {
            return grown;
        }
        grown.wipe();
        return new Refusal.OtherWords(folder, account, grown.account());
    }
}
