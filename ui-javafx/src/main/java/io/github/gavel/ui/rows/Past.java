package io.github.gavel.ui.rows;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last two minutes, second by second. It is kept for thousands of torrents, and belongs to the toolkit's thread.
 */
public final class Past {
    public static final int LENGTH = 120;

    private final int[] down = new int[LENGTH];
    private final int[] up = new int[LENGTH];
    private final boolean[] paid = new boolean[LENGTH];
    private int next;
    private int quietFor = LENGTH;

    void add(long received, long sent, boolean isPaid) {
        down[next] = clamped(received);
        up[next] = clamped(sent);
        paid[next] = isPaid;
        next = (next + 1) % LENGTH;
        quietFor = received == 0 && sent == 0 && !isPaid ? quietFor + 1 : 0;
    }

    /** What several did together, second by second. */
    static Past together(Collection<Past> some) {
        Past sum = new Past();
        for (int second = 0; second < LENGTH; second++) {
            long came = 0;
            long went = 0;
            boolean isPaid = false;
            for (Past past : some) {
                int place = (past.next + second) % LENGTH;
                came += past.down[place];
                went += past.up[place];
                isPaid |= past.paid[place];
            }
            sum.add(came, went, isPaid);
        }
        return sum;
    }

    private static int clamped(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    /** The newest last. */
    public List<Moved> seconds() {
        return IntStream.range(0, LENGTH).mapToObj(i -> at(next + i)).toList();
    }

    public Moved now() {
        return at(next + LENGTH - 1);
    }

    private Moved at(int second) {
        int place = second % LENGTH;
        return new Moved(down[place], up[place], paid[place]);
    }

    boolean isNothing() {
        return quietFor >= LENGTH;
    }
}
