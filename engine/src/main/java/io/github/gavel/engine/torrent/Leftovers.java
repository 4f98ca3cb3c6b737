package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.pieces.Blocks;
import io.github.gavel.engine.pieces.Picker;
import io.github.gavel.engine.resume.Partial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Pieces that are not whole when a run ends, from the disk and to it. */
final class Leftovers {
    private final Blocks blocks;
    private final Picker<?> picker;
    private final Assembly assembly;
    private final Store store;
    private final IntConsumer whole;
    private final Map<Integer, Partial> fetching = new HashMap<>();

    /** @param whole told of a piece all of which was there */
    Leftovers(Blocks blocks, Picker<?> picker, Assembly assembly, Store store, IntConsumer whole) {
        this.blocks = blocks;
        this.picker = picker;
        this.assembly = assembly;
        this.store = store;
        this.whole = whole;
    }

    /** Takes blocks that an earlier run left; if there is not plenty of memory, they are fetched again. */
    void resume(Partial partial) {
        int piece = partial.piece();
        boolean isOfThis = piece < blocks.layout().pieces() && partial.blocks().length() <= blocks.count(piece);
        if (!isOfThis
                || !picker.wants(piece)
                || picker.isOpen(piece)
                || !assembly.isRoomy(piece)
                || !assembly.begin(piece)) {
            return;
        }
        BitSet untilRead = new BitSet();
        untilRead.set(0, blocks.count(piece));
        picker.resume(piece, untilRead);
        fetching.put(piece, partial);
        Loan loan = assembly.memoryOf(piece);
        if (!store.fetch(piece, loan, partial.blocks(), outcome -> fetched(partial, loan, outcome))) {
            fetching.remove(piece);
            assembly.drop(piece);
            picker.again(piece);
        }
    }

    /** Waits no more for a piece to be read. */
    void letGo(int piece) {
        if (fetching.remove(piece) != null) {
            Loan unused = assembly.take(piece);
        }
    }

    /** If it was not waited for, nobody else has the memory meanwhile. */
    private void fetched(Partial partial, Loan loan, Outcome outcome) {
        int piece = partial.piece();
        if (!fetching.remove(piece, partial)) {
            assembly.giveBack(loan);
            return;
        }
        BitSet here = outcome instanceof Outcome.Done ? partial.blocks() : new BitSet();
        picker.again(piece);
        picker.resume(piece, here);
        if (here.cardinality() == blocks.count(piece)) {
            whole.accept(piece);
        }
    }

    /** Writes the blocks of pieces that are not whole; then says which of them are on the disk. */
    void stash(Consumer<List<Partial>> then) {
        List<Partial> stashed = letGoOfThoseBeingFetched();
        List<Partial> partials = new ArrayList<>();
        for (int piece : assembly.pieces()) {
            Partial partial = new Partial(piece, picker.blocksOf(piece));
            if (partial.blocks().isEmpty()) {
                assembly.drop(piece);
            } else {
                partials.add(partial);
            }
        }
        Countdown waiting = new Countdown(partials.size(), () -> then.accept(stashed));
        for (Partial partial : partials) {
            Loan loan = assembly.take(partial.piece());
            boolean isTaken = store.stash(partial.piece(), loan, partial.blocks(), outcome -> {
                assembly.giveBack(loan);
                if (outcome instanceof Outcome.Done) {
                    stashed.add(partial);
                }
                waiting.oneLess();
            });
            if (!isTaken) {
                assembly.giveBack(loan);
                waiting.oneLess();
            }
        }
    }

    /** Gives all memory back; what was not whole is lost. */
    void drop() {
        List<Partial> unused = letGoOfThoseBeingFetched();
        assembly.pieces().forEach(assembly::drop);
    }

    /** The disk still writes into their memory, which is given back when it has. */
    private List<Partial> letGoOfThoseBeingFetched() {
        List<Partial> still = new ArrayList<>(fetching.values());
        still.forEach(partial -> letGo(partial.piece()));
        return still;
    }

    /** Runs something when so many are done, at once if that is none. */
    private static final class Countdown {
        private final Runnable then;
        private int left;

        Countdown(int count, Runnable then) {
            this.then = then;
            this.left = count;
            if (count == 0) {
                then.run();
            }
        }

        void oneLess() {
            left--;
            if (left == 0) {
                then.run();
            }
        }
    }
}
