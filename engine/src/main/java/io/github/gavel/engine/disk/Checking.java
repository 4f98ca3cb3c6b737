package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A check of pieces on the disk against their hashes. Each lane takes the next piece, and stands in line again after a
 * few MiB, so that everybody else's work goes on. For any number of threads.
 */
public final class Checking {
    private static final int CHUNK = 1 << 20;
    private static final int AT_A_STRETCH = 4 << 20;

    private final Content content;
    private final Disk disk;
    private final Steady files;
    private final BitSet pieces;
    private final IntConsumer progress;
    private final Consumer<Checked> then;
    private final BitSet whole = new BitSet();
    private final int count;
    private int next;
    private int done;
    private int lanes;
    private boolean cancelled;
    private Optional<Trouble> trouble = Optional.empty();

    Checking(Content content, Disk disk, Steady files, BitSet pieces, IntConsumer progress, Consumer<Checked> then) {
        this.content = content;
        this.disk = disk;
        this.files = files;
        this.pieces = (BitSet) pieces.clone();
        this.count = pieces.cardinality();
        this.progress = progress;
        this.then = then;
    }

    /** Ends it soon; the answer still comes. */
    public synchronized void cancel() {
        cancelled = true;
    }

    void begin() {
        lanes = 1;
        if (!disk.crew().push(this::prepare)) {
            cancel();
            leave();
        }
    }

    private void prepare() {
        try {
            trustFiles();
            for (int lane = 1; lane < disk.crew().size(); lane++) {
                ByteBuffer chunk = ByteBuffer.allocateDirect(chunk());
                enter();
                push(chunk);
            }
            push(ByteBuffer.allocateDirect(chunk()));
        } catch (Broken failure) {
            fail(failure.trouble());
            leave();
        } catch (RuntimeException | Error fault) {
            fail(Faults.told(fault));
            leave();
        }
    }

    private int chunk() {
        return Math.min(CHUNK, content.layout().pieceLength());
    }

    /** As they are now, files are what is checked; what is done to them from now on is noticed. */
    private void trustFiles() throws Broken {
        Layout layout = content.layout();
        for (int file = 0; file < layout.entries().size(); file++) {
            Entry entry = layout.entries().get(file);
            int first = (int) (entry.offset() / layout.pieceLength());
            int last = (int) ((entry.end() - 1) / layout.pieceLength());
            int checked = pieces.nextSetBit(first);
            if (entry.length() > 0 && checked >= 0 && checked <= last) {
                files.trust(file);
            }
        }
    }

    private void push(ByteBuffer chunk) {
        if (!disk.crew().push(() -> stretch(chunk))) {
            cancel();
            leave();
        }
    }

    private void stretch(ByteBuffer chunk) {
        if (Faults.caught(() -> isMoreLeft(chunk), this::endsWith)) {
            push(chunk);
        } else {
            leave();
        }
    }

    private boolean isMoreLeft(ByteBuffer chunk) {
        for (int bytes = 0; bytes < AT_A_STRETCH; ) {
            int piece = take();
            if (piece < 0) {
                return false;
            }
            bytes += check(piece, chunk);
        }
        return true;
    }

    private boolean endsWith(Trouble failure) {
        fail(failure);
        return false;
    }

    private int check(int piece, ByteBuffer chunk) {
        int length = content.layout().lengthOf(piece);
        try {
            MessageDigest digest = disk.sha1().begin();
            for (int at = 0; at < length; at += chunk.limit()) {
                chunk.clear().limit(Math.min(chunk.capacity(), length - at));
                files.read(piece, at, chunk);
                digest.update(chunk.flip());
            }
            found(piece, content.hashes().matches(piece, digest.digest()));
        } catch (Broken failure) {
            Trouble.Kind kind = failure.trouble().kind();
            if (kind == Trouble.Kind.MISSING || kind == Trouble.Kind.TOO_SHORT) {
                found(piece, false);
            } else {
                fail(failure.trouble());
            }
        }
        return length;
    }

    /** The next piece; negative if there is none. */
    private synchronized int take() {
        if (cancelled || trouble.isPresent() || files.isClosed()) {
            cancelled = true;
            return -1;
        }
        int piece = pieces.nextSetBit(next);
        next = piece < 0 ? pieces.length() : piece + 1;
        return piece;
    }

    private synchronized void found(int piece, boolean isWhole) {
        whole.set(piece, isWhole);
        done++;
        if (done == count || done % Math.max(1, count / 100) == 0) {
            progress.accept(done);
        }
    }

    private synchronized void fail(Trouble failure) {
        trouble = Optional.of(failure);
    }

    private synchronized void enter() {
        lanes++;
    }

    private void leave() {
        Checked result;
        synchronized (this) {
            lanes--;
            if (lanes > 0) {
                return;
            }
            result = trouble.<Checked>map(Checked.Failed::new)
                    .orElse(done < count ? new Checked.Cancelled() : new Checked.Done(whole));
        }
        then.accept(result);
    }
}
