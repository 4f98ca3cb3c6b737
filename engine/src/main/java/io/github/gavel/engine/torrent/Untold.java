package io.github.gavel.engine.torrent;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much of what one peer can cause for nothing an overlay has not been told yet, in bytes. The torrent's thread adds
 * to it, the overlay's takes away.
 */
final class Untold implements Runnable {
    private static final int EVENT = 100;
    private static final int MOST = 1 << 19;

    private final AtomicInteger bytes = new AtomicInteger();

    /** Whether there is room for one more event, with so many bytes of the peer's; it is counted either way. */
    boolean hasRoom(int more) {
        return bytes.addAndGet(EVENT + more) <= MOST;
    }

    /** An event without bytes has been told. */
    @Override
    public void run() {
        bytes.addAndGet(-EVENT);
    }

    /** What is run when an event with so many bytes has been told. */
    Runnable heard(int more) {
        return more == 0 ? this : () -> bytes.addAndGet(-EVENT - more);
    }

    String sentence() {
        return "it says more than is taken in: " + bytes + " bytes wait, at most " + MOST + " do";
    }
}
