package io.github.gavel.engine.extension;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExtensionHandshakeTest {
    private static final ExtensionHandshake FULL = new ExtensionHandshake(
            Map.of("ut_metadata", 3, "ut_pex", 1),
            OptionalInt.of(250),
            OptionalInt.of(31_235),
            Optional.of("Somebody 1.2"),
            OptionalInt.of(6_881));

    @Test
    void isReadAsItWasWritten() {
        assertThat(ExtensionHandshake.read(FULL.bytes())).contains(FULL);
        assertThat(FULL.number("ut_metadata")).hasValue(3);
        assertThat(FULL.number("lt_donthave")).isEmpty();
    }

    @Test
    void aLaterOneAddsAndTakesAway() {
        ExtensionHandshake later = read("d1:md6:ut_pexi0e7:gv_testi9ee4:reqqi9ee");
        ExtensionHandshake all = FULL.updatedBy(later);
        assertThat(all.number("ut_pex")).isEmpty();
        assertThat(all.number("gv_test")).hasValue(9);
        assertThat(all.number("ut_metadata")).hasValue(3);
        assertThat(all.requests()).hasValue(9);
        assertThat(all.client()).contains("Somebody 1.2");
    }

    @Test
    void whatMakesNoSenseIsAsIfItWereNotThere() {
        ExtensionHandshake read = read("d1:md1:ai-1e1:bi256e1:c1:xe13:metadata_sizei-5e1:pi70000e4:reqqi0ee");
        assertThat(read.names()).isEmpty();
        assertThat(read.metadataSize()).isEmpty();
        assertThat(read.port()).isEmpty();
        assertThat(read.requests()).isEmpty();
        assertThat(read("d13:metadata_sizei16777217ee").metadataSize()).isEmpty();
        assertThat(read("d13:metadata_sizei16777216ee").metadataSize()).hasValue(16_777_216);
    }

    @Test
    void aLongNameOfAClientIsCut() {
        assertThat(read("d1:v100:" + "x".repeat(100) + "e").client()).contains("x".repeat(64));
    }

    @Test
    void theHandshakesThatKillOthersAreNone() {
        assertThat(ExtensionHandshake.read(bytes("d1:md11:ut_metadata2147483647:xx")))
                .isEmpty();
        assertThat(ExtensionHandshake.read(bytes("l".repeat(8_000) + "e".repeat(8_000))))
                .isEmpty();
        assertThat(ExtensionHandshake.read(bytes("d4:reqqi" + "9".repeat(60_000) + "ee")))
                .isEmpty();
        assertThat(ExtensionHandshake.read(bytes("i5e"))).isEmpty();
        assertThat(ExtensionHandshake.read(new byte[0])).isEmpty();
    }

    @Test
    void noBytesMakeItThrow() {
        byte[] good = FULL.bytes();
        Seeds.forEach(5_000, random -> {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            ExtensionHandshake.read(bad)
                    .ifPresent(read -> assertThat(read.bytes()).isNotEmpty());
            MetadataMessage.read(bad).ifPresent(read -> assertThat(read.bytes()).isNotEmpty());
        });
    }

    private static ExtensionHandshake read(String text) {
        return ExtensionHandshake.read(bytes(text)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
