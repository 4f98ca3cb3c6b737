package io.github.gavel.economy.possession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ChunksTest {
    @Test
    void cutsTheLastChunkShort() {
        Chunks chunks = new Chunks(2 * 16_384 + 5);
        assertThat(chunks.count()).isEqualTo(3);
        assertThat(chunks.lengthOf(0)).isEqualTo(16_384);
        assertThat(chunks.lengthOf(1)).isEqualTo(16_384);
        assertThat(chunks.lengthOf(2)).isEqualTo(5);
        assertThat(chunks.offsetOf(2)).isEqualTo(32_768);
    }

    @Test
    void endsWithAWholeChunkWhereTheTorrentDoes() {
        assertThat(new Chunks(2 * 16_384).count()).isEqualTo(2);
        assertThat(new Chunks(2 * 16_384).lengthOf(1)).isEqualTo(16_384);
        assertThat(new Chunks(1).count()).isEqualTo(1);
        assertThat(new Chunks(1).lengthOf(0)).isEqualTo(1);
        assertThat(new Chunks(Long.MAX_VALUE).count()).isEqualTo(1L << 49);
        assertThat(new Chunks(Long.MAX_VALUE).lengthOf((1L << 49) - 1)).isEqualTo(16_383);
    }

    @Test
    void knowsWhichNumbersAreItsOwn() {
        Chunks chunks = new Chunks(2 * 16_384 + 5);
        assertThat(chunks.contains(-1)).isFalse();
        assertThat(chunks.contains(0)).isTrue();
        assertThat(chunks.contains(2)).isTrue();
        assertThat(chunks.contains(3)).isFalse();
    }

    @Test
    void refusesATorrentWithoutBytes() {
        assertThatThrownBy(() -> new Chunks(0)).hasMessageContaining("0 bytes");
    }
}
