package io.github.gavel.engine.magnet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Mutation;
import io.github.gavel.engine.Resources;
import io.github.gavel.fixtures.Seeds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Links that were nearly good. Each build reads twenty thousand; {@code -Plong} a hundred thousand. */
class HostileMagnetsTest {
    private static final int INPUTS = Integer.getInteger("inputs", 100_000);

    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void everyOneIsReadOrRefused() {
        List<byte[]> seeds = Resources.lines("seeds/magnets.txt").stream()
                .map(line -> line.getBytes(UTF_8))
                .toList();
        seeds.forEach(seed -> answers(new String(seed, UTF_8)));
        Seeds.forEach(INPUTS, random -> {
            byte[] mutated = Mutation.of(seeds, random);
            answers(new String(mutated, random.nextBoolean() ? UTF_8 : ISO_8859_1));
        });
        System.out.println(INPUTS + " links that were nearly good: " + answers);
        assertThat(answers.keySet())
                .contains("read", "NO_MAGNET", "NO_HASH", "V2_ONLY", "BAD_HASH", "TWO_TORRENTS", "BAD_SELECTION");
    }

    private void answers(String link) {
        if (MagnetReader.read(link) instanceof Parsing.Parsed parsed) {
            Magnet magnet = parsed.magnet();
            assertThat(MagnetReader.read(magnet.toString())).isEqualTo(new Parsing.Parsed(magnet, List.of()));
            answers.merge("read", 1, Integer::sum);
        } else if (MagnetReader.read(link) instanceof Parsing.Refused no) {
            assertThat(no.sentence()).isNotBlank().hasSizeLessThan(200);
            answers.merge(no.fault().name(), 1, Integer::sum);
        }
    }
}
