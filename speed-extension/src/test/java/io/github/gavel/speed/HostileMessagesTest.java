package io.github.gavel.speed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.fixtures.Seeds;
import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HostileMessagesTest {
    private static final Set<ViolationCode> OF_THE_CODEC =
            Set.of(ViolationCode.MALFORMED, ViolationCode.UNKNOWN_TYPE, ViolationCode.WRONG_FIELD);
    private static final byte[] GRAMMAR = "ilde0123456789:-acdehklmnprstvwxy".getBytes(US_ASCII);

    @Test
    void answersAHundredThousandStrangeInputs() {
        Seeds.forEach(50_000, random -> {
            answers(garbage(random));
            answers(changed(SpeedCodec.encode(new RandomMessage(random).draw()), random));
        });
    }

    @Test
    @Tag("rule")
    void answersEveryMessageThatIsCutOff() {
        for (int type = 0; type < 13; type++) {
            int drawn = type;
            Seeds.forEach(3, random -> {
                byte[] whole = SpeedCodec.encode(new RandomMessage(random).draw(drawn));
                for (int length = 0; length < whole.length; length++) {
                    assertThat(SpeedCodec.decode(Arrays.copyOf(whole, length)))
                            .isInstanceOfSatisfying(
                                    Decoded.Violation.class,
                                    violation -> assertThat(violation.code()).isEqualTo(ViolationCode.MALFORMED));
                }
            });
        }
    }

    /** A message or a violation, and a message that is read is one that can be said. */
    private static void answers(byte[] bytes) {
        Decoded decoded = SpeedCodec.decode(bytes);
        assertThat(decoded.type()).isBetween(0, Decoded.NO_TYPE);
        if (decoded instanceof Decoded.Message said) {
            assertThat(SpeedCodec.decode(SpeedCodec.encode(said.message()))).isEqualTo(said);
        } else if (decoded instanceof Decoded.Violation violation) {
            assertThat(OF_THE_CODEC).contains(violation.code());
            assertThat(violation.text()).isNotBlank();
        }
    }

    private static byte[] garbage(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        if (random.nextInt(4) > 0) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = GRAMMAR[random.nextInt(GRAMMAR.length)];
            }
        }
        return bytes;
    }

    private static byte[] changed(byte[] message, RandomGenerator random) {
        byte[] bytes = message.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : GRAMMAR[random.nextInt(GRAMMAR.length)];
        }
        return bytes;
    }
}
