package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Numbers that only a key's owner can make, and can make again. */
public final class Hmac {
    private static final int LENGTH = 32;

    private Hmac() {}

    public static Octets of(PrivateKey key, String purpose, Octets... parts) {
        byte[] secret = key.toBytes();
        try {
            HMac mac = new HMac(new SHA256Digest());
            mac.init(new KeyParameter(secret));
            update(mac, Octets.of(purpose.getBytes(StandardCharsets.US_ASCII)));
            for (Octets part : parts) {
                update(mac, part);
            }
            byte[] result = new byte[LENGTH];
            mac.doFinal(result, 0);
            return Octets.of(result);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static void update(HMac mac, Octets part) {
        mac.update(part.toBytes(), 0, part.length());
    }
}
