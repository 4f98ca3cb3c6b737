package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One direction of a session after auth. What it seals opens only in the same lane at the same place: not when it is
 * given back, said again, left out or moved.
 *
 * @param counter how many payloads it has carried
 */
record Lane(SessionKey key, End speaker, long counter) {
    static Lane begun(SessionKey key, End speaker) {
        return new Lane(key, speaker, 0);
    }

    Lane next() {
        return new Lane(key, speaker, counter + 1);
    }

    /** The payload of {@code dictionary}, if it is said next. */
    Octets seal(Octets dictionary) {
        return Octets.concat(dictionary, key.mac(speaker, counter, dictionary));
    }

    /** The dictionary in {@code payload}, if its MAC is that of this place. */
    Optional<Octets> open(byte[] payload) {
        int length = payload.length - SessionKey.MAC_BYTES;
        if (length < 0) {
            return Optional.empty();
        }
        Octets dictionary = Octets.of(Arrays.copyOf(payload, length));
        Octets mac = Octets.of(Arrays.copyOfRange(payload, length, payload.length));
        return key.mac(speaker, counter, dictionary).equalsInConstantTime(mac)
                ? Optional.of(dictionary)
                : Optional.empty();
    }
}
