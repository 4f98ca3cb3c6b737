package io.github.gavel.engine.metainfo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Mutation;
import io.github.gavel.engine.Resources;
import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.fixtures.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Torrents that were nearly good. Each build reads twenty thousand; {@code -Plong} a hundred thousand. */
class HostileTorrentsTest {
    private static final int INPUTS = Integer.getInteger("inputs", 100_000);

    /** All that a torrent file can be refused for, once it is bencoded. */
    private static final List<String> UNFIT = Arrays.stream(Fault.values())
            .filter(fault -> fault != Fault.OTHER_HASH && fault != Fault.DEEP_PATH)
            .map(Fault::name)
            .toList();

    private final List<byte[]> seeds = Resources.files("seeds/torrents");
    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void everyOneIsReadOrRefused() {
        assertThat(seeds).hasSizeGreaterThanOrEqualTo(8);
        seeds.forEach(this::answers);
        Seeds.forEach(
                INPUTS,
                random -> answers(random.nextBoolean() ? Mutation.of(seeds, random) : SpoiltTorrent.of(seeds, random)));
        System.out.println(INPUTS + " torrents that were nearly good: " + answers);
        assertThat(answers.keySet()).contains("read", "not bencoded");
        assertThat(answers.keySet()).containsAll(UNFIT);
    }

    /** Many files in few bytes, in folders of their own and all called alike. */
    @Test
    void manyFilesAreReadToo() {
        String file = "d6:lengthi1e4:pathl1:a1:b1:cee";
        int files = 200_000;
        int pieces = (files + 1_023) / 1_024;
        String torrent = "d4:infod5:filesl" + file.repeat(files) + "e4:name1:a12:piece lengthi1024e6:pieces"
                + 20 * pieces + ":" + "@".repeat(20 * pieces) + "ee";
        Metainfo read = Torrent.accepted(MetainfoReader.read(torrent.getBytes(ISO_8859_1)))
                .metainfo();
        assertThat(read.layout().entries()).hasSize(files);
        assertApart(read.layout());
    }

    private void answers(byte[] torrent) {
        Reading reading = MetainfoReader.read(torrent);
        if (reading instanceof Reading.Refused no) {
            assertThat(no.refusal().sentence()).isNotBlank().hasSizeLessThan(200);
            String fault =
                    no.refusal() instanceof Refusal.Unfit unfit ? unfit.fault().name() : "not bencoded";
            answers.merge(fault, 1, Integer::sum);
        } else {
            Layout layout = ((Reading.Read) reading).metainfo().layout();
            assertApart(layout);
            assertThat(layout.segments(layout.pieces() - 1)).isNotEmpty();
            answers.merge("read", 1, Integer::sum);
        }
    }

    private static void assertApart(Layout layout) {
        Set<SafePath> paths = new HashSet<>();
        layout.entries().stream()
                .map(Entry::path)
                .flatMap(Optional::stream)
                .forEach(path -> assertThat(paths.add(path)).isTrue());
    }
}
