package io.github.gavel.bencode;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.Decoding.Decoded;
import io.github.gavel.bencode.Decoding.Fault;
import io.github.gavel.bencode.Decoding.Malformed;
import io.github.gavel.fixtures.Seeds;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HostileBencodeTest {
    private static final byte[] GRAMMAR = "ilde0123456789:-".getBytes(US_ASCII);

    @Test
    @Tag("rule")
    void answersEveryChangedByte() {
        Seeds.forEach(200, random -> {
            byte[] written = Bencode.encode(new RandomValue(random).draw(3));
            for (int i = 0; i < written.length; i++) {
                byte before = written[i];
                written[i] = (byte) random.nextInt(256);
                answers(written);
                written[i] = before;
            }
        });
    }

    @Test
    void answersAHundredThousandStrangeInputs() {
        Seeds.forEach(100_000, random -> answers(strange(random)));
    }

    /** What takes the most memory for its bytes: tiny containers, and keys of dictionaries. */
    @Test
    void keepsTheLargestFilesOfTinyValuesWithinTheLimit() {
        byte[] lists = new byte[Limits.TORRENT.bytes()];
        Arrays.fill(lists, (byte) 'l');
        assertThat(Bencode.decode(lists, Limits.TORRENT, Form.CANONICAL))
                .isEqualTo(new Malformed(100, Fault.TOO_DEEP, 100));

        String pairs = "le".repeat(Limits.TORRENT.tokens() - 1);
        byte[] flat = ("l" + pairs + "e").getBytes(US_ASCII);
        assertThat(Bencode.decode(flat, Limits.TORRENT, Form.CANONICAL)).isInstanceOf(Decoded.class);
        byte[] oneMore = ("l" + pairs + "lee").getBytes(US_ASCII);
        assertThat(Bencode.decode(oneMore, Limits.TORRENT, Form.CANONICAL))
                .isEqualTo(new Malformed(oneMore.length - 3, Fault.TOO_MANY_VALUES, Limits.TORRENT.tokens()));
    }

    private static byte[] strange(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        if (random.nextInt(4) > 0) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = GRAMMAR[random.nextInt(GRAMMAR.length)];
            }
        }
        return bytes;
    }

    private static void answers(byte[] bytes) {
        Decoding strict = Bencode.decodeFirst(bytes, Limits.MESSAGE, Form.CANONICAL);
        if (strict instanceof Decoded decoded) {
            byte[] taken = Arrays.copyOf(bytes, decoded.consumed());
            assertThat(Bencode.encode(decoded.value())).isEqualTo(taken);
            assertThat(Bencode.decode(taken, Limits.MESSAGE, Form.ANY_ORDER))
                    .isEqualTo(new Decoded(decoded.value(), taken.length));
        } else if (strict instanceof Malformed malformed) {
            assertThat(malformed.offset()).isBetween(0, bytes.length);
        }
    }
}
