package io.github.gavel.engine.metainfo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HashesTest {
    private final byte[] octets = new byte[40];

    @Test
    void findsTheHashOfAPiece() {
        Arrays.fill(octets, 20, 40, (byte) 7);
        PieceHashes hashes = PieceHashes.of(octets);
        assertThat(hashes.count()).isEqualTo(2);
        assertThat(hashes.hash(0)).containsOnly(0).hasSize(20);
        assertThat(hashes.hash(1)).containsOnly(7).hasSize(20);
        assertThat(hashes.matches(1, hashes.hash(1))).isTrue();
        assertThat(hashes.matches(0, hashes.hash(1))).isFalse();
        assertThat(hashes.matches(0, new byte[19])).isFalse();
        assertThat(hashes).hasToString("2 hashes");
    }

    @Test
    void thereIsNoHalfHashAndNoOtherPiece() {
        assertThatIllegalArgumentException().isThrownBy(() -> PieceHashes.of(new byte[39]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PieceHashes.of(octets).hash(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PieceHashes.of(octets).hash(-1));
    }

    @Test
    void nobodyChangesThem() {
        PieceHashes hashes = PieceHashes.of(octets);
        octets[0] = 1;
        hashes.hash(0)[0] = 1;
        hashes.toBytes()[0] = 1;
        assertThat(hashes).isEqualTo(PieceHashes.of(new byte[40])).hasSameHashCodeAs(PieceHashes.of(new byte[40]));
        assertThat(hashes).isNotEqualTo(PieceHashes.of(octets)).isNotEqualTo(PieceHashes.of(new byte[20]));
    }

    @Test
    void anInfohashHas20Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> InfoHash.of(new byte[19]));
        assertThatIllegalArgumentException().isThrownBy(() -> InfoHash.of(new byte[21]));
        InfoHash hash = InfoHash.ofInfo(ByteBuffer.wrap("abc".getBytes(US_ASCII)));
        assertThat(hash).hasToString("a9993e364706816aba3e25717850c26c9cd0d89d");
        hash.toBytes()[0] = 0;
        assertThat(hash).isEqualTo(InfoHash.of(hash.toBytes())).hasSameHashCodeAs(InfoHash.of(hash.toBytes()));
        assertThat(hash).isNotEqualTo(InfoHash.of(new byte[20]));
    }

    @Test
    void everyPieceHasItsHash() {
        Content content = Torrent.ofOneFile("x", 1_025).read().content();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Content(content.infoHash(), "x", false, PieceHashes.of(new byte[20]), content.layout()))
                .withMessage("1 hashes of 2 pieces");
    }
}
