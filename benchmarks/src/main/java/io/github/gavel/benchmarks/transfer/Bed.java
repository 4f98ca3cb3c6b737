package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A program with many torrents, which can be started again and again. */
interface Bed {
    Duration PATIENCE = Duration.ofMinutes(3);

    String program();

    /** Starts it and waits until it serves them all; the first time it may have to look at everything. */
    Running start() throws IOException, InterruptedException, TimeoutException;
}
