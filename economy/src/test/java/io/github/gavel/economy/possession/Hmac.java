package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.Octets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The JDK's HMAC-SHA-256. */
final class Hmac {
    private Hmac() {}

    static Octets sha256(Octets key, Octets message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.toBytes(), "HmacSHA256"));
            return Octets.of(mac.doFinal(message.toBytes()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", missing);
        }
    }
}
