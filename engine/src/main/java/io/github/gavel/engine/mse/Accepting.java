package io.github.gavel.engine.mse;

import io.github.gavel.engine.mse.Outcome.Ciphers;
import io.github.gavel.engine.mse.Outcome.Shared;
import io.github.gavel.engine.mse.Refusal.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The end that answers: it finds out which torrent is meant and chooses a cipher. */
final class Accepting extends Handshake {
    private static final int PROPOSAL_BYTES = Long.BYTES + Integer.BYTES + Short.BYTES;

    private final StreamKeys torrents;
    private final PayloadRule rule;

    Accepting(StreamKeys torrents, PayloadRule rule, RandomGenerator random) {
        super(random);
        this.torrents = torrents;
        this.rule = rule;
        BigInteger exponent = drawExponent();
        expectKey(othersKey -> compute(() -> Agreement.begin(exponent).with(othersKey), agreed -> {
            sendKey(agreed);
            Shared shared =
                    new Shared(othersKey, agreed.ownKey(), agreed.secret().number());
            skipBehind(agreed.secret().mark(), () -> findTorrent(agreed.secret(), shared));
        }));
    }

    private void findTorrent(Secret secret, Shared shared) {
        expect(StreamKey.BYTES, veiled -> {
            Optional<StreamKey> torrent = torrents.behind(secret.veiled(StreamKey.of(veiled)));
            if (torrent.isEmpty()) {
                refuse(Refusal.of(Reason.UNKNOWN_TORRENT));
                return;
            }
            StreamKey key = torrent.get();
            hearProposal(key, new Ciphers(secret.fromDialler(key), secret.fromAcceptor(key)), shared);
        });
    }

    private void hearProposal(StreamKey torrent, Ciphers ciphers, Shared shared) {
        expect(PROPOSAL_BYTES, ciphers.in(), proposal -> {
            long check = proposal.getLong();
            int offered = proposal.getInt();
            Optional<PayloadCipher> chosen = rule.choose(offered);
            if (check != 0) {
                refuse(new Refusal(Reason.NOT_ZERO, check));
            } else if (chosen.isEmpty()) {
                refuse(new Refusal(Reason.NO_COMMON_CIPHER, Integer.toUnsignedLong(offered)));
            } else {
                skipPad(proposal, ciphers.in(), () -> hearPayload(torrent, ciphers, chosen.get(), shared));
            }
        });
    }

    private void hearPayload(StreamKey torrent, Ciphers ciphers, PayloadCipher chosen, Shared shared) {
        expect(Short.BYTES, ciphers.in(), field -> {
            int length = Short.toUnsignedInt(field.getShort());
            if (length > PAYLOAD_LIMIT) {
                refuse(new Refusal(Reason.PAYLOAD_TOO_LONG, length));
                return;
            }
            expect(length, ciphers.in(), payload -> {
                answer(ciphers.out(), chosen);
                Optional<Ciphers> kept = Optional.of(ciphers).filter(any -> chosen == PayloadCipher.RC4);
                done(new Outcome(false, torrent, kept, shared, payload));
            });
        });
    }

    private void answer(Rc4 out, PayloadCipher chosen) {
        int pad = padLength();
        send(out.crypt(ByteBuffer.allocate(PROPOSAL_BYTES + pad)
                .putLong(0)
                .putInt(chosen.bit())
                .putShort((short) pad)
                .array()));
    }
}
