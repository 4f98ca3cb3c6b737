package io.github.gavel.engine.mse;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What both ends say, byte for byte, as a program in another language computed it. */
@Tag("rule")
class HandshakeVectorTest {
    private static final String DIALLERS_KEY = "5596320c0ae9106c0583b6f0049bf2180119aac71b5b637a6dabf6e87ecba0be"
            + "d738ec64ed37ff0b145a7b06eefb5b3dd43b74ad9af75d6663e884262d7bc1c8"
            + "a2e6445400667bac441b82a85104f6280529a6099f27dda23750bd04c706846f"
            + "010101";

    private static final String ACCEPTORS_KEY = "b2d889bdd8f6c64d12364c5ae053770bbee2437eb090b61a195a0be1092b66cd"
            + "bfadc9725664470a7432613b178524870a0e50d1fc4f1188ffccff29134a2759"
            + "8ab28a60ed241da9b17e0f38c677aebab40bc9c7d524db69b9ec76bfaff133b7"
            + "0202";

    private static final String PROPOSAL = "8d1cef3560cbb142e240694307574faa4d918960761a2f2dc4bc8a4c3762669d"
            + "89aca26b8d97f72629f48a828b0507f577593bf28aed6996ae2120bf0f";

    private static final String ANSWER = "bde543ab2ae793fe3b617d13f236c572";

    private static final String PING = "8b730779";

    private static final String PONG = "577829ad";

    private static final StreamKey TORRENT = torrent();

    private static StreamKey torrent() {
        byte[] bytes = new byte[20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return StreamKey.of(bytes);
    }

    /** All bytes drawn are {@code octet}, all padding is {@code length} bytes long. */
    private static RandomGenerator always(int octet, int length) {
        return new Pads(length, () -> 0x0101010101010101L * octet);
    }

    @Test
    void bothEndsSayWhatTheProtocolSays() {
        StreamKeys torrents = new StreamKeys();
        torrents.add(TORRENT);
        EndOfLink dialler = EndOfLink.of(
                Handshake.dialling(TORRENT, PayloadRule.REQUIRE_RC4, "hi".getBytes(US_ASCII), always(1, 3)));
        EndOfLink acceptor = EndOfLink.of(Handshake.accepting(torrents, PayloadRule.REQUIRE_RC4, always(2, 2)));
        byte[] diallersKey = dialler.said();
        acceptor.hear(diallersKey);
        byte[] acceptorsKey = acceptor.said();
        dialler.hear(acceptorsKey);
        byte[] proposal = dialler.said();
        acceptor.hear(proposal);
        byte[] answer = acceptor.said();
        dialler.hear(answer);

        assertThat(diallersKey).asHexString().isEqualToIgnoringCase(DIALLERS_KEY);
        assertThat(acceptorsKey).asHexString().isEqualToIgnoringCase(ACCEPTORS_KEY);
        assertThat(proposal).asHexString().isEqualToIgnoringCase(PROPOSAL);
        assertThat(answer).asHexString().isEqualToIgnoringCase(ANSWER);
        assertThat(spoken(dialler, "ping")).asHexString().isEqualToIgnoringCase(PING);
        assertThat(spoken(acceptor, "pong")).asHexString().isEqualToIgnoringCase(PONG);
    }

    private static byte[] spoken(EndOfLink end, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        end.outcome().ciphers().orElseThrow().out().crypt(ByteBuffer.wrap(bytes));
        return bytes;
    }

    @Test
    void aStreamKeyIsItsBytes() {
        StreamKey other = StreamKey.of(new byte[20]);
        assertThat(TORRENT).isEqualTo(torrent()).hasSameHashCodeAs(torrent()).isNotEqualTo(other);
        assertThat(TORRENT.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(TORRENT).hasToString("000102030405060708090a0b0c0d0e0f10111213");
    }

    @Test
    void saysNoMoreWithinTheHandshakeThanTheOtherEndTakes() {
        assertThat(Handshake.dialling(TORRENT, PayloadRule.PREFER_PLAIN, new byte[16384], always(1, 0)))
                .isNotNull();
        assertThatThrownBy(() -> Handshake.dialling(TORRENT, PayloadRule.PREFER_PLAIN, new byte[16385], always(1, 0)))
                .hasMessage("16385 bytes of payload in a handshake: at most 16384");
    }
}
