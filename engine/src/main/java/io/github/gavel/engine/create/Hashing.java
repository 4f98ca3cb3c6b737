package io.github.gavel.engine.create;

import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.PieceHashes;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Reads all pieces, one after the other, as disks like it, and hashes them on several threads: whoever has read a part
 * of a piece hashes it while another one reads.
 */
final class Hashing {
    /** Also the most that each thread holds in memory. */
    private static final int PART = 1 << 22;

    private final SourceReader reader;
    private final Layout layout;
    private final Supplier<MessageDigest> sha1;
    private final Observer observer;

    /** Each thread writes the hashes of its own pieces. */
    private final byte[] hashes;

    /** Held by whoever reads; guards what follows, and the reader. */
    private final Object disk = new Object();

    private int nextPiece;
    private long read;
    private boolean isOver;

    Hashing(SourceReader reader, Layout layout, Supplier<MessageDigest> sha1, Observer observer) {
        this.reader = reader;
        this.layout = layout;
        this.sha1 = sha1;
        this.observer = observer;
        this.hashes = new byte[layout.pieces() * PieceHashes.HASH_LENGTH];
    }

    byte[] hashes() {
        return hashes;
    }

    /** Says whether everything was hashed: nobody wanted no more of it. */
    boolean run(int threads) throws IOException, Unmakeable {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Boolean> work = this::hashPieces;
            List<Future<Boolean>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(work));
            }
            boolean isDone = true;
            for (Future<Boolean> worker : workers) {
                isDone &= outcome(worker);
            }
            return isDone;
        } finally {
            stop();
            pool.shutdown();
        }
    }

    private static boolean outcome(Future<Boolean> worker) throws IOException, Unmakeable {
        try {
            return worker.get();
        } catch (InterruptedException wantsNoMore) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failed.getCause() instanceof Unmakeable no) {
                throw no;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private boolean hashPieces() throws IOException, Unmakeable {
        MessageDigest digest = sha1.get();
        byte[] part = new byte[Math.min(PART, layout.pieceLength())];
        for (int piece = takePiece(); piece < layout.pieces(); piece = takePiece()) {
            int length = layout.lengthOf(piece);
            for (int at = 0; at < length; at += part.length) {
                int partLength = Math.min(part.length, length - at);
                if (!read(piece, at, part, partLength)) {
                    return false;
                }
                digest.update(part, 0, partLength);
            }
            System.arraycopy(digest.digest(), 0, hashes, piece * PieceHashes.HASH_LENGTH, PieceHashes.HASH_LENGTH);
        }
        return true;
    }

    private int takePiece() {
        synchronized (disk) {
            return nextPiece++;
        }
    }

    private boolean read(int piece, int at, byte[] part, int length) throws IOException, Unmakeable {
        synchronized (disk) {
            isOver = isOver || observer.wantsNoMore();
            if (isOver) {
                return false;
            }
            try {
                reader.read(layout.segments(piece, at, length), part);
            } catch (IOException | Unmakeable failed) {
                isOver = true;
                throw failed;
            }
            read += length;
            observer.read(read, layout.length());
            return true;
        }
    }

    private void stop() {
        synchronized (disk) {
            isOver = true;
        }
    }
}
