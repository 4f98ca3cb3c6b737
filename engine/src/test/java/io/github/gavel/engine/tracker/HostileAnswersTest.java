package io.github.gavel.engine.tracker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HostileAnswersTest {
    private static final int INPUTS = Integer.getInteger("inputs", 100_000);

    private static final List<String> SEEDS = List.of(
            "d8:completei5e10:incompletei7e8:intervali1800e12:min intervali900e5:peers12:abcdefghijkle",
            "d8:intervali0e5:peersld2:ip7:1.2.3.47:peer id20:aaaaaaaaaaaaaaaaaaaa4:porti6881eeee",
            "d8:intervali60e6:peers618:abcdefghijklmnopqr10:tracker id3:abc15:warning message4:slowe",
            "d14:failure reason12:\u001b[31mgo awaye",
            "<html><head><title>502</title></head></html>");

    private static final byte[] GRAMMAR = "ilde0123456789:-\u001b\u0000\u00ff".getBytes(ISO_8859_1);

    @Test
    void answersWhateverATrackerSays() {
        Seeds.forEach(INPUTS, random -> {
            byte[] body = strange(random);
            assertIsWithinLimits(HttpAnswer.read(200, body));
            if (random.nextInt(8) == 0) {
                assertIsWithinLimits(HttpAnswer.read(200, changed(gzip(body), random)));
            }
        });
    }

    private static void assertIsWithinLimits(Reply reply) {
        if (reply instanceof Answer answer) {
            assertThat(answer.peers()).hasSizeLessThanOrEqualTo(2_000).noneMatch(peer -> peer.getPort() == 0);
            assertThat(answer.intervals().least())
                    .isBetween(Duration.ofMinutes(1), answer.intervals().usual());
            assertThat(answer.intervals().usual()).isBetween(Duration.ofMinutes(1), Duration.ofHours(4));
            answer.warning().ifPresent(HostileAnswersTest::assertIsHarmless);
        } else if (reply instanceof Refusal refusal) {
            assertIsHarmless(refusal.text());
            assertThat(refusal.sentence()).hasSizeLessThan(300);
        }
    }

    private static void assertIsHarmless(String text) {
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(200);
        assertThat(text.codePoints()).noneMatch(Character::isISOControl);
    }

    private static byte[] strange(RandomGenerator random) {
        byte[] body = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(ISO_8859_1);
        for (int changes = random.nextInt(4); changes > 0 && body.length > 0; changes--) {
            body = changed(body, random);
        }
        return body;
    }

    private static byte[] changed(byte[] body, RandomGenerator random) {
        int at = random.nextInt(body.length);
        byte[] changed = body.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed[at] = GRAMMAR[random.nextInt(GRAMMAR.length)];
            case 2 -> changed = Arrays.copyOf(body, at);
            case 3 -> changed = Arrays.copyOfRange(body, at, body.length);
            default -> System.arraycopy(body, at, changed, 0, body.length - at);
        }
        return changed;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return packed.toByteArray();
    }
}
