package io.github.gavel.client.cli.demo;

import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;

/**
 * What a demonstration came to.
 *
 * @param first how long it took who bid
 * @param others how long it took the others
 * @param paid by who bid
 * @param isSquare whether the audit found every grain where the wallets have it
 */
public record Outcome(Duration first, List<Duration> others, Amount paid, boolean isSquare) {
    public Outcome {
        others = List.copyOf(others);
    }
}
