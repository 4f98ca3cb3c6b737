package io.github.gavel.wallet.keystore;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.util.Pack;

/**
 * scrypt with blocks of r = 1 for more than 2^16 of them, which RFC 7914 and so Bouncy Castle exclude, and the
 * published example of a key file has.
 */
final class NarrowScrypt {
    private static final int LIMIT = 1 << 16;
    private static final int BLOCK_BYTES = 128;
    private static final int BLOCK = BLOCK_BYTES / Integer.BYTES;
    private static final int HALF = BLOCK / 2;
    private static final int SALSA_ROUNDS = 8;

    private NarrowScrypt() {}

    static boolean isNeeded(long n, long r) {
        return r == 1 && n >= LIMIT;
    }

    static byte[] derive(byte[] password, byte[] salt, int n, int p, int length) {
        byte[] blocks = Kdf.pbkdf2(password, salt, 1, p * BLOCK_BYTES);
        int[] block = new int[BLOCK];
        for (int at = 0; at < blocks.length; at += BLOCK_BYTES) {
            Pack.littleEndianToInt(blocks, at, block);
            mix(block, n);
            Pack.intToLittleEndian(block, blocks, at);
        }
        byte[] derived = Kdf.pbkdf2(password, blocks, 1, length);
        Arrays.fill(blocks, (byte) 0);
        return derived;
    }

    private static void mix(int[] block, int n) {
        int[] seen = new int[n * BLOCK];
        for (int i = 0; i < n; i++) {
            System.arraycopy(block, 0, seen, i * BLOCK, BLOCK);
            mix(block);
        }
        for (int i = 0; i < n; i++) {
            int other = (block[HALF] & (n - 1)) * BLOCK;
            for (int j = 0; j < BLOCK; j++) {
                block[j] ^= seen[other + j];
            }
            mix(block);
        }
        Arrays.fill(seen, 0);
    }

    private static void mix(int[] block) {
        int[] x = Arrays.copyOfRange(block, HALF, BLOCK);
        for (int from = 0; from < BLOCK; from += HALF) {
            for (int j = 0; j < HALF; j++) {
                x[j] ^= block[from + j];
            }
            Salsa20Engine.salsaCore(SALSA_ROUNDS, x, x);
            System.arraycopy(x, 0, block, from, HALF);
        }
    }
}
