package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ui.sample.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelledTest {
    private static final List<InfoHash> HASHES = Stream.of("a", "b", "c")
            .map(name -> Sample.named(name, 1 << 20).view().transfer().hash())
            .toList();

    private static Labelled after(Labelled before, String label) {
        Map<InfoHash, Set<String>> next = new HashMap<>(before.torrents());
        next.putAll(before.toggled(label));
        return new Labelled(next);
    }

    @Test
    void aLabelOfSomeIsGivenToTheOthersOnly() {
        Labelled some = new Labelled(Map.of(HASHES.get(0), Set.of("iso"), HASHES.get(1), Set.of("old")));
        assertThat(some.toggled("iso")).isEqualTo(Map.of(HASHES.get(1), Set.of("iso", "old")));
    }

    @Test
    void aLabelOfAllIsTakenFromAll() {
        Labelled all = new Labelled(Map.of(HASHES.get(0), Set.of("iso"), HASHES.get(1), Set.of("iso", "old")));
        assertThat(all.toggled("iso")).isEqualTo(Map.of(HASHES.get(0), Set.of(), HASHES.get(1), Set.of("old")));
    }

    @Test
    void nothingHasNoLabelAndGetsNone() {
        assertThat(Labelled.NOTHING.haveAll("iso")).isFalse();
        assertThat(Labelled.NOTHING.toggled("iso")).isEmpty();
    }

    @Test
    void twiceIsAllOrNoneAndOtherLabelsStay() {
        Seeds.forEach(300, random -> {
            Labelled before = new Labelled(HASHES.stream()
                    .collect(Collectors.toMap(
                            hash -> hash,
                            hash -> Stream.of("x", "y", "z")
                                    .filter(label -> random.nextBoolean())
                                    .collect(Collectors.toSet()))));
            Labelled once = after(before, "x");
            Labelled twice = after(once, "x");
            assertThat(once.haveAll("x")).isEqualTo(!before.haveAll("x"));
            assertThat(twice.haveAll("x")).isNotEqualTo(once.haveAll("x"));
            HASHES.forEach(hash -> {
                assertThat(Objects.requireNonNull(twice.torrents().get(hash)).contains("y"))
                        .isEqualTo(Objects.requireNonNull(before.torrents().get(hash))
                                .contains("y"));
                assertThat(twice.torrents().get(hash).contains("z"))
                        .isEqualTo(before.torrents().get(hash).contains("z"));
            });
        });
    }
}
