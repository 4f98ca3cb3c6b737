package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Trouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
    @TempDir
    Path folder;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private final Sample first = Sample.of(1024, random, 100, 100);
    private final Sample second = Sample.of(1024, random, -50, 200);
    private final Sample apart = Sample.of(1024, random, -50, -50, 200);
    private final Desk desk = Desk.on(Medium.REAL);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void twoTorrentsDoNotShareAFile() {
        Store store = desk.open(first, folder);
        assertRefused(
                second,
                folder,
                "d1/f1 belongs to another torrent, " + first.content().infoHash());
        desk.open(apart, folder);
        Desk.<Outcome>ask(store::close);
        desk.open(second, folder);
    }

    @Test
    void theSameTorrentIsNotOpenedTwice() {
        desk.open(first, folder);
        assertRefused(first, folder, "f0 belongs to another torrent");
    }

    @Test
    void inAnotherFolderItIsAnotherFile() throws IOException {
        desk.open(first, folder);
        desk.open(second, Files.createDirectory(folder.resolve("other")));
    }

    @Test
    void oneFolderByTwoWaysIsOneFolder() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        desk.open(first, real.resolve("new"));
        assertRefused(second, link.resolve("new"), "belongs to another torrent");
        assertRefused(second, real.resolve("x/../new"), "belongs to another torrent");
    }

    @Test
    void aFileIsTheSameFromAFolderAboveItAndFromItsOwn() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("d1"));
        Sample alone = Sample.of(1024, random, List.of("F1"), 300);
        Store store = desk.open(first, folder);
        assertRefused(
                alone, inner, "belongs to another torrent, " + first.content().infoHash());
        Desk.<Outcome>ask(store::close);
        desk.open(alone, inner);
        assertRefused(
                first, folder, "belongs to another torrent, " + alone.content().infoHash());
        desk.open(Sample.of(1024, random, List.of("d1", "f2"), 300), folder);
        desk.open(Sample.of(1024, random, List.of("d10", "f1"), 300), folder);
    }

    @Test
    void nobodyHasAnotherTorrentsPartFile() {
        for (String end : List.of(".parts", ".parts.new")) {
            String name = "." + first.content().infoHash() + end;
            Sample thief = Sample.of(1024, random, List.of(name), 300);
            Store store = desk.open(first, folder);
            assertRefused(
                    thief,
                    folder,
                    name + " belongs to another torrent, " + first.content().infoHash());
            Desk.<Outcome>ask(store::close);
            store = desk.open(thief, folder);
            assertRefused(
                    first,
                    folder,
                    name + " belongs to another torrent, " + thief.content().infoHash());
            Desk.<Outcome>ask(store::close);
        }
    }

    @Test
    void oneThatWasRefusedTakesNothing() {
        Store store = desk.open(first, folder);
        assertRefused(second, folder, "belongs to another torrent");
        Desk.<Outcome>ask(store::close);
        desk.open(first, folder);
    }

    private void assertRefused(Sample sample, Path where, String words) {
        assertThat(desk.opening(sample, where, new BitSet(), Notes.NONE))
                .isInstanceOfSatisfying(Disk.Opening.Refused.class, refused -> {
                    assertThat(refused.trouble().kind()).isEqualTo(Kind.TAKEN);
                    assertThat(refused.trouble().sentence()).contains(words);
                });
    }
}
