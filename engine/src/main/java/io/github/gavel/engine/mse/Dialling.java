package io.github.gavel.engine.mse;

import io.github.gavel.engine.mse.Outcome.Ciphers;
import io.github.gavel.engine.mse.Outcome.Shared;
import io.github.gavel.engine.mse.Refusal.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The end that begins: it says which torrent it means and which ciphers will do. */
final class Dialling extends Handshake {
    private static final int CHECK_BYTES = Long.BYTES;
    private static final int ANSWER_BYTES = Integer.BYTES + Short.BYTES;

    private final StreamKey torrent;
    private final PayloadRule rule;
    private final byte[] initialPayload;

    Dialling(StreamKey torrent, PayloadRule rule, byte[] initialPayload, RandomGenerator random) {
        super(random);
        if (initialPayload.length > PAYLOAD_LIMIT) {
            throw new IllegalArgumentException(
                    initialPayload.length + " bytes of payload in a handshake: at most " + PAYLOAD_LIMIT);
        }
        this.torrent = torrent;
        this.rule = rule;
        this.initialPayload = initialPayload;
        BigInteger exponent = drawExponent();
        compute(() -> Agreement.begin(exponent), this::sendOwnKey);
    }

    private void sendOwnKey(Agreement own) {
        sendKey(own);
        expectKey(othersKey -> compute(() -> own.with(othersKey), agreed -> propose(agreed, othersKey)));
    }

    private void propose(Agreement agreed, BigInteger othersKey) {
        Secret secret = agreed.secret();
        Ciphers ciphers = new Ciphers(secret.fromAcceptor(torrent), secret.fromDialler(torrent));
        send(secret.mark());
        send(secret.veiled(Secret.trace(torrent)).toBytes());
        int pad = padLength();
        send(ciphers.out()
                .crypt(ByteBuffer.allocate(CHECK_BYTES + ANSWER_BYTES + pad + Short.BYTES + initialPayload.length)
                        .putLong(0)
                        .putInt(rule.offer())
                        .putShort((short) pad)
                        .put(new byte[pad])
                        .putShort((short) initialPayload.length)
                        .put(initialPayload)
                        .array()));
        Shared shared = new Shared(agreed.ownKey(), othersKey, secret.number());
        skipBehind(ciphers.in().crypt(new byte[CHECK_BYTES]), () -> hearAnswer(ciphers, shared));
    }

    private void hearAnswer(Ciphers ciphers, Shared shared) {
        expect(ANSWER_BYTES, ciphers.in(), answer -> {
            int bits = answer.getInt();
            Optional<PayloadCipher> chosen = rule.chosen(bits);
            if (chosen.isEmpty()) {
                refuse(new Refusal(Reason.CIPHER_NOT_OFFERED, Integer.toUnsignedLong(bits)));
                return;
            }
            Optional<Ciphers> kept = Optional.of(ciphers).filter(any -> chosen.get() == PayloadCipher.RC4);
            skipPad(answer, ciphers.in(), () -> done(new Outcome(true, torrent, kept, shared, ByteBuffer.allocate(0))));
        });
    }
}
