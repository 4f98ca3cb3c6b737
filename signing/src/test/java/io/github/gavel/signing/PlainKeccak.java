package io.github.gavel.signing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Keccak-256 as its definition reads, with nothing unrolled and no table but the one it computes. */
public final class PlainKeccak {
    private static final int SIDE = 5;
    private static final int ROUNDS = 24;
    private static final int RATE = 136;
    private static final int HASH_LENGTH = 32;

    private PlainKeccak() {}

    public static byte[] hash(byte[] input) {
        byte[] padded = Arrays.copyOf(input, (input.length / RATE + 1) * RATE);
        padded[input.length] ^= 0x01;
        padded[padded.length - 1] ^= (byte) 0x80;
        ByteBuffer blocks = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        long[][] state = new long[SIDE][SIDE];
        while (blocks.hasRemaining()) {
            for (int lane = 0; lane < RATE / Long.BYTES; lane++) {
                state[lane % SIDE][lane / SIDE] ^= blocks.getLong();
            }
            state = permuted(state);
        }
        ByteBuffer hash = ByteBuffer.allocate(HASH_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        for (int lane = 0; lane < HASH_LENGTH / Long.BYTES; lane++) {
            hash.putLong(state[lane][0]);
        }
        return hash.array();
    }

    private static long[][] permuted(long[][] start) {
        long[][] state = start;
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            state = chi(rhoAndPi(theta(state)));
            for (int j = 0; j <= 6; j++) {
                state[0][0] ^= (register & 1L) << ((1 << j) - 1);
                register = (register << 1) ^ ((register >> 7) * 0x171);
            }
        }
        return state;
    }

    private static long[][] theta(long[][] a) {
        long[][] b = new long[SIDE][SIDE];
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                b[x][y] = a[x][y] ^ column(a, x + SIDE - 1) ^ Long.rotateLeft(column(a, x + 1), 1);
            }
        }
        return b;
    }

    private static long column(long[][] a, int x) {
        return Arrays.stream(a[x % SIDE]).reduce(0, (left, right) -> left ^ right);
    }

    private static long[][] rhoAndPi(long[][] a) {
        long[][] b = new long[SIDE][SIDE];
        b[0][0] = a[0][0];
        int x = 1;
        int y = 0;
        for (int t = 0; t < ROUNDS; t++) {
            int nextY = (2 * x + 3 * y) % SIDE;
            b[y][nextY] = Long.rotateLeft(a[x][y], (t + 1) * (t + 2) / 2);
            x = y;
            y = nextY;
        }
        return b;
    }

    private static long[][] chi(long[][] a) {
        long[][] b = new long[SIDE][SIDE];
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                b[x][y] = a[x][y] ^ (~a[(x + 1) % SIDE][y] & a[(x + 2) % SIDE][y]);
            }
        }
        return b;
    }
}
