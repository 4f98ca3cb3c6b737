package io.github.gavel.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final byte[] TORRENT = filled(20, 7);
    private static final byte[] ID = filled(20, 9);

    @Test
    void isReadAsItWasWritten() {
        Handshake ours = Handshake.ours(TORRENT, ID);
        Handshake read = Handshake.read(ByteBuffer.wrap(ours.bytes())).orElseThrow();
        assertThat(read).isEqualTo(ours).hasSameHashCodeAs(ours);
        assertThat(read.infoHash()).isEqualTo(TORRENT);
        assertThat(read.peerId()).isEqualTo(ID);
        assertThat(read.hasId(ID)).isTrue();
        assertThat(read.hasId(TORRENT)).isFalse();
        assertThat(read.speaksExtensions()).isTrue();
        assertThat(read.speaksFast()).isTrue();
    }

    @Test
    void hasTheBytesThatTheProtocolSays() {
        byte[] bytes = Handshake.ours(TORRENT, ID).bytes();
        assertThat(bytes).hasSize(68).startsWith(19);
        assertThat(new String(bytes, 1, 19, StandardCharsets.US_ASCII)).isEqualTo("BitTorrent protocol");
        assertThat(Arrays.copyOfRange(bytes, 20, 28)).containsExactly(0, 0, 0, 0, 0, 0x10, 0, 4);
    }

    @Test
    void oneThatDoesNotSaySoSpeaksNoExtensions() {
        byte[] bytes = Handshake.ours(TORRENT, ID).bytes();
        bytes[25] = 0;
        assertThat(Handshake.read(ByteBuffer.wrap(bytes)).orElseThrow().speaksExtensions())
                .isFalse();
    }

    @Test
    void isNotReadBeforeAllOfItIsHere() {
        ByteBuffer most = ByteBuffer.wrap(Handshake.ours(TORRENT, ID).bytes(), 0, 67);
        assertThat(Handshake.mayBegin(most)).isTrue();
        assertThat(Handshake.read(most)).isEmpty();
        assertThat(most.remaining()).isEqualTo(67);
    }

    @Test
    void whatBeginsOtherwiseIsNone() {
        byte[] bytes = Handshake.ours(TORRENT, ID).bytes();
        bytes[19] ^= 1;
        assertThat(Handshake.mayBegin(ByteBuffer.wrap(bytes))).isFalse();
        assertThat(Handshake.mayBegin(ByteBuffer.wrap(bytes, 0, 19))).isTrue();
    }

    @Test
    void hashAndIdHaveTwentyBytes() {
        assertThatThrownBy(() -> Handshake.ours(new byte[19], ID)).hasMessageContaining("19 and 20");
        assertThatThrownBy(() -> Handshake.ours(TORRENT, new byte[21])).hasMessageContaining("20 and 21");
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
