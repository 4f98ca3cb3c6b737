package io.github.gavel.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.fixtures.Seeds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class SpeedCodecTest {
    @Test
    void readsWhatItWrote() {
        Seeds.forEach(3_000, random -> {
            int type = random.nextInt(13);
            SpeedMessage message = new RandomMessage(random).draw(type);
            byte[] written = SpeedCodec.encode(message);
            assertThat(written).hasSizeLessThanOrEqualTo(SpeedCodec.MESSAGE_LIMIT);
            assertThat(SpeedCodec.decode(written)).isEqualTo(new Decoded.Message(type, message));
        });
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(decode("d1:ni0e1:ri1e1:ti7ee"))
                .isEqualTo(violation(7, ViolationCode.WRONG_FIELD, "bid 0: it is between 1 and 4294967295"));
        assertThat(decode("d1:ri1e1:ti7ee"))
                .isEqualTo(violation(7, ViolationCode.WRONG_FIELD, "key n is not a number"));
        assertThat(decode("d1:ti77ee")).isEqualTo(violation(77, ViolationCode.UNKNOWN_TYPE, "type 77"));
        assertThat(decode("d1:ti-5ee")).isEqualTo(violation(255, ViolationCode.UNKNOWN_TYPE, "type -5"));
        assertThat(decode("de")).isEqualTo(violation(255, ViolationCode.WRONG_FIELD, "key t is not a number"));
        assertThat(decode("d1:ti7e")).isEqualTo(violation(255, ViolationCode.MALFORMED, "CUT_OFF at byte 7"));
        assertThat(decode("le")).isEqualTo(violation(255, ViolationCode.MALFORMED, "not a dictionary"));
    }

    @Test
    void refusesAMegabyteWithoutReadingIt() {
        assertThat(SpeedCodec.decode(new byte[1 << 20]))
                .isEqualTo(violation(255, ViolationCode.MALFORMED, "TOO_LONG at byte 2048"));
    }

    @Test
    void writesNoEmptyListAndNoAbsentKey() {
        SpeedMessage pay = ((Decoded.Message) decode("d1:ci1e1:hi0e1:ti9ee")).message();
        assertThat(Octets.of(SpeedCodec.encode(pay))).isEqualTo(Octets.of("d1:ci1e1:hi0e1:ti9ee".getBytes(UTF_8)));
    }

    private static Decoded decode(String bencoded) {
        return SpeedCodec.decode(bencoded.getBytes(UTF_8));
    }

    private static Decoded violation(int type, ViolationCode code, String text) {
        return new Decoded.Violation(type, code, text);
    }
}
