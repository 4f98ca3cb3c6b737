package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256, and the derivation of keys that is made of it (HKDF, RFC 5869). */
public final class Hmac {
    static final int BYTES = 32;

    private static final String NAME = "HmacSHA256";

    /** To find one takes longer than to use it. */
    private static final Mac UNKEYED = find();

    private Hmac() {}

    public static Octets of(Octets key, Octets message) {
        try {
            Mac mac = (Mac) UNKEYED.clone();
            mac.init(new SecretKeySpec(key.toBytes(), NAME));
            return Octets.of(mac.doFinal(message.toBytes()));
        } catch (GeneralSecurityException | CloneNotSupportedException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Mac find() {
        try {
            return Mac.getInstance(NAME);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static Octets derive(Octets salt, Octets input, Octets info, int length) {
        Octets key = of(salt, input);
        Octets block = Octets.of(new byte[0]);
        Octets derived = block;
        for (int number = 1; derived.length() < length; number++) {
            block = of(key, Octets.concat(block, info, Octets.of(new byte[] {(byte) number})));
            derived = Octets.concat(derived, block);
        }
        return Octets.of(Arrays.copyOf(derived.toBytes(), length));
    }
}
