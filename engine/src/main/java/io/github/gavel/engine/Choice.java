package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.pieces.Plan;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the owner of a torrent wants of it.
 *
 * @param files a priority for each; all those that are not named are {@link Priority#NORMAL}
 * @param sequential whether pieces are fetched in order
 */
public record Choice(List<Priority> files, boolean sequential) {
    public static final Choice ALL = new Choice(List.of(), false);

    public Choice {
        files = List.copyOf(files);
    }

    /** Nothing but these. */
    public static Choice only(BitSet wanted, int files) {
        return new Choice(
                IntStream.range(0, files)
                        .mapToObj(file -> wanted.get(file) ? Priority.NORMAL : Priority.OFF)
                        .toList(),
                false);
    }

    public Choice inOrder(boolean isSequential) {
        return new Choice(files, isSequential);
    }

    public Priority of(int file) {
        return file < files.size() ? files.get(file) : Priority.NORMAL;
    }

    static Choice remembered(List<Integer> priorities, boolean sequential) {
        return new Choice(priorities.stream().map(Priority::of).toList(), sequential);
    }

    List<Integer> numbers() {
        return files.stream().map(Priority::number).toList();
    }

    /** The files that are wanted at all. */
    BitSet wanted(Layout layout) {
        BitSet wanted = new BitSet();
        IntStream.range(0, layout.entries().size())
                .filter(file -> of(file) != Priority.OFF)
                .forEach(wanted::set);
        return wanted;
    }

    /** A piece is wanted as much as the file in it that is wanted most. */
    Plan plan(Layout layout) {
        BitSet high = pieces(layout, Priority.HIGH);
        BitSet normal = pieces(layout, Priority.NORMAL);
        BitSet low = pieces(layout, Priority.LOW);
        normal.andNot(high);
        low.andNot(high);
        low.andNot(normal);
        return new Plan(high, normal, low, sequential);
    }

    private BitSet pieces(Layout layout, Priority priority) {
        BitSet pieces = new BitSet();
        for (int file = 0; file < layout.entries().size(); file++) {
            Entry entry = layout.entries().get(file);
            if (of(file) == priority && entry.isWritten() && entry.length() > 0) {
                pieces.set(
                        (int) (entry.offset() / layout.pieceLength()),
                        (int) ((entry.end() - 1) / layout.pieceLength()) + 1);
            }
        }
        return pieces;
    }
}
