package io.github.gavel.engine.create;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Note;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("rule")
class TorrentMakerTest {
    private static final Wishes PLAIN = new Wishes(OptionalInt.empty(), Sources.NONE, false, Origin.UNKNOWN);
    private static final Wishes SMALL = new Wishes(OptionalInt.of(1 << 14), Sources.NONE, false, Origin.UNKNOWN);

    @TempDir
    private Path folder;

    @Test
    void makesATorrentOfAFile() throws IOException {
        Metainfo torrent = made(file("hello.txt", "hello"), PLAIN).metainfo();
        assertThat(torrent.name()).isEqualTo("hello.txt");
        assertThat(torrent.layout().entries()).containsExactly(entry("hello.txt", 0, 5));
        assertThat(torrent.hashes().matches(0, sha1("hello".getBytes(UTF_8)))).isTrue();
        assertThat(torrent.infoHash()).hasToString("0eb2d544ef0c9ae3c0fbba90a71cd742a44aa81d");
    }

    @Test
    void theFilesOfAFolderAreInTheOrderOfTheirNames() throws IOException {
        file("box/b", "22");
        file("box/a/z", "1");
        file("box/a.txt", "333");
        file("box/Z", "4444");
        file("box/é", "55555");
        file("box/empty", "");
        assertThat(made(folder.resolve("box"), PLAIN).metainfo().layout().entries())
                .containsExactly(
                        entry("box/Z", 0, 4),
                        entry("box/a/z", 4, 1),
                        entry("box/a.txt", 5, 3),
                        entry("box/b", 8, 2),
                        entry("box/empty", 10, 0),
                        entry("box/é", 10, 5));
    }

    @Test
    void theSameFilesMakeTheSameTorrentOnAnyNumberOfThreads() throws IOException {
        Seeds.run(7, random -> {
            byte[] bytes = new byte[300_000];
            random.nextBytes(bytes);
            write("box/a", Arrays.copyOf(bytes, 100_001));
            write("box/b", Arrays.copyOfRange(bytes, 100_001, 100_001));
            write("box/c", Arrays.copyOfRange(bytes, 100_001, 300_000));
            Making.Made one = made(folder.resolve("box"), SMALL, 1);
            assertThat(made(folder.resolve("box"), SMALL, 3)).isEqualTo(one);
            for (int piece = 0; piece < one.metainfo().layout().pieces(); piece++) {
                int from = piece << 14;
                byte[] part = Arrays.copyOfRange(bytes, from, Math.min(from + (1 << 14), bytes.length));
                assertThat(one.metainfo().hashes().matches(piece, sha1(part))).isTrue();
            }
        });
    }

    @Test
    void longPiecesAreReadInParts() throws IOException {
        byte[] bytes = new byte[(1 << 23) + (1 << 22) + 5];
        Arrays.fill(bytes, (1 << 22) - 1, bytes.length, (byte) 7);
        write("long", bytes);
        Wishes wishes = new Wishes(OptionalInt.of(1 << 23), Sources.NONE, false, Origin.UNKNOWN);
        Metainfo torrent = made(folder.resolve("long"), wishes).metainfo();
        assertThat(torrent.hashes().matches(0, sha1(Arrays.copyOf(bytes, 1 << 23))))
                .isTrue();
        assertThat(torrent.hashes().matches(1, sha1(Arrays.copyOfRange(bytes, 1 << 23, bytes.length))))
                .isTrue();
    }

