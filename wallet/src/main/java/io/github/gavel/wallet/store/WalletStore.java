package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.FolderLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * What a wallet must not forget. For any number of threads; whoever has something written is told when it is on the
 * disk. After one failure it answers everything with that failure until it is opened again.
 */
public final class WalletStore implements Closeable {
    private static final Octets NO_KEY = Octets.of(new byte[0]);

    private final Loaded loaded;
    private final Rows rows;
    private final FolderLock lock;
    private final Secretary secretary;
    private long nextEntry;
    private boolean isClosed;

    WalletStore(Loaded loaded, Rows rows, FolderLock lock, long number, long nextEntry) {
        this.loaded = loaded;
        this.rows = rows;
        this.lock = lock;
        this.secretary = new Secretary(rows, number);
        this.nextEntry = nextEntry;
        secretary.start();
    }

    /** Opens the store of a folder, and makes it if there is none. */
    public static StoreOpened open(Path folder, Owner owner, LedgerTime now) {
        return opening(folder, owner).open(Optional.empty(), now);
    }

    /** Makes a store of what another one held. Nothing is written over one that is there. */
    public static StoreOpened restore(Path folder, Owner owner, Contents contents, LedgerTime now) {
        return opening(folder, owner).open(Optional.of(contents), now);
    }

    private static StoreOpening opening(Path folder, Owner owner) {
        return new StoreOpening(folder, owner, UnaryOperator.identity(), new SecureRandom());
    }

    /** What was there when it was opened. */
    public Loaded loaded() {
        return loaded;
    }

    /** Why nothing is written any more. */
    public Optional<String> stopped() {
        return secretary.stopped();
    }

    /** Is told after each commit, on the thread that writes, how many there were ever. */
    public void watch(LongConsumer watcher) {
        secretary.watch(watcher);
    }

    /** Writes all of them or none. What is handed in later is never there before. */
    public CompletableFuture<Kept> keep(List<Change> together) {
        CompletableFuture<Kept> answer = new CompletableFuture<>();
        keep(together, answer::complete);
        return answer;
    }

    /** The same, and {@code told} is what came of it, on the thread that writes. */
    public void keep(List<Change> together, Consumer<Kept> told) {
        List<Change> changes = List.copyOf(together);
        Errand.Writing.Script script = target -> {
            for (Change change : changes) {
                write(target, change);
            }
        };
        secretary.take(new Errand.Writing(script, told));
    }

    /** The latest entries, or those before one, the last first. */
    public CompletableFuture<Optional<HistoryPart>> history(Optional<Long> before, int most) {
        Octets key = before.map(Octets::ofLong).orElse(NO_KEY);
        return ask(source -> {
            Damages damages = new Damages();
            List<HistoryEntry> entries = new ArrayList<>();
            Optional<Long> last = Optional.empty();
            for (Row row : source.before(Table.HISTORY, key, most)) {
                damages.sift(Table.HISTORY, row, Forms.entry(row)).ifPresent(entries::add);
                last = Optional.of(row.key().firstLong());
            }
            return new HistoryPart(entries, damages.found(), last);
        });
    }

    public CompletableFuture<Optional<Contents>> contents() {
        return ask(source -> {
            List<Contents.Tabled> all = new ArrayList<>();
            for (Table table : EnumSet.complementOf(EnumSet.of(Table.HISTORY))) {
                source.all(table).forEach(row -> all.add(new Contents.Tabled(table, row)));
            }
            return new Contents(StoreOpening.number(source), all);
        });
    }

    private <T> CompletableFuture<Optional<T>> ask(Errand.Asking.Question<T> question) {
        Errand.Asking<T> asking = new Errand.Asking<>(question);
        secretary.take(asking);
        return asking.answer();
    }

    /** On the thread that writes, which alone counts entries. */
    private void write(Rows target, Change change) throws SQLException {
        if (change instanceof Change.Payer payer) {
            target.put(Table.PAYER, PayerForm.write(payer.row()));
        } else if (change instanceof Change.PayerGone gone) {
            target.drop(Table.PAYER, gone.channel().octets());
        } else if (change instanceof Change.Payee payee) {
            target.put(Table.PAYEE, PayeeForm.write(payee.row()));
        } else if (change instanceof Change.PayeeGone gone) {
            target.drop(Table.PAYEE, gone.channel().octets());
        } else if (change instanceof Change.Counted counted) {
            for (Row row : TallyForm.rows(counted)) {
                target.put(Table.SPENT, row);
            }
            for (Octets key : TallyForm.gone(counted)) {
                target.drop(Table.SPENT, key);
            }
        } else if (change instanceof Change.Earning earning) {
            target.put(Table.EARNER, Forms.earner(earning.earner()));
        } else if (change instanceof Change.Noted noted) {
            target.put(Table.HISTORY, Forms.entry(nextEntry++, noted.entry()));
        } else if (change instanceof Change.Sent sent) {
            target.put(Table.SENDING, Forms.sending(sent.sending()));
        } else if (change instanceof Change.SendingGone gone) {
            target.drop(Table.SENDING, gone.id().octets());
        } else if (change instanceof Change.SendingLost lost) {
            target.drop(Table.SENDING, lost.key());
        } else if (change instanceof Change.NextNonce next) {
            target.put(Table.SETTING, Forms.number(Setting.NEXT_NONCE, next.nonce()));
        }
    }

    /** Writes what waits and lets go of the folder. */
    @Override
    public synchronized void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        secretary.finish();
        try (lock) {
            rows.close();
        }
    }
}
