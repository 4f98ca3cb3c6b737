package io.github.gavel.client.purse;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.home.Found;
import io.github.gavel.wallet.home.Refusal;
import io.github.gavel.wallet.home.WalletHome;
import io.github.gavel.wallet.store.Contents;
import io.github.gavel.wallet.store.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that is known of a wallet here, and what is open of it. For one thread, which may wait for disks. */
final class Till {
    private static final int MOST_ENTRIES = 4_096;
    private static final int COLUMNS = 400;
    private static final int MOST_HABITS = 1 << 16;

    final WalletHome home;
    final Vault vault = new Vault();
    final Curve curve;
    private final Path ledgers;
    private final Function<InfoHash, Optional<String>> names;
    private final KeptFile habitsFile;
    private Habits habits = Habits.USUAL;
    private Optional<OpenPurse> open = Optional.empty();
    private Optional<Backups> backups = Optional.empty();
    private Optional<WorkingWallet> working = Optional.empty();
    private Optional<Standing> standing = Optional.empty();
    private Optional<Balance> balance = Optional.empty();
    private Optional<String> silence = Optional.empty();
    private List<Underway> underway = List.of();
    private List<HistoryDay> history = List.of();
    private Ties ties = Ties.NONE;
    private long read = -1;

    Till(PursePlaces places, Function<InfoHash, Optional<String>> names, Curve curve) {
        this.home = new WalletHome(places.wallet());
        this.ledgers = places.ledgers();
        this.names = names;
        this.curve = curve;
        this.habitsFile = new KeptFile(home.folder(), "habits", MOST_HABITS);
    }

    Path ledgers() {
        return ledgers;
    }

    Optional<OpenPurse> open() {
        return open;
    }

    Optional<JoinedLedger> joined() {
        return open.map(OpenPurse::ledger).or(() -> JoinedLedger.firstOf(ledgers));
    }

    Habits habits() {
        return habits;
    }

    SpendingLimits limits() {
        int decimals = joined().map(it -> it.name().decimals()).orElse(LedgerName.USUAL_DECIMALS);
        return habits.limits().orElseGet(() -> SpendingLimits.usual(decimals));
    }

    /** Opens what can be opened, and says what there is. */
    PurseState look() {
        Found found = home.look();
        if (found instanceof Refusal refusal) {
            close();
            return refusal instanceof Refusal.NoWallet
                    ? new PurseState.Missing()
                    : new PurseState.Unusable(Harmless.shortened(refusal.sentence(), COLUMNS));
        }
        AccountId account = ((Found.Wallet) found).account();
        Optional<JoinedLedger> ledger = joined();
        if (ledger.isEmpty()) {
            return new PurseState.Ready(without(account));
        }
        if (open.isEmpty()) {
            habits = readHabits();
            Path folder = home.ofLedger(ledger.get().descriptor().ledger());
            OpenPurse.Opening opening = OpenPurse.open(account, folder, ledger.get(), curve);
            if (opening instanceof OpenPurse.Opening.Refused refused) {
                return new PurseState.Unusable(Harmless.shortened(refused.why(), COLUMNS));
            }
            open = Optional.of(((OpenPurse.Opening.Open) opening).purse());
            ties = open.get().ties();
            underway = open.get().moves().waiting();
            read = -1;
        }
        return view(open.get());
    }

    private PurseState view(OpenPurse purse) {
        Optional<Contents> contents = purse.contents();
        if (contents.isEmpty()) {
            return withoutStore(purse.store().stopped());
        }
        LedgerTime now = OpenPurse.now();
        Loaded loaded = contents.get().loaded(now);
        Ties known = ties.and(loaded).and(paidFor());
        boolean isNew = !known.equals(ties);
        if (isNew) {
            purse.keep(known);
            ties = known;
        }
        if (isNew || contents.get().number() != read) {
            read = contents.get().number();
            history = HistoryDay.of(purse.history(MOST_ENTRIES), ties, names, ZoneId.systemDefault());
        }
        LedgerName name = purse.ledger().name();
        return new PurseState.Ready(new PurseView(
                Address.of(purse.account()),
                Optional.of(name),
                balance,
                silence,
                underway,
                history,
                ChannelLine.of(loaded, standing, ties, now),
                limits(),
                loaded.tally(),
                vault.keys().isEmpty(),
                working().isPresent(),
                habits.minutes(),
                safety(),
                troubles(loaded),
                now));
    }

    /** Whoever had the wallet at work has closed it, which is no reason to stop looking; or its disk has failed. */
    private PurseState withoutStore(Optional<String> failure) {
        close();
        return failure.isPresent() ? new PurseState.Unusable(Harmless.shortened(failure.get(), COLUMNS)) : look();
    }

    private PurseView without(AccountId account) {
        LedgerTime now = OpenPurse.now();
        return new PurseView(
                Address.of(account),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                limits(),
                Tally.nothing(now),
                true,
                false,
                habits.minutes(),
                safety(),
                List.of(),
                now);
    }

    private static List<String> troubles(Loaded loaded) {
        return loaded.damages().stream()
                .map(it -> Harmless.shortened(it.toString(), COLUMNS))
                .toList();
    }

    private Safety safety() {
        return new Safety(
                habits.hasWords(),
                habits.backup(),
                habits.backup().flatMap(Till::written),
                backups.flatMap(Backups::trouble).map(it -> Harmless.shortened(it, COLUMNS)));
    }

    private static Optional<LedgerTime> written(Path file) {
        try {
            return Optional.of(new LedgerTime(Files.getLastModifiedTime(file).toMillis()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What a ledger said, or why it said nothing. */
    void heard(Standing said, Loaded loaded, List<Underway> stillUnderway) {
        standing = Optional.of(said);
        balance = Optional.of(Balance.of(said, loaded, OpenPurse.now()));
        silence = Optional.empty();
        underway = stillUnderway;
    }

    void silent(BadInput why, List<Underway> stillUnderway) {
        silence = Optional.of(why.sentence());
        underway = stillUnderway;
    }

    /** Why not, if it cannot be written. */
    Optional<String> keep(Habits others) {
        habits = others;
        try {
            habitsFile.replace(others.write());
            return Optional.empty();
        } catch (IOException full) {
            return Optional.of(Harmless.shortened(String.valueOf(full.getMessage()), COLUMNS));
        }
    }

    private Habits readHabits() {
        try {
            return habitsFile.read().map(Habits::read).orElse(Habits.USUAL);
        } catch (IOException unreadable) {
            return Habits.USUAL;
        }
    }

    /** Saves the channels from now on after each change, in place of where they were saved before. */
    void saving(Backups others) {
        List<Backups> before = new ArrayList<>(backups.stream().toList());
        backups = Optional.of(others);
        before.forEach(Backups::close);
    }

    boolean isSaving() {
        return backups.isPresent();
    }

    void works(WorkingWallet wallet) {
        working = Optional.of(wallet);
    }

    /** The one that pays and is paid now. */
    Optional<WorkingWallet> working() {
        return working.filter(it -> !it.isOver());
    }

    private Map<ChannelId, InfoHash> paidFor() {
        return working.map(it -> it.payments().torrents()).orElse(Map.of());
    }

    void close() {
        vault.lock();
        backups.ifPresent(Backups::close);
        backups = Optional.empty();
        open.ifPresent(OpenPurse::close);
        open = Optional.empty();
        standing = Optional.empty();
        balance = Optional.empty();
    }
}
