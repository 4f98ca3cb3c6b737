package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The secret of both ends of one connection, and what is proven with it. It is never shown, not even in a log. */
final class SessionKey {
    static final int MAC_BYTES = 16;

    private static final int BYTES = 32;
    private static final Octets PURPOSE = ascii("gavel-speed-1");
    private static final Octets AUTH = ascii("gavel-auth");
    private static final Octets MESSAGE = ascii("gavel-msg");

    private final Octets key;

    SessionKey(Octets key) {
        this.key = key.requireLength(BYTES, "a session key");
    }

    /** Empty if {@code other} leads to no secret. */
    static Optional<SessionKey> between(HelloKeys own, HelloKey other, Binding.Bound binding) {
        return own.sharedWith(other)
                .map(shared -> new SessionKey(Hmac.derive(binding.octets(), shared, PURPOSE, BYTES)));
    }

    /** What {@code speaker} says to prove that its hello was its own, on this connection and no other. */
    Octets proof(End speaker, Transcript transcript) {
        return Hmac.of(key, Octets.concat(AUTH, octet(speaker), transcript.octets()));
    }

    /** What stands behind the dictionary that {@code speaker} says after {@code counter} others. */
    Octets mac(End speaker, long counter, Octets dictionary) {
        Octets whole = Hmac.of(key, Octets.concat(MESSAGE, octet(speaker), Octets.ofLong(counter), dictionary));
        return Octets.of(Arrays.copyOf(whole.toBytes(), MAC_BYTES));
    }

    private static Octets octet(End end) {
        return Octets.of(new byte[] {end.octet()});
    }

    private static Octets ascii(String label) {
        return Octets.of(label.getBytes(StandardCharsets.US_ASCII));
    }
}
