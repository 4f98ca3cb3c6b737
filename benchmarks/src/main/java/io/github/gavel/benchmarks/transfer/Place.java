package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Host;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where programs meet.
 *
 * @param folder in which copies are made
 * @param device of the seeders, through which everything goes
 * @param delay of every byte in each direction, by a relay at the seeder's
 */
record Place(Path folder, Host seeders, Host leechers, String device, Duration delay) {
    static Place onThisComputer(Path folder) {
        return new Place(folder, Host.LOOPBACK, Host.LOOPBACK, "lo", Duration.ZERO);
    }

    Place delayedBy(Duration other) {
        return new Place(folder, seeders, leechers, device, other);
    }
}
