package io.github.gavel.engine;

import io.github.gavel.engine.disk.Checked;
import io.github.gavel.engine.disk.Disk;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.resume.Keeper;
import io.github.gavel.engine.resume.Memory;
import io.github.gavel.engine.resume.Partial;
import io.github.gavel.engine.resume.Particulars;
import io.github.gavel.engine.resume.Recalled;
import io.github.gavel.engine.resume.Recollection;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The files of one torrent, and what is remembered of them from run to run. Whoever opened it hears no answer any more
 * once it is closed, which may be while it opens. It belongs to the reactor's thread.
 */
final class Belongings {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");

    private final Household household;
    private final Content content;
    private final Listener listener;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private Optional<Store> store = Optional.empty();
    private Optional<Keeper> keeper = Optional.empty();
    private boolean mayOverwrite;
    private boolean isOpening;
    private boolean isKnown;
    private boolean isClosed;

    /** Who opened them. */
    interface Listener {
        /** What an earlier run remembered, before anything is looked at. */
        void recalled(Optional<Particulars> earlier);

        void checking(int pieces, int of);

        /** What is there. Nothing has been made or changed. */
        void found(Found found);

        void refused(Trouble trouble);
    }

    /**
     * What is on the disk.
     *
     * @param partials pieces of which some blocks are there
     * @param rehashed how many bytes had to be hashed to know it
     */
    record Found(BitSet have, List<Partial> partials, long rehashed) {}

    Belongings(Household household, Content content, Listener listener) {
        this.household = household;
        this.content = content;
        this.listener = listener;
    }

    /**
     * Finds out what is there. Until files are chosen, those that are not there stand apart, as they may have done in
     * the run before.
     *
     * @param all whether everything is hashed, whatever is remembered
     * @param overwrite whether files that have nothing to do with the torrent are no objection
     */
    void open(Path folder, boolean all, boolean overwrite) {
        if (isClosed) {
            return;
        }
        mayOverwrite = overwrite;
        isOpening = household.disk().crew().push(() -> {
            Recalled recalled = household.vault().recall(content.infoHash());
            household.around().reactor().execute(() -> open(folder, recalled, all));
        });
    }

    /** Makes what has to be there before pieces can be written; whoever opened them hears if it cannot be made. */
    void prepare(Consumer<Store> then) {
        Store open = store.orElseThrow();
        open.prepare(outcome -> answer(outcome, () -> then.accept(open)));
    }

    Store store() {
        return store.orElseThrow();
    }

    /** Keeps these files from now on; whoever opened them hears if that cannot be. */
    void choose(BitSet files, Runnable then) {
        store.ifPresent(open -> open.choose(files, outcome -> answer(outcome, then)));
    }

    /** Everything is here, unless somebody else had his hands on it: that whoever opened them hears instead. */
    void confirm(Runnable then) {
        store.ifPresent(open -> open.confirm(outcome -> answer(outcome, then)));
    }

    private void answer(Outcome outcome, Runnable then) {
        if (outcome instanceof Outcome.Failed failed) {
            refuse(failed.trouble());
        } else if (!isClosed) {
            then.run();
        }
    }

    /** Makes durable and remembers what is there now, unless that is known; whoever opened them hears if it fails. */
    void keep(Particulars particulars, List<Partial> partials) {
        if (isKnown && !keeper.orElseThrow().isKept(particulars, partials)) {
            boolean unused = keeper.orElseThrow().keep(store.orElseThrow(), particulars, partials, this::kept);
        }
    }

    /** Who has closed them meanwhile is told by nobody; the next run checks what is in doubt. */
    private void kept(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            LOGGER.log(
                    Level.WARNING, content.infoHash() + ": " + failed.trouble().sentence());
            refuse(failed.trouble());
        }
    }

    /** Remembers what the owner of a torrent chose while nobody has its files open, which nobody may until told. */
    static void update(Household household, InfoHash hash, Particulars particulars, Runnable then) {
        boolean isTaken = household.disk().crew().push(() -> {
            try {
                household.vault().update(hash, particulars);
            } catch (IOException lost) {
                LOGGER.log(Level.WARNING, "could not remember what was chosen of " + hash, lost);
            } finally {
                then.run();
            }
        });
        if (!isTaken) {
            then.run();
        }
    }

    /** Done when nobody has the files open. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    void close() {
        isClosed = true;
        if (!isOpening) {
            closeFiles();
        }
    }

    private void closeFiles() {
        if (store.isEmpty() || !store.get().close(outcome -> closed.complete(null))) {
            closed.complete(null);
        }
    }

    private void open(Path folder, Recalled recalled, boolean all) {
        if (isClosed) {
            over();
            return;
        }
        listener.recalled(recalled.memory().map(Memory::particulars));
        Keeper keeping = new Keeper(household.vault(), content, recalled, household.boot());
        keeper = Optional.of(keeping);
        boolean isTaken = household
                .disk()
                .open(content, folder, new BitSet(), keeping, household.around().reactor(), opening -> {
                    if (opening instanceof Disk.Opening.Opened opened) {
                        store = Optional.of(opened.store());
                    }
                    over();
                    if (opening instanceof Disk.Opening.Refused refused) {
                        refuse(refused.trouble());
                    } else if (!isClosed) {
                        compare(keeping, all);
                    }
                });
        if (!isTaken) {
            over();
        }
    }

    /** Nobody opens anything any more; what had to wait for that is done. */
    private void over() {
        isOpening = false;
        if (isClosed) {
            closeFiles();
        }
    }

    private void compare(Keeper keeping, boolean all) {
        Store open = store.orElseThrow();
        keeping.compare(open, recollection -> compared(open, keeping, recollection, all));
    }

    private void compared(Store opened, Keeper keeping, Recollection recollection, boolean all) {
        if (isClosed) {
            return;
        }
        BitSet doubtful = all ? everything() : recollection.recheck();
        BitSet known = all ? new BitSet() : recollection.have();
        int count = doubtful.cardinality();
        opened.check(doubtful, done -> told(done, count), checked -> {
            if (checked instanceof Checked.Done done && !isClosed) {
                known.or(done.whole());
                Optional<Trouble> objection =
                        mayOverwrite ? Optional.empty() : Objection.to(recollection.foreign(), known, content.layout());
                if (objection.isPresent()) {
                    refuse(objection.get());
                    return;
                }
                keeping.found(known);
                isKnown = true;
                long rehashed =
                        doubtful.stream().mapToLong(content.layout()::lengthOf).sum();
                listener.found(new Found(known, all ? List.of() : recollection.partials(), rehashed));
            } else if (checked instanceof Checked.Failed failed) {
                refuse(failed.trouble());
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
