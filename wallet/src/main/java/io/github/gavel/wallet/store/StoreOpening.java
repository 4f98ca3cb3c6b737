package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.disk.FolderLock;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.signing.secp256k1.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Opens a store.
 *
 * @param through what a test puts between a store and its database
 */
record StoreOpening(Path folder, Owner owner, UnaryOperator<Rows> through, RandomGenerator random) {
    /** Channels may have been opened since a copy was made; so many numbers are left out rather than one used twice. */
    static final long LEFT_OUT = 1_000_000;

    /** Below which a store that knows of no channel begins: its words may have had a store before. */
    private static final int BEGINNINGS = 1 << 30;

    private static final String NAME = "wallet.db";

    StoreOpened open(Optional<Contents> contents, LedgerTime now) {
        try {
            PrivateFolder home = new PrivateFolder(folder.toAbsolutePath());
            home.create();
            if (!home.isPrivate()) {
                return refused("others may look into that folder");
            }
            Optional<FolderLock> lock = FolderLock.take(folder);
            if (lock.isEmpty()) {
                return new StoreOpened.Refused("another program uses the wallet in " + folder);
            }
            return locked(home, lock.get(), contents, now);
        } catch (IOException | SQLException | RuntimeException failure) {
            return refused(Shortage.words(failure, folder));
        }
    }

    private StoreOpened locked(PrivateFolder home, FolderLock lock, Optional<Contents> contents, LedgerTime now)
            throws IOException, SQLException {
        StoreOpened opened = refused("it was not opened");
        try {
            home.createFile(file());
            opened = opened(lock, contents, now);
            return opened;
        } finally {
            if (opened instanceof StoreOpened.Refused) {
                lock.close();
            }
        }
    }

    private StoreOpened opened(FolderLock lock, Optional<Contents> contents, LedgerTime now)
            throws IOException, SQLException {
        SqliteRows.Opened opened = SqliteRows.open(file());
        if (opened instanceof SqliteRows.Opened.Refused refused) {
            return refused(refused.why());
        }
        Rows rows = through.apply(((SqliteRows.Opened.Ready) opened).rows());
        StoreOpened store = refused("its rows were not read");
        try {
            store = filled(rows, lock, contents, now);
            return store;
        } finally {
            if (store instanceof StoreOpened.Refused) {
                rows.close();
            }
        }
    }

    private StoreOpened filled(Rows rows, FolderLock lock, Optional<Contents> contents, LedgerTime now)
            throws SQLException {
        Damages damages = new Damages();
        Loading loading = new Loading(rows, now, damages);
        Optional<Owner> there = loading.setting(Setting.OWNER, Forms::owner);
        if (!damages.found().isEmpty()) {
            return refused(
                    "whose it is cannot be read: " + damages.found().get(0).why());
        }
        if (there.isPresent() && contents.isPresent()) {
            return refused("there is a wallet already, and nothing is written over it");
        }
        if (there.isPresent() && !there.get().equals(owner)) {
            return refused(strangers(there.get()));
        }
        Optional<Owner> whose = contents.flatMap(Contents::owner);
        if (whose.isPresent() && !whose.get().equals(owner)) {
            return refused("what is restored is not for it: " + strangers(whose.get()));
        }
        if (there.isEmpty()) {
            begin(rows, contents, now);
        }
        Loaded loaded = loading.load();
        List<Row> last = rows.before(Table.HISTORY, Octets.of(new byte[0]), 1);
        long nextEntry = last.isEmpty() ? 0 : last.get(0).key().firstLong() + 1;
        return new StoreOpened.Ready(new WalletStore(loaded, rows, lock, number(rows), nextEntry));
    }

    private void begin(Rows rows, Optional<Contents> contents, LedgerTime now) throws SQLException {
        long next = contents.map(it -> it.loaded(now).nextNonce() + LEFT_OUT).orElseGet(this::beginning);
        if (contents.isPresent()) {
            for (Contents.Tabled tabled : contents.get().rows()) {
                rows.put(tabled.table(), tabled.row());
            }
            rows.put(Table.SETTING, Forms.number(Setting.RESTORED, 1));
            for (Row row : contents.get().leftBehind()) {
                rows.put(Table.SETTING, row);
            }
        }
        rows.put(Table.SETTING, Forms.number(Setting.LINE, random.nextLong()));
        rows.put(Table.SETTING, Forms.number(Setting.NEXT_NONCE, next));
        rows.put(Table.SETTING, Forms.owner(owner));
        rows.commit();
    }

    private long beginning() {
        return random.nextInt(BEGINNINGS);
    }

    static long number(Rows rows) throws SQLException {
        Loading loading = new Loading(rows, LedgerTime.MAX, new Damages());
        return loading.setting(Setting.NUMBER, ByteReader::number).orElse(0L);
    }

    private String strangers(Owner there) {
        return "it belongs to " + words(there) + ", and this is " + words(owner);
    }

    private static String words(Owner owner) {
        return Address.of(owner.wallet()) + " at ledger " + owner.ledger();
    }

    private Path file() {
        return folder.toAbsolutePath().resolve(NAME);
    }

    private StoreOpened refused(String why) {
        return new StoreOpened.Refused("The wallet in " + folder + " cannot be opened: " + why);
    }
}
