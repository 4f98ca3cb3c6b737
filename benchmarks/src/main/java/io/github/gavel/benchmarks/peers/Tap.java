package io.github.gavel.benchmarks.peers;

/** Somebody who listens to what a relay passes on; the calls count from 0. */
public interface Tap {
    Tap DEAF = (call, fromCaller, bytes) -> true;

    /** Hears what came in one piece, in the order of each direction, and says whether to pass it on or to hang up. */
    boolean passes(int call, boolean fromCaller, byte[] bytes);
}
