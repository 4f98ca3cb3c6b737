package io.github.gavel.ledger.server;

import java.time.Duration;

/**
 * How much of everything strangers may have.
 *
 * @param body bytes of a request's body; more is refused before it is read
 * @param head bytes of its first line and its fields
 * @param connections at once, of all addresses, and {@code connectionsOfOne} of one address block
 * @param ofAnAddress requests of one address block
 * @param ofAnAccount mandates of one account or about one channel
 * @param pages of the journal for one address block
 * @param idle how long a connection may say nothing
 * @param patience how long the fields of a request may take to arrive, and how long its body
 */
public record Caps(
        int body,
        int head,
        int connections,
        int connectionsOfOne,
        Pace ofAnAddress,
        Pace ofAnAccount,
        Pace pages,
        Duration idle,
        Duration patience) {
    public static final Caps USUAL = new Caps(
            64 << 10,
            8 << 10,
            1_024,
            64,
            new Pace(100, 400),
            new Pace(50, 200),
            new Pace(8, 64),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));
}
