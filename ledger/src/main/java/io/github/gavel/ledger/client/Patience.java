package io.github.gavel.ledger.client;

import java.time.Duration;

/**
 * How long a client waits, and for how much at once.
 *
 * @param connecting until a server must have been reached
 * @param answering until it must have answered once
 * @param inAll until nothing is asked again; every place is asked once before that counts
 * @param pause before the second time; it doubles, up to {@code longestPause}
 * @param atOnce requests underway at once; as many as {@code waiting} wait behind them
 */
public record Patience(
        Duration connecting,
        Duration answering,
        Duration inAll,
        Duration pause,
        Duration longestPause,
        int atOnce,
        int waiting) {
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            16,
            16_384);
}