    @Test
    void writesWhatIsWished() throws IOException {
        Sources sources = new Sources(
                List.of(List.of(URI.create("http://a/x"), URI.create("udp://b:1")), List.of(URI.create("http://c/"))),
                List.of(URI.create("http://seed/")));
        Origin origin = new Origin(
                Optional.of("a comment"), Optional.of("Gavel"), Optional.of(Instant.ofEpochSecond(1_700_000_000)));
        Path file = file("x", "hello");
        Metainfo torrent = made(file, new Wishes(OptionalInt.of(1 << 15), sources, true, origin))
                .metainfo();
        assertThat(torrent.sources()).isEqualTo(sources);
        assertThat(torrent.origin()).isEqualTo(origin);
        assertThat(torrent.content().isPrivate()).isTrue();
        assertThat(torrent.layout().pieceLength()).isEqualTo(1 << 15);
        assertThat(made(file, PLAIN).metainfo().content().isPrivate()).isFalse();
        assertThat(made(file, PLAIN).metainfo().sources()).isEqualTo(Sources.NONE);
    }

    @Test
    void tellsWhatItCannotHoldAndWhatWillBeCalledOtherwise() throws IOException {
        file("box/CON", "5");
        Files.createDirectories(folder.resolve("box/nothing/in here"));
        Making.Made made = made(folder.resolve("box"), PLAIN);
        assertThat(made.emptyFolders()).containsExactly(folder.toRealPath().resolve("box/nothing/in here"));
        assertThat(made.metainfo().notes()).containsExactly(new Note(Note.Kind.RENAMED, 1));
    }

    @Test
    void refusesWhatNoTorrentCanBeMadeOf() throws IOException {
        assertRefused(folder.resolve("none"), "none is not there");
        assertRefused(file("empty", ""), "empty has no bytes: there is nothing to share");
        Files.createDirectory(folder.resolve("hollow"));
        assertRefused(folder.resolve("hollow"), "hollow has no files: there is nothing to share");
        assertRefused(Path.of("/"), "/ has no name that a torrent could have");
        Path deep = folder.resolve("deep/" + "d/".repeat(31) + "x");
        Files.createDirectories(deep.getParent());
        Files.writeString(deep, "x");
        assertRefused(
                folder.resolve("deep"),
                "the torrent of it has a file 1 in folders that are 32 names deep; at most 31 are supported");
    }

