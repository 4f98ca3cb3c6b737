package io.github.gavel.client.purse;

import io.github.gavel.client.money.WalletDisk;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.backup.BackupFile;
import io.github.gavel.wallet.backup.BackupStarted;
import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.keys.WorkingKeys;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.HistoryEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Does what a wallet's owner wants, on the thread of its till. */
final class Clerk {
    private static final int COLUMNS = 400;

    private final Till till;
    private final SecureRandom random = new SecureRandom();
    private final Locksmith locksmith;

    Clerk(Till till) {
        this.till = till;
        this.locksmith = new Locksmith(till);
    }

    /** What is left to be asked of a ledger. */
    interface Errand {
        Reply<Amount> run();
    }

    private static <T> Reply<T> withoutLedger() {
        return Reply.refused(Obstacle.NO_LEDGER, "no ledger was joined");
    }

    private static <T> Reply<T> locked() {
        return Reply.refused(Obstacle.LOCKED, "the wallet is locked");
    }

    Reply<String> make(char[] password) {
        return locksmith.make(password);
    }

    Reply<String> restore(char[] words, Optional<Path> channels, char[] password) {
        return locksmith.restore(words, channels, password);
    }

    Reply<Boolean> unlock(char[] password) {
        return locksmith.unlocked(password, wallet -> {
            Optional<OpenPurse> open = till.open();
            if (open.isEmpty()) {
                return withoutLedger();
            }
            unlock(wallet, open.get());
            return Reply.done(true);
        });
    }

    private void unlock(UnlockedWallet wallet, OpenPurse open) {
        Duration autoLock = Duration.ofMinutes(till.habits().minutes());
        till.vault.unlock(wallet, open.ledger().descriptor().charter().domain(), till.curve, autoLock);
        goOnSaving(wallet, open);
    }

    /** Where the channels were saved before, if they were. */
    private void goOnSaving(UnlockedWallet wallet, OpenPurse open) {
        Optional<Path> file = till.habits().backup();
        if (file.isPresent() && !till.isSaving()) {
            Reply<Path> unused = save(open, file.get(), wallet.working());
        }
    }

    Reply<List<String>> words(char[] password) {
        return locksmith.unlocked(password, wallet -> {
            till.open().ifPresent(open -> unlock(wallet, open));
            return Reply.done(wallet.words());
        });
    }

    Reply<Errand> sending(String to, String sum) {
        Optional<OpenPurse> open = till.open();
        if (open.isEmpty()) {
            return withoutLedger();
        }
        Address.Reading reading = Address.readRecipient(to.strip());
        if (!(reading instanceof Address.Account known)) {
            return Reply.refused(Obstacle.BAD_ADDRESS, ((Address.Refused) reading).sentence());
        }
        AccountId account = known.id();
        if (account.equals(open.get().account())) {
            return Reply.refused(Obstacle.OWN_ADDRESS, "nothing is sent to itself");
        }
        Tokens tokens = open.get().ledger().name().tokens();
        Optional<Amount> amount = tokens.read(sum.strip()).filter(it -> !it.isZero());
        if (amount.isEmpty()) {
            String why = tokens.read(sum.strip()).isPresent()
                    ? "there would be nothing to send"
                    : tokens.complaint(sum.strip());
            return Reply.refused(Obstacle.BAD_SUM, why);
        }
        return till.vault
                .keys()
                .map(keys -> Reply.<Errand>done(() -> open.get().moves().send(account, amount.get(), keys.signer())))
                .orElseGet(Clerk::locked);
    }

    Reply<Errand> collecting() {
        Optional<OpenPurse> open = till.open();
        if (open.isEmpty()) {
            return withoutLedger();
        }
        List<Earner> known = open.get()
                .contents()
                .map(it -> it.loaded(OpenPurse.now()).earners())
                .orElse(List.of());
        return till.vault
                .keys()
                .map(keys -> Reply.<Errand>done(() -> open.get().moves().collect(known, keys.signer())))
                .orElseGet(Clerk::locked);
    }

    Reply<Path> backUp(Path file) {
        Optional<OpenPurse> open = till.open();
        if (open.isEmpty()) {
            return withoutLedger();
        }
        Optional<Vault.Keys> keys = till.vault.keys();
        return keys.isPresent() ? save(open.get(), file, keys.get().working()) : locked();
    }

    private Reply<Path> save(OpenPurse open, Path file, WorkingKeys keys) {
        BackupStarted started = Backups.start(open.store(), new BackupFile(file, keys, random), OpenPurse::now);
        if (started instanceof BackupStarted.Refused refused) {
            return Reply.refused(Obstacle.OTHER, Harmless.shortened(refused.why(), COLUMNS));
        }
        till.saving(((BackupStarted.Running) started).backups());
        return keep(till.habits().savingTo(file)) instanceof Reply.Refused<Boolean> unwritten
                ? Reply.refused(unwritten.obstacle(), unwritten.sentence())
                : Reply.done(file);
    }

    Reply<Path> export(Path file) {
        Optional<OpenPurse> open = till.open();
        if (open.isEmpty()) {
            return withoutLedger();
        }
        List<HistoryEntry> entries = new ArrayList<>(open.get().history(Integer.MAX_VALUE));
        Collections.reverse(entries);
        HistoryReport report = new HistoryReport(entries);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            if (file.toString().endsWith(".json")) {
                report.printJson(out);
            } else {
                report.printCsv(out);
            }
            return out.checkError() ? Reply.refused(Obstacle.OTHER, "the disk is full") : Reply.done(file);
        } catch (IOException broken) {
            return Reply.refused(Obstacle.OTHER, Harmless.shortened(file + ": " + Excuse.of(broken), COLUMNS));
        }
    }

    /** Raising a limit is as good as spending: both are for whoever has unlocked it. */
    Reply<Boolean> limit(SpendingLimits limits) {
        if (till.vault.keys().isEmpty()) {
            return locked();
        }
        till.working().ifPresent(it -> it.limit(limits.caps()));
        return keep(till.habits().with(limits));
    }

    Reply<Boolean> lockAfter(int minutes) {
        return till.vault.keys().isEmpty()
                ? locked()
                : keep(till.habits().lockingAfter(Math.max(1, Math.min(Habits.MOST_MINUTES, minutes))));
    }

    Reply<Boolean> keep(Habits habits) {
        return till.keep(habits)
                .map(why -> Reply.<Boolean>refused(Obstacle.OTHER, why))
                .orElseGet(() -> Reply.done(true));
    }

    Reply<WorkingWallet> work(char[] password) {
        if (till.working().isPresent()) {
            Arrays.fill(password, '\0');
            return Reply.refused(Obstacle.OTHER, "the wallet is at work already");
        }
        return locksmith.unlocked(password, wallet -> {
            Optional<OpenPurse> open = till.open();
            if (open.isEmpty()) {
                return withoutLedger();
            }
            OpenPurse purse = open.get();
            goOnSaving(wallet, purse);
            SpendingLimits limits = till.limits();
            WalletDisk disk = new WalletDisk(purse.folder(), purse.store(), Optional.empty());
            WorkingWallet started = WorkingWallet.start(
                    wallet,
                    disk,
                    purse.ledger().slowClient(till.curve),
                    till.curve,
                    limits.caps(),
                    limits.inChannels());
            till.works(started);
            return Reply.done(started);
        });
    }
}
