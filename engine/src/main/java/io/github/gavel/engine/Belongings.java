package io.github.gavel.engine;

import io.github.gavel.engine.disk.Allocation;
import io.github.gavel.engine.disk.Checked;
import io.github.gavel.engine.disk.Disk;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.resume.Keeper;
import io.github.gavel.engine.resume.Partial;
import io.github.gavel.engine.resume.Particulars;
import io.github.gavel.engine.resume.Recalled;
import io.github.gavel.engine.resume.Recollection;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of one torrent, and what is remembered of them from run to run. Whoever opened it hears no answer any more
 * once it is closed. It belongs to the reactor's thread.
 */
final class Belongings {
    private final Household household;
    private final Content content;
    private final Listener listener;
    private Optional<Store> store = Optional.empty();
    private Optional<Keeper> keeper = Optional.empty();
    private boolean isKnown;
    private boolean isClosed;

    /** Who opened them. */
    interface Listener {
        void checking(int pieces, int of);

        void opened(Store store, BitSet have, List<Partial> partials);

        void refused(Trouble trouble);
    }

    Belongings(Household household, Content content, Listener listener) {
        this.household = household;
        this.content = content;
        this.listener = listener;
    }

    /**
     * Finds out what is there.
     *
     * @param all whether everything is hashed, whatever is remembered
     */
    void open(Path folder, BitSet files, boolean all) {
        if (isClosed) {
            return;
        }
        household.disk().crew().push(() -> {
            Recalled recalled = household.vault().recall(content.infoHash());
            household.around().reactor().execute(() -> open(folder, files, recalled, all));
        });
    }

    /** Makes durable and remembers what is there now; false if there is nothing to remember, or nobody to do it. */
    boolean keep(Particulars particulars, List<Partial> partials, Consumer<Outcome> then) {
        return isKnown && keeper.orElseThrow().keep(store.orElseThrow(), particulars, partials, then);
    }

    /** @param then told when the files are closed */
    void close(Runnable then) {
        isClosed = true;
        if (store.isEmpty() || !store.get().close(outcome -> then.run())) {
            then.run();
        }
    }

    void remove(boolean withFiles) {
        isClosed = true;
        store.ifPresent(open -> open.remove(withFiles, outcome -> {}));
    }

    private void open(Path folder, BitSet files, Recalled recalled, boolean all) {
        if (isClosed) {
            return;
        }
        Keeper keeping = new Keeper(household.vault(), content, recalled, household.boot());
        keeper = Optional.of(keeping);
        household
                .disk()
                .open(content, folder, files, keeping, household.around().reactor(), opening -> {
                    if (opening instanceof Disk.Opening.Refused refused) {
                        refuse(refused.trouble());
                    } else if (opening instanceof Disk.Opening.Opened opened && isClosed) {
                        opened.store().close(outcome -> {});
                    } else if (opening instanceof Disk.Opening.Opened opened) {
                        store = Optional.of(opened.store());
                        keeping.compare(
                                opened.store(), recollection -> compared(opened.store(), keeping, recollection, all));
                    }
                });
    }

    private void compared(Store opened, Keeper keeping, Recollection recollection, boolean all) {
        if (isClosed) {
            return;
        }
        BitSet doubtful = all ? everything() : recollection.recheck();
        BitSet known = all ? new BitSet() : recollection.have();
        int count = doubtful.cardinality();
        opened.check(doubtful, done -> told(done, count), checked -> {
            if (isClosed) {
                return;
            }
            if (checked instanceof Checked.Done done) {
                known.or(done.whole());
                keeping.found(known);
                isKnown = true;
                prepare(opened, known, all ? List.of() : recollection.partials());
            } else if (checked instanceof Checked.Failed failed) {
                refuse(failed.trouble());
            }
        });
    }

    private void prepare(Store opened, BitSet have, List<Partial> partials) {
        opened.prepare(Allocation.SPARSE, outcome -> {
            if (outcome instanceof Outcome.Failed failed
                    && have.cardinality() < content.layout().pieces()) {
                refuse(failed.trouble());
            } else if (!isClosed) {
                listener.opened(opened, have, partials);
            }
        });
    }

    private void told(int done, int count) {
        if (!isClosed) {
            listener.checking(done, count);
        }
    }

    private void refuse(Trouble trouble) {
        if (!isClosed) {
            listener.refused(trouble);
        }
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, content.layout().pieces());
        return all;
    }
}
