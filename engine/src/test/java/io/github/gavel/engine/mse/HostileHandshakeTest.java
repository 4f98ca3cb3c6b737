package io.github.gavel.engine.mse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.mse.Refusal.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HostileHandshakeTest {
    private static final StreamKey TORRENT = StreamKey.of(new byte[20]);
    private static final BigInteger PRIME = DiffieHellman.PRIME;
    private static final Agreement STRANGER = Agreement.begin(BigInteger.valueOf(1234567));

    private static EndOfLink dialler(RandomGenerator random) {
        return EndOfLink.cheap(Handshake.dialling(TORRENT, PayloadRule.REQUIRE_RC4, new byte[68], random));
    }

    private static EndOfLink acceptor(PayloadRule rule, RandomGenerator random) {
        StreamKeys torrents = new StreamKeys();
        torrents.add(TORRENT);
        return EndOfLink.cheap(Handshake.accepting(torrents, rule, random));
    }

    private static EndOfLink acceptor() {
        return acceptor(PayloadRule.REQUIRE_RC4, Pads.of(0));
    }

    @Test
    void refusesKeysWhoseSecretAnybodyKnows() {
        BigInteger largest = BigInteger.ONE.shiftLeft(768).subtract(BigInteger.ONE);
        for (BigInteger bad : new BigInteger[] {
            BigInteger.ZERO, BigInteger.ONE, PRIME.subtract(BigInteger.ONE), PRIME, PRIME.add(BigInteger.TWO), largest
        }) {
            Refusal refusal = new Refusal(Reason.KEY_OUT_OF_RANGE, bad.longValue());
            EndOfLink acceptor = acceptor();
            acceptor.hear(DiffieHellman.bytes(bad));
            assertThat(acceptor.refusal()).contains(refusal);
            assertThat(acceptor.said()).isEmpty();

            EndOfLink dialler = dialler(Pads.of(0));
            assertThat(dialler.said()).hasSize(96);
            dialler.hear(DiffieHellman.bytes(bad));
            assertThat(dialler.refusal()).contains(refusal);
            assertThat(dialler.said()).isEmpty();
        }
    }

    @Test
    void takesTheSmallestAndTheLargestKeyThatLeaveASecret() {
        for (BigInteger key : new BigInteger[] {BigInteger.TWO, PRIME.subtract(BigInteger.TWO)}) {
            EndOfLink acceptor = acceptor();
            acceptor.hear(DiffieHellman.bytes(key));
            assertThat(acceptor.refusal()).isEmpty();
            assertThat(acceptor.said()).hasSize(96);
        }
    }

    @Test
    void looksForTheMarkBehindAtMost512BytesOfPadding() {
        assertThat(padded(512).next()).isInstanceOf(Progress.Done.class);
        EndOfLink tooMuch = padded(513);
        assertThat(tooMuch.refusal()).contains(new Refusal(Reason.NO_MARK, 532));
        assertThat(tooMuch.refusal().orElseThrow().sentence())
                .isEqualTo("Encrypted handshake: no sign of the secret within 532 bytes.");
        assertThat(tooMuch.left().remaining()).isPositive();
    }

    private static EndOfLink padded(int length) {
        EndOfLink acceptor = acceptor();
        Proposal proposal = Proposal.to(acceptor);
        byte[] noise = new byte[length];
        Arrays.fill(noise, (byte) 1);
        acceptor.hear(noise);
        acceptor.hear(proposal.bytes());
        return acceptor;
    }

    @Test
    void theDiallerLooksForTheCheckBytesBehindAtMost512BytesOfPadding() {
        assertThat(answered(512, new Answer(2, 0)).next()).isInstanceOf(Progress.Done.class);
        assertThat(answered(513, new Answer(2, 0)).refusal()).contains(new Refusal(Reason.NO_MARK, 520));
    }

    /** What an acceptor says last. */
    private record Answer(int cipher, int pad) {
        byte[] bytes(Rc4 out) {
            return out.crypt(ByteBuffer.allocate(14 + pad)
                    .putLong(0)
                    .putInt(cipher)
                    .putShort((short) pad)
                    .array());
        }
    }

    private static EndOfLink answered(int noise, Answer answer) {
        EndOfLink dialler = dialler(Pads.of(0));
        Agreement agreed = STRANGER.with(DiffieHellman.number(dialler.said()));
        dialler.hear(DiffieHellman.bytes(agreed.ownKey()));
        dialler.hear(new byte[noise]);
        dialler.hear(answer.bytes(agreed.secret().fromAcceptor(TORRENT)));
        return dialler;
    }

    @Test
    void theDiallerRefusesACipherThatItDidNotOffer() {
        for (int cipher : new int[] {0, 1, 3, 6, 0x80000002}) {
            assertThat(answered(0, new Answer(cipher, 0)).refusal())
                    .contains(new Refusal(Reason.CIPHER_NOT_OFFERED, Integer.toUnsignedLong(cipher)));
        }
        assertThat(answered(0, new Answer(2, 0)).outcome().payload()).isEqualTo(PayloadCipher.RC4);
    }

    @Test
    void theDiallerRefusesMoreThan512BytesOfPadding() {
        assertThat(answered(0, new Answer(2, 512)).next()).isInstanceOf(Progress.Done.class);
        assertThat(answered(0, new Answer(2, 513)).refusal()).contains(new Refusal(Reason.PAD_TOO_LONG, 513));
    }

    /** What a dialler says last, each part of it as wrong as a test wants. */
    private record Proposal(Secret secret, StreamKey torrent, long check, int offer, int pad, int payload) {
        static Proposal to(EndOfLink acceptor) {
            acceptor.hear(DiffieHellman.bytes(STRANGER.ownKey()));
            Secret secret = STRANGER.with(DiffieHellman.number(acceptor.said())).secret();
            return new Proposal(secret, TORRENT, 0, 2, 0, 0);
        }

        Proposal check(long value) {
            return new Proposal(secret, torrent, value, offer, pad, payload);
        }

        Proposal offer(int value) {
            return new Proposal(secret, torrent, check, value, pad, payload);
        }

        Proposal pad(int value) {
            return new Proposal(secret, torrent, check, offer, value, payload);
        }

        Proposal payload(int value) {
            return new Proposal(secret, torrent, check, offer, pad, value);
        }

        byte[] bytes() {
            byte[] sealed = secret.fromDialler(torrent)
                    .crypt(ByteBuffer.allocate(16 + pad + payload)
                            .putLong(check)
                            .putInt(offer)
                            .putShort((short) pad)
                            .put(new byte[pad])
                            .putShort((short) payload)
                            .array());
            return ByteBuffer.allocate(40 + sealed.length)
                    .put(secret.mark())
                    .put(secret.veiled(Secret.trace(torrent)).toBytes())
                    .put(sealed)
                    .array();
        }
    }

    private interface Change {
        Proposal in(Proposal proposal);
    }

    private static EndOfLink proposed(PayloadRule rule, Change change) {
        EndOfLink acceptor = acceptor(rule, Pads.of(0));
        acceptor.hear(change.in(Proposal.to(acceptor)).bytes());
        return acceptor;
    }

    private static EndOfLink proposed(Change change) {
        return proposed(PayloadRule.REQUIRE_RC4, change);
    }

    @Test
    void refusesCheckBytesThatAreNotZero() {
        assertThat(proposed(proposal -> proposal.check(1)).refusal()).contains(new Refusal(Reason.NOT_ZERO, 1));
        assertThat(proposed(proposal -> proposal.check(1L << 63)).refusal())
                .contains(new Refusal(Reason.NOT_ZERO, 1L << 63));
    }

    @Test
    void refusesWhenNoCipherIsCommon() {
        assertThat(proposed(proposal -> proposal.offer(1)).refusal()).contains(new Refusal(Reason.NO_COMMON_CIPHER, 1));
        assertThat(proposed(PayloadRule.PREFER_PLAIN, proposal -> proposal.offer(0))
                        .refusal())
                .contains(new Refusal(Reason.NO_COMMON_CIPHER, 0));
        assertThat(proposed(PayloadRule.PREFER_PLAIN, proposal -> proposal.offer(0xfffffffc))
                        .refusal())
                .contains(new Refusal(Reason.NO_COMMON_CIPHER, 0xfffffffcL));
    }

    @Test
    void choosesAmongCiphersThatNobodyKnows() {
        assertThat(proposed(PayloadRule.PREFER_PLAIN, proposal -> proposal.offer(-1))
                        .outcome()
                        .payload())
                .isEqualTo(PayloadCipher.PLAIN);
        assertThat(proposed(PayloadRule.PREFER_PLAIN, proposal -> proposal.offer(-2))
                        .outcome()
                        .payload())
                .isEqualTo(PayloadCipher.RC4);
    }

    @Test
    void refusesMoreThan512BytesOfPadding() {
        assertThat(proposed(proposal -> proposal.pad(512)).next()).isInstanceOf(Progress.Done.class);
        assertThat(proposed(proposal -> proposal.pad(513)).refusal()).contains(new Refusal(Reason.PAD_TOO_LONG, 513));
        assertThat(proposed(proposal -> proposal.pad(65535)).refusal())
                .contains(new Refusal(Reason.PAD_TOO_LONG, 65535));
    }

    @Test
    void refusesMoreThan16KibOfPayloadInTheHandshake() {
        assertThat(proposed(proposal -> proposal.payload(16384))
                        .outcome()
                        .initialPayload()
                        .remaining())
                .isEqualTo(16384);
        assertThat(proposed(proposal -> proposal.payload(16385)).refusal())
                .contains(new Refusal(Reason.PAYLOAD_TOO_LONG, 16385));
        assertThat(proposed(proposal -> proposal.payload(65535)).refusal())
                .contains(new Refusal(Reason.PAYLOAD_TOO_LONG, 65535));
    }

    @Test
    void takesNothingMoreOnceItIsOver() {
        EndOfLink refused = proposed(proposal -> proposal.pad(513));
        int left = refused.left().remaining();
        refused.hear(new byte[100]);
        assertThat(refused.left().remaining()).isEqualTo(left + 100);
        assertThat(refused.said()).hasSizeLessThan(97);
    }
}
