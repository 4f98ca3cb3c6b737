package io.github.gavel.engine.mse;

import io.github.gavel.engine.mse.Progress.Next;
import io.github.gavel.engine.mse.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * An encrypted handshake seen from one end. It takes exactly the bytes that are its own, keeps at most
 * {@value #PAYLOAD_LIMIT} of them, answers whatever it is fed and never throws because of it. One thread owns it; what
 * is slow it hands out as {@link Progress.Compute}.
 */
public abstract sealed class Handshake permits Dialling, Accepting {
    static final int PAD_LIMIT = 512;
    static final int PAYLOAD_LIMIT = 16 << 10;

    private static final byte[] NOTHING = {};

    private final RandomGenerator random;
    private final ByteArrayOutputStream outgoing = new ByteArrayOutputStream();

    private byte[] expected = NOTHING;
    private int filled;
    private Runnable whenFilled = () -> {};
    private Consumer<Agreement> whenComputed = agreement -> {};
    private Next next = new Progress.Feed();

    Handshake(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Our end of a connection that we dialled.
     *
     * @param random of which the private key is drawn too: a secure one
     * @param initialPayload what we say within the handshake, such as the plain handshake
     */
    public static Handshake dialling(
            StreamKey torrent, PayloadRule rule, byte[] initialPayload, RandomGenerator random) {
        return new Dialling(torrent, rule, initialPayload.clone(), random);
    }

    /**
     * Our end of a connection that somebody else dialled.
     *
     * @param random of which the private key is drawn too: a secure one
     */
    public static Handshake accepting(StreamKeys torrents, PayloadRule rule, RandomGenerator random) {
        return new Accepting(torrents, rule, random);
    }

    /** What to do before a byte has come. */
    public final Progress begin() {
        return progress();
    }

    /** Takes of {@code in} what belongs to the handshake and can be taken now. */
    public final Progress receive(ByteBuffer in) {
        while (next instanceof Progress.Feed && in.hasRemaining()) {
            int taken = Math.min(in.remaining(), expected.length - filled);
            in.get(expected, filled, taken);
            filled += taken;
            goOn();
        }
        return progress();
    }

    /** Takes the result of what {@link Progress.Compute} asked for. */
    public final Progress computed(Agreement agreement) {
        if (!(next instanceof Progress.Compute)) {
            throw new IllegalStateException("nothing was to be computed, but " + next);
        }
        next = new Progress.Feed();
        whenComputed.accept(agreement);
        return progress();
    }

    private Progress progress() {
        ByteBuffer send = ByteBuffer.wrap(outgoing.toByteArray());
        outgoing.reset();
        return new Progress(send, next);
    }

    private void goOn() {
        while (next instanceof Progress.Feed && filled == expected.length) {
            whenFilled.run();
        }
    }

    /** Goes on once so many bytes have come, with them. */
    final void expect(int length, Consumer<byte[]> then) {
        byte[] field = new byte[length];
        expected = field;
        filled = 0;
        whenFilled = () -> then.accept(field);
    }

    final void expect(int length, Rc4 cipher, Consumer<ByteBuffer> then) {
        expect(length, field -> then.accept(ByteBuffer.wrap(cipher.crypt(field))));
    }

    /** Goes on behind {@code mark}, before which there may be padding; without it, the handshake is refused. */
    final void skipBehind(byte[] mark, Runnable then) {
        byte[] window = new byte[mark.length];
        expected = window;
        filled = 0;
        whenFilled = new Runnable() {
            private int skipped;

            @Override
            public void run() {
                if (Arrays.equals(window, mark)) {
                    then.run();
                } else if (skipped == PAD_LIMIT) {
                    refuse(new Refusal(Reason.NO_MARK, PAD_LIMIT + mark.length));
                } else {
                    skipped++;
                    filled = window.length - 1;
                    System.arraycopy(window, 1, window, 0, filled);
                }
            }
        };
    }

    /** Goes on with a public key that leaves a secret. */
    final void expectKey(Consumer<BigInteger> then) {
        expect(DiffieHellman.KEY_BYTES, bytes -> {
            BigInteger key = DiffieHellman.number(bytes);
            if (DiffieHellman.isUsable(key)) {
                then.accept(key);
            } else {
                refuse(new Refusal(Reason.KEY_OUT_OF_RANGE, key.longValue()));
            }
        });
    }

    /** Goes on behind encrypted padding of the length that {@code lengthField} holds next. */
    final void skipPad(ByteBuffer lengthField, Rc4 cipher, Runnable then) {
        int length = Short.toUnsignedInt(lengthField.getShort());
        if (length > PAD_LIMIT) {
            refuse(new Refusal(Reason.PAD_TOO_LONG, length));
        } else {
            expect(length, cipher, pad -> then.run());
        }
    }

    final void compute(Supplier<Agreement> work, Consumer<Agreement> then) {
        next = new Progress.Compute(work);
        whenComputed = then;
    }

    final BigInteger drawExponent() {
        return DiffieHellman.exponent(random);
    }

    final void send(byte[] bytes) {
        outgoing.writeBytes(bytes);
    }

    /** Our key and padding, whose length tells nothing. */
    final void sendKey(Agreement agreement) {
        byte[] pad = new byte[padLength()];
        random.nextBytes(pad);
        send(DiffieHellman.bytes(agreement.ownKey()));
        send(pad);
    }

    /** Of padding that travels encrypted and is therefore zeros. */
    final int padLength() {
        return random.nextInt(PAD_LIMIT + 1);
    }

    final void done(Outcome outcome) {
        next = new Progress.Done(outcome);
    }

    final void refuse(Refusal refusal) {
        next = new Progress.Refused(refusal);
    }
}
