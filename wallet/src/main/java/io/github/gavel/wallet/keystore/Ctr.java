package io.github.gavel.wallet.keystore;

import io.github.gavel.economy.identity.Octets;
import java.util.Arrays;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** AES-128 in counter mode, which is the same in both directions. */
final class Ctr {
    private Ctr() {}

    /** Wipes the key it is given. */
    static byte[] ciphered(byte[] key, Octets iv, byte[] input) {
        StreamCipher cipher = (StreamCipher) SICBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv.toBytes()));
        byte[] output = new byte[input.length];
        cipher.processBytes(input, 0, input.length, output, 0);
        Arrays.fill(key, (byte) 0);
        return output;
    }
}
