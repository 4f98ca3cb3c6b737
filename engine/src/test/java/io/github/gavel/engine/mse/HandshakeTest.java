package io.github.gavel.engine.mse;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.mse.Outcome.Ciphers;
import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HandshakeTest {
    private static final StreamKey TORRENT = key(7);
    private static final byte[] HELLO = "what we say first".getBytes(US_ASCII);

    private static StreamKey key(int number) {
        byte[] bytes = new byte[20];
        Arrays.fill(bytes, (byte) number);
        return StreamKey.of(bytes);
    }

    private static StreamKeys torrents() {
        StreamKeys torrents = new StreamKeys();
        for (int i = 0; i < 100; i++) {
            torrents.add(key(i));
        }
        return torrents;
    }

    private static EndOfLink dialler(PayloadRule rule, RandomGenerator random) {
        return EndOfLink.of(Handshake.dialling(TORRENT, rule, HELLO, random));
    }

    private static EndOfLink acceptor(PayloadRule rule, RandomGenerator random) {
        return EndOfLink.of(Handshake.accepting(torrents(), rule, random));
    }

    @Test
    void bothEndsComeToTheSameHoweverTheBytesAreCut() {
        Seeds.forEach(60, random -> {
            PayloadRule[] rules = PayloadRule.values();
            EndOfLink dialler = dialler(rules[random.nextInt(rules.length)], random);
            EndOfLink acceptor = acceptor(rules[random.nextInt(rules.length)], random);
            for (int turn = 0; turn < 2; turn++) {
                acceptor.hearInChunks(dialler.said(), random);
                dialler.hearInChunks(acceptor.said(), random);
            }
            assertAgree(dialler, acceptor);
        });
    }

    @Test
    void bothEndsComeToTheSameByteByByteWithTheShortestAndTheLongestPadding() {
        for (int own : new int[] {0, 1, 512}) {
            for (int others : new int[] {0, 511, 512}) {
                EndOfLink dialler = dialler(PayloadRule.PREFER_PLAIN, Pads.of(own));
                EndOfLink acceptor = acceptor(PayloadRule.REQUIRE_RC4, Pads.of(others));
                for (int turn = 0; turn < 2; turn++) {
                    acceptor.hearByteByByte(dialler.said());
                    dialler.hearByteByByte(acceptor.said());
                }
                assertAgree(dialler, acceptor);
            }
        }
    }

    private static void assertAgree(EndOfLink dialler, EndOfLink acceptor) {
        Outcome ours = dialler.outcome();
        Outcome theirs = acceptor.outcome();
        assertThat(ours.dialled()).isTrue();
        assertThat(theirs.dialled()).isFalse();
        assertThat(ours.torrent()).isEqualTo(theirs.torrent()).isEqualTo(TORRENT);
        assertThat(ours.shared()).isEqualTo(theirs.shared());
        assertThat(ours.payload()).isEqualTo(theirs.payload());
        assertThat(ours.initialPayload().hasRemaining()).isFalse();
        assertThat(theirs.initialPayload()).isEqualTo(ByteBuffer.wrap(HELLO));
        assertThat(dialler.left().remaining()).isZero();
        assertThat(acceptor.left().remaining()).isZero();
        if (ours.ciphers().isPresent()) {
            assertUnderstand(ours.ciphers(), theirs.ciphers());
            assertUnderstand(theirs.ciphers(), ours.ciphers());
        }
    }

    private static void assertUnderstand(Optional<Ciphers> speaker, Optional<Ciphers> listener) {
        ByteBuffer said = ByteBuffer.wrap(HELLO.clone());
        speaker.orElseThrow().out().crypt(said);
        assertThat(said.array()).isNotEqualTo(HELLO);
        listener.orElseThrow().in().crypt(said);
        assertThat(said.array()).isEqualTo(HELLO);
    }

    @Test
    void payloadIsPlainUnlessOneOfBothRequiresRc4() {
        assertThat(agreed(PayloadRule.PREFER_PLAIN, PayloadRule.PREFER_PLAIN)).isEqualTo(PayloadCipher.PLAIN);
        assertThat(agreed(PayloadRule.PREFER_PLAIN, PayloadRule.REQUIRE_RC4)).isEqualTo(PayloadCipher.RC4);
        assertThat(agreed(PayloadRule.REQUIRE_RC4, PayloadRule.PREFER_PLAIN)).isEqualTo(PayloadCipher.RC4);
        assertThat(agreed(PayloadRule.REQUIRE_RC4, PayloadRule.REQUIRE_RC4)).isEqualTo(PayloadCipher.RC4);
    }

    private static PayloadCipher agreed(PayloadRule ours, PayloadRule theirs) {
        EndOfLink dialler = dialler(ours, Pads.of(3));
        EndOfLink acceptor = acceptor(theirs, Pads.of(4));
        for (int turn = 0; turn < 2; turn++) {
            acceptor.hear(dialler.said());
            dialler.hear(acceptor.said());
        }
        assertAgree(dialler, acceptor);
        return dialler.outcome().payload();
    }

    @Test
    void takesNothingThatBelongsToThePayload() {
        EndOfLink dialler = dialler(PayloadRule.PREFER_PLAIN, Pads.of(20));
        EndOfLink acceptor = acceptor(PayloadRule.PREFER_PLAIN, Pads.of(30));
        acceptor.hear(dialler.said());
        dialler.hear(acceptor.said());
        acceptor.hear(with(dialler.said(), HELLO));
        dialler.hear(with(acceptor.said(), HELLO));
        assertThat(acceptor.left()).isEqualTo(ByteBuffer.wrap(HELLO));
        assertThat(dialler.left()).isEqualTo(ByteBuffer.wrap(HELLO));
    }

    private static byte[] with(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void saysNothingBeforeTheKeyOfWhoeverDialledHasCome() {
        EndOfLink acceptor = acceptor(PayloadRule.PREFER_PLAIN, Pads.of(0));
        byte[] key = dialler(PayloadRule.PREFER_PLAIN, Pads.of(0)).said();
        assertThat(key).hasSize(96);
        acceptor.hear(Arrays.copyOf(key, 95));
        assertThat(acceptor.said()).isEmpty();
        acceptor.hear(new byte[] {key[95]});
        assertThat(acceptor.said()).hasSize(96);
    }

    @Test
    void aRemovedTorrentIsUnknown() {
        StreamKeys torrents = torrents();
        torrents.remove(TORRENT);
        EndOfLink dialler = dialler(PayloadRule.PREFER_PLAIN, Pads.of(0));
        EndOfLink acceptor = EndOfLink.of(Handshake.accepting(torrents, PayloadRule.PREFER_PLAIN, Pads.of(0)));
        acceptor.hear(dialler.said());
        dialler.hear(acceptor.said());
        acceptor.hear(dialler.said());
        assertThat(acceptor.refusal()).contains(Refusal.of(Refusal.Reason.UNKNOWN_TORRENT));
        assertThat(acceptor.said()).isEmpty();
    }
}
