package io.github.gavel.engine.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetadataMessageTest {
    @Test
    void everyKindIsReadAsItWasWritten() {
        for (MetadataMessage message : new MetadataMessage[] {
            new MetadataMessage.Request(3),
            new MetadataMessage.Reject(4),
            new MetadataMessage.Given(5, 90_000, BString.of("the bytes, ee and all")),
            new MetadataMessage.Given(0, 1, BString.of(new byte[MetadataMessage.PART]))
        }) {
            assertThat(MetadataMessage.read(message.bytes())).contains(message);
        }
    }

    @Test
    void hasTheFormOfTheProposal() {
        assertThat(new MetadataMessage.Request(0).bytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("d8:msg_typei0e5:piecei0ee");
        assertThat(new MetadataMessage.Given(0, 34_256, BString.of("xx")).bytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("d8:msg_typei1e5:piecei0e10:total_sizei34256eexx");
    }

    @Test
    void partsThatCannotBeAndUnknownKindsAreNone() {
        assertThat(read("d8:msg_typei0e5:piecei-1ee")).isFalse();
        assertThat(read("d8:msg_typei0e5:piecei1025ee")).isFalse();
        assertThat(read("d8:msg_typei0e5:piecei1024ee")).isTrue();
        assertThat(read("d8:msg_typei3e5:piecei0ee")).isFalse();
        assertThat(read("d5:piecei0ee")).isFalse();
        assertThat(read("d8:msg_typei1e5:piecei0ee" + "x".repeat(16_385))).isFalse();
    }

    private static boolean read(String text) {
        return MetadataMessage.read(text.getBytes(StandardCharsets.ISO_8859_1)).isPresent();
    }
}
