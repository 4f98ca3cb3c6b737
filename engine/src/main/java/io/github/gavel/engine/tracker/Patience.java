package io.github.gavel.engine.tracker;

import java.time.Duration;

/**
 * How long a tracker is waited for.
 *
 * @param connect for an HTTP connection
 * @param answer for a whole HTTP answer, redirects and all
 * @param datagram for the first answer to a datagram; twice as long for each that follows
 */
public record Patience(Duration connect, Duration answer, Duration datagram) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(45), Duration.ofSeconds(15));
}