    @Test
    void refusesLinksInAFolderButFollowsOneToIt() throws IOException {
        file("box/a", "hello");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("box"));
        assertThat(made(link, PLAIN).metainfo().layout().entries()).containsExactly(entry("link/a", 0, 5));
        Files.createSymbolicLink(folder.resolve("box/b"), folder.resolve("box/a"));
        assertRefused(link, "b is a symbolic link; a torrent is made of plain files and folders");
    }

    @Test
    void refusesAFileThatShrinksWhileItIsRead() throws IOException {
        write("x", new byte[100_000]);
        assertChanged(
                () -> write("x", new byte[20_000]),
                "x changed while it was read: it had 100000 bytes and now has 20000");
    }

    @Test
    void refusesAFileThatGrowsWhileItIsRead() throws IOException {
        write("x", new byte[100_000]);
        assertChanged(
                () -> write("x", new byte[100_001]),
                "x changed while it was read: it had 100000 bytes and now has 100001");
    }

    @Test
    void refusesAFileThatIsWrittenToWhileItIsRead() throws IOException {
        write("x", new byte[100_000]);
        assertChanged(
                () -> {
                    try {
                        Files.setLastModifiedTime(folder.resolve("x"), FileTime.from(Instant.EPOCH));
                    } catch (IOException unwritten) {
                        throw new UncheckedIOException(unwritten);
                    }
                },
                "x was written to while it was read");
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        write("x", new byte[40_000]);
        List<String> told = new ArrayList<>();
        maker(2).make(folder.resolve("x"), SMALL, new Observer() {
            @Override
            public void read(long bytes, long ofAll) {
                told.add(bytes + "/" + ofAll);
            }
        });
        assertThat(told).hasSize(3).last().isEqualTo("40000/40000");
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() throws IOException {
        write("x", new byte[400_000]);
        long[] read = new long[1];
        Making making = maker(2).make(folder.resolve("x"), SMALL, new Observer() {
            @Override
            public void read(long bytes, long ofAll) {
                read[0] = bytes;
            }

            @Override
            public boolean wantsNoMore() {
                return read[0] > 50_000;
            }
        });
        assertThat(making).isEqualTo(new Making.Cancelled());
        assertThat(read[0]).isBetween(50_001L, 70_000L);
    }

    @Test
    void aFileIsThereAsAWholeOrNotAtAll() throws IOException {
        Making.Made made = made(file("x", "hello"), PLAIN);
        Path torrent = folder.resolve("x.torrent");
        WholeFile.write(torrent, made.torrent());
        assertThat(MetainfoReader.read(Files.readAllBytes(torrent)))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.metainfo()).isEqualTo(made.metainfo()));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> WholeFile.write(torrent, BString.of("other")));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("x", "x.torrent");
    }

    @Test
    void anUnfinishedFileOfSomebodyElseStays() throws IOException {
        Path theirs = file("y.torrent.unfinished", "theirs");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> WholeFile.write(folder.resolve("y.torrent"), BString.of("ours")));
        assertThat(theirs).hasContent("theirs");
        assertThat(folder.resolve("y.torrent")).doesNotExist();
    }

    @Test
    void choosesOneToTwoThousandPiecesIfItCan() {
        assertThat(PieceLength.wellChosenFor(1)).isEqualTo(1 << 14);
        assertThat(PieceLength.wellChosenFor((2_000L << 14) - 1)).isEqualTo(1 << 14);
        assertThat(PieceLength.wellChosenFor(2_000L << 14)).isEqualTo(1 << 15);
        assertThat(PieceLength.wellChosenFor(1L << 30)).isEqualTo(1 << 20);
        assertThat(PieceLength.wellChosenFor(Long.MAX_VALUE)).isEqualTo(1 << 24);
        for (long length = 33_000_000; length < 33_000_000_000L; length = length * 5 / 4) {
            assertThat(length / PieceLength.wellChosenFor(length)).isBetween(999L, 2_000L);
        }
    }

    @Test
    void piecesArePowersOfTwo() {
        assertThat(PieceLength.isAllowed(1 << 14)).isTrue();
        assertThat(PieceLength.isAllowed(1 << 13)).isFalse();
        assertThat(PieceLength.isAllowed(1 << 24)).isTrue();
        assertThat(PieceLength.isAllowed(1 << 25)).isFalse();
        assertThat(PieceLength.isAllowed((1 << 14) + 1)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wishes(OptionalInt.of(5), Sources.NONE, false, Origin.UNKNOWN))
                .withMessageContaining("5 bytes");
    }

    private void assertChanged(Runnable change, String sentence) {
        Making making = maker(1).make(folder.resolve("x"), SMALL, new Observer() {
            @Override
            public void read(long bytes, long ofAll) {
                if (bytes == 1 << 14) {
                    change.run();
                }
            }
        });
        assertThat(making)
                .isInstanceOfSatisfying(
                        Making.Refused.class, no -> assertThat(no.sentence()).endsWith(sentence));
    }

    private static void assertRefused(Path path, String sentence) {
        assertThat(maker(2).make(path, PLAIN, Observer.PATIENT))
                .isInstanceOfSatisfying(
                        Making.Refused.class, no -> assertThat(no.sentence()).endsWith(sentence));
    }

    private static Making.Made made(Path path, Wishes wishes) {
        return made(path, wishes, 2);
    }

    private static Making.Made made(Path path, Wishes wishes, int threads) {
        Making making = maker(threads).make(path, wishes, Observer.PATIENT);
        assertThat(making).isInstanceOf(Making.Made.class);
        return (Making.Made) making;
    }

    private static TorrentMaker maker(int threads) {
        return new TorrentMaker(TorrentMakerTest::sha1, threads);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha1(byte[] bytes) {
        return sha1().digest(bytes);
    }

    private static Entry entry(String path, long offset, long length) {
        return new Entry(Optional.of(new SafePath(List.of(path.split("/", -1)))), offset, length);
    }

    private Path file(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    private Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
