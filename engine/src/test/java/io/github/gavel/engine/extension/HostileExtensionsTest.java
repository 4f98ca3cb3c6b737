package io.github.gavel.engine.extension;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.Mutation;
import io.github.gavel.fixtures.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Extension messages that were nearly good. Each build reads a hundred thousand of each; {@code -Plong} a million. */
class HostileExtensionsTest {
    private static final int INPUTS = Integer.getInteger("inputs", 100_000);

    private static final List<byte[]> HANDSHAKES = seeds(
            "d1:md11:ut_metadatai1e6:ut_pexi2ee13:metadata_sizei600e1:pi6881e4:reqqi250e1:v9:Other 1.0e",
            "d1:md11:ut_metadatai0e12:ut_holepunchi255eee",
            "d12:complete_agoi5e1:md10:lt_dontha\u00e9i7ee1:v12:\u001b[31m\u202eevil6:yourip4:abcde",
            "d1:pi65535e4:reqqi2147483647ee");

    private static final List<byte[]> MESSAGES = seeds(
            "d8:msg_typei0e5:piecei0ee",
            "d8:msg_typei1e5:piecei3e10:total_sizei50000eexxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "d8:msg_typei2e5:piecei1024ee",
            "d8:msg_typei3e5:piecei1ee");

    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void everyHandshakeIsReadWithinLimitsOrIsNone() {
        ExtensionHandshake[] before = {
            ExtensionHandshake.read("de".getBytes(UTF_8)).orElseThrow()
        };
        Seeds.forEach(INPUTS, random -> {
            Optional<ExtensionHandshake> read = ExtensionHandshake.read(Mutation.of(HANDSHAKES, random));
            read.ifPresent(handshake -> {
                assertIsWithinLimits(handshake);
                assertThat(ExtensionHandshake.read(handshake.bytes())).contains(handshake);
                before[0] = before[0].updatedBy(handshake);
                assertIsWithinLimits(before[0]);
            });
            answers.merge(read.isPresent() ? "read" : "none", 1, Integer::sum);
        });
        System.out.println(INPUTS + " extended handshakes that were nearly good: " + answers);
        assertThat(answers.keySet()).contains("read", "none");
    }

    private static void assertIsWithinLimits(ExtensionHandshake handshake) {
        assertThat(handshake.names()).hasSizeLessThanOrEqualTo(64);
        assertThat(handshake.names().values()).allMatch(number -> number >= 0 && number <= 255);
        assertIsBetween(handshake.requests(), Integer.MAX_VALUE);
        assertIsBetween(handshake.metadataSize(), Limits.METADATA.bytes());
        assertIsBetween(handshake.port(), 65_535);
        handshake.client().ifPresent(client -> {
            assertThat(client).isNotEmpty();
            assertThat(client.codePointCount(0, client.length())).isLessThanOrEqualTo(64);
            assertThat(client.codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        });
    }

    private static void assertIsBetween(OptionalInt number, int most) {
        assertThat(number.orElse(1)).isBetween(1, most);
    }

    @Test
    void everyMessageAboutMetadataIsReadWithinLimitsOrIsNone() {
        Seeds.forEach(INPUTS, random -> {
            Optional<MetadataMessage> read = MetadataMessage.read(Mutation.of(MESSAGES, random));
            read.ifPresent(message -> {
                assertThat(message.part()).isBetween(0, Limits.METADATA.bytes() / MetadataMessage.PART);
                assertThat(MetadataMessage.read(message.bytes())).contains(message);
                if (message instanceof MetadataMessage.Given given) {
                    assertThat(given.content().length()).isLessThanOrEqualTo(MetadataMessage.PART);
                }
            });
            answers.merge(
                    read.map(message -> message.getClass().getSimpleName()).orElse("none"), 1, Integer::sum);
        });
        System.out.println(INPUTS + " messages about metadata that were nearly good: " + answers);
        assertThat(answers.keySet()).containsExactly("Given", "Reject", "Request", "none");
    }

    private static List<byte[]> seeds(String... texts) {
        return List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList();
    }
}
