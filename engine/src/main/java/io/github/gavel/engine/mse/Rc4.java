package io.github.gavel.engine.mse;

import java.nio.ByteBuffer;

/**
 * One direction of an encrypted stream, whose first 1024 bytes of key are thrown away. It has its own place in the key,
 * so every byte goes through it once and in order. Ours and not the JDK's: half as fast again, and it makes no garbage.
 */
public final class Rc4 {
    private static final int STATES = 256;
    private static final int MASK = STATES - 1;
    private static final int DROPPED = 1024;

    private final byte[] state = new byte[STATES];
    private int first;
    private int second;

    Rc4(byte[] key) {
        for (int i = 0; i < STATES; i++) {
            state[i] = (byte) i;
        }
        int other = 0;
        for (int i = 0; i < STATES; i++) {
            byte here = state[i];
            other = (other + here + key[i % key.length]) & MASK;
            state[i] = state[other];
            state[other] = here;
        }
        crypt(new byte[DROPPED]);
    }

    /** Encrypts, or decrypts, what remains of {@code buffer} where it stands, and leaves its position and limit. */
    public void crypt(ByteBuffer buffer) {
        byte[] states = state;
        int one = first;
        int two = second;
        int end = buffer.limit();
        for (int at = buffer.position(); at < end; at++) {
            one = (one + 1) & MASK;
            byte here = states[one];
            two = (two + here) & MASK;
            byte there = states[two];
            states[one] = there;
            states[two] = here;
            buffer.put(at, (byte) (buffer.get(at) ^ states[(here + there) & MASK]));
        }
        first = one;
        second = two;
    }

    byte[] crypt(byte[] bytes) {
        crypt(ByteBuffer.wrap(bytes));
        return bytes;
    }
}
