package io.github.gavel.engine.metainfo;

import static io.github.gavel.engine.metainfo.Torrent.file;
import static io.github.gavel.engine.metainfo.Torrent.list;
import static io.github.gavel.engine.metainfo.Torrent.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.Mutation;
import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.fixtures.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Tag("rule")
class MetainfoReaderTest {
    private static final String REST = "4:name1:a12:piece lengthi1024e6:pieces20:@@@@@@@@@@@@@@@@@@@@ee";

    @ParameterizedTest
    @CsvFileSource(resources = "bad-torrents.txt", delimiterString = " => ", quoteCharacter = '~')
    void refusesInOneSentence(String torrent, String sentence) {
        String written = torrent.replace("{", REST).replace("\\u0001", "\u0001");
        assertRefused(MetainfoReader.read(written.getBytes(ISO_8859_1)), sentence);
    }

    @Test
    void readsATorrentOfOneFile() {
        Metainfo torrent = Torrent.ofOneFile("notes.txt", 2_500).read();
        assertThat(torrent.name()).isEqualTo("notes.txt");
        assertThat(torrent.layout()).hasToString("2500 bytes, 3 pieces, 1 files");
        assertThat(torrent.layout().pieceLength()).isEqualTo(1_024);
        assertThat(paths(torrent)).containsExactly("notes.txt");
        assertThat(torrent.hashes().hash(2)).containsOnly(2);
        assertThat(torrent.content().isPrivate()).isFalse();
        assertThat(torrent.sources()).isEqualTo(Sources.NONE);
        assertThat(torrent.origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(torrent.notes()).isEmpty();
    }

    @Test
    void filesFollowEachOtherInTheFolderOfTheTorrent() {
        Metainfo torrent = Torrent.ofFiles("box", file(5, "", "a"), file(0, "", "b", "c"), file(7, "", "d"))
                .read();
        assertThat(paths(torrent)).containsExactly("box/a", "box/b/c", "box/d");
        assertThat(torrent.layout().entries())
                .extracting(Entry::offset, Entry::length)
                .containsExactly(tuple(0, 5), tuple(5, 0), tuple(5, 7));
        assertThat(torrent.name()).isEqualTo("box");
    }

    @Test
    void theInfohashIsThatOfTheBytesAsTheyWere() {
        String sorted = "d6:lengthi5e4:name1:a12:piece lengthi1024e6:pieces20:@@@@@@@@@@@@@@@@@@@@e";
        String unsorted = "d4:name1:a6:lengthi5e12:piece lengthi1024e6:pieces20:@@@@@@@@@@@@@@@@@@@@e";
        assertThat(read("d4:info" + sorted + "e").infoHash()).hasToString("747e3eb5dd3257bcf038c8cc13fbe22147dc3480");
        assertThat(read("d4:info" + unsorted + "e").infoHash())
                .isNotEqualTo(read("d4:info" + sorted + "e").infoHash());
        Reading.Read read = Torrent.accepted(MetainfoReader.read(("d4:info" + unsorted + "e").getBytes(ISO_8859_1)));
        assertThat(read.info()).isEqualTo(BString.of(unsorted));
    }

    @Test
    void paddingCountsButIsNeverWritten() {
        Metainfo torrent = Torrent.ofFiles(
                        "box", file(1_000, "x", "a"), file(24, "hp", ".pad", "24"), file(5, "", ".pad", "24"))
                .read();
        assertThat(torrent.layout().entries()).extracting(Entry::isWritten).containsExactly(true, false, true);
        assertThat(torrent.layout().entries().get(2).offset()).isEqualTo(1_024);
        assertThat(paths(torrent)).containsExactly("box/a", "box/.pad/24");
    }

    @Test
    void symbolicLinksAreLeftOutUnlessTheyHaveBytes() {
        Metainfo torrent = Torrent.ofFiles("box", file(5, "", "a"), file(0, "l", "b"), file(5, "l", "c"))
                .read();
        assertThat(paths(torrent)).containsExactly("box/a", "box/c");
        assertThat(torrent.notes()).containsExactly(new Note(Note.Kind.LINKS, 1));
    }

    @Test
    void pathsStayInsideAndApartAndThatIsTold() {
        Metainfo torrent = Torrent.ofFiles("..", file(5, "", "..", "..", "x"), file(5, "", "a"), file(5, "", "A"))
                .read();
        assertThat(paths(torrent)).containsExactly("_/_/_/x", "_/a", "_/A (3)");
        assertThat(torrent.name()).isEqualTo("_");
        assertThat(torrent.notes()).containsExactly(new Note(Note.Kind.RENAMED, 3));
        assertThat(torrent.notes().get(0).sentence()).endsWith("on every disk: 3");
    }

    @Test
    void namesThatAreNoUtf8AreReadByteByByte() {
        BString latin = BString.of("caf\u00e9".getBytes(ISO_8859_1));
        assertThat(Torrent.ofOneFile("x", 5).info("name", latin).read().name()).isEqualTo("café");
    }

    @Test
    void theKeysForUtf8AreBetter() {
        Torrent one = Torrent.ofOneFile("????", 5).info("name.utf-8", text("名前"));
        assertThat(one.read().name()).isEqualTo("名前");
        BDictionary file = BDictionary.of(
                Map.of("length", new BInteger(5), "path", list(text("?")), "path.utf-8", list(text("名"), text("前"))));
        assertThat(paths(Torrent.ofFiles("x", file).read())).containsExactly("x/名/前");
    }

    @Test
    void aHybridIsReadAsV1() {
        Torrent hybrid = Torrent.ofOneFile("x", 5)
                .info("meta version", new BInteger(2))
                .info("file tree", BDictionary.of(Map.of()));
        assertThat(hybrid.read().notes()).containsExactly(new Note(Note.Kind.HYBRID, 1));
        assertThat(hybrid.read().notes().get(0).sentence()).contains("v1 and v2 hybrid");
        assertThat(Torrent.ofOneFile("x", 5)
                        .info("meta version", new BInteger(1))
                        .read()
                        .notes())
                .isEmpty();
    }

    @Test
    void privateIsAnythingButZero() {
        assertThat(isPrivate(1)).isTrue();
        assertThat(isPrivate(7)).isTrue();
        assertThat(isPrivate(0)).isFalse();
    }

    @Test
    void theLongestPathsAreRead() {
        String[] deep = new String[SafePath.MOST_NAMES - 1];
        Arrays.fill(deep, "a");
        assertThat(Torrent.ofFiles("x", file(5, "", deep)).read().layout().entries())
                .hasSize(1);
    }

    @Test
    void theLimitsOfPiecesAreAllowed() {
        Torrent largest = Torrent.ofOneFile("x", 1).info("piece length", new BInteger(Layout.MOST_PIECE_LENGTH));
        assertThat(largest.read().layout().pieceLength()).isEqualTo(Layout.MOST_PIECE_LENGTH);
        Torrent smallest = Torrent.ofOneFile("x", Layout.LEAST_PIECE_LENGTH + 1L);
        assertThat(smallest.read().layout().pieces()).isEqualTo(2);
    }

    @Test
    void aTorrentIsAtMost32Mib() {
        byte[] large = new byte[Limits.TORRENT.bytes() + 1];
        assertRefused(MetainfoReader.read(large), "is 33554433 bytes long; at most 33554432 are read");
        assertRefused(
                MetainfoReader.read(Arrays.copyOf(large, Limits.TORRENT.bytes())),
                "is not bencoded: at byte 0 no value begins with byte 0x00");
    }

    @Test
    void nestingIsBounded() {
        assertRefused(
                MetainfoReader.read("l".repeat(8_000).getBytes(ISO_8859_1)),
                "is not bencoded: at byte 100 a list or dictionary is more than 100 levels deep");
        String values = "le".repeat(2_000_000);
        assertRefused(MetainfoReader.read(("l" + values + "e").getBytes(ISO_8859_1)), "holds more than 2000000 values");
        assertRefused(
                MetainfoReader.read(("i" + "9".repeat(1_000_000) + "e").getBytes(ISO_8859_1)),
                "is not bencoded: at byte 1 a number does not fit in 64 bits");
    }

    @Test
    void readsAnInfoDictionaryThatWasAskedFor() {
        byte[] info = Torrent.ofOneFile("x", 5).infoBytes();
        InfoHash asked = Torrent.ofOneFile("x", 5).read().infoHash();
        Metainfo read = Torrent.accepted(MetainfoReader.readInfo(info, asked)).metainfo();
        assertThat(read).isEqualTo(Torrent.ofOneFile("x", 5).read());
        assertRefused(
                MetainfoReader.readInfo(info, InfoHash.of(new byte[20])),
                "is the metadata of another torrent: its hash is not the one asked for");
        assertRefused(MetainfoReader.readInfo(new byte[0], asked), "is not bencoded: at byte 0 it ends too early");
        assertRefused(
                MetainfoReader.readInfo(new byte[(16 << 20) + 1], asked),
                "is 16777217 bytes long; at most 16777216 are read");
    }

    @Test
    void takesNoSpoiltInfoDictionaryForTheOneThatWasAskedFor() {
        byte[] info = Torrent.ofOneFile("x", 2_000).infoBytes();
        InfoHash asked = InfoHash.ofInfo(BString.of(info).asBuffer());
        Seeds.forEach(500, random -> {
            byte[] spoilt = Mutation.of(List.of(info), random);
            assertThat(MetainfoReader.readInfo(spoilt, asked) instanceof Reading.Read)
                    .isEqualTo(Arrays.equals(spoilt, info));
        });
    }

    @Test
    void anInfoDictionaryThatWasAskedForIsCheckedLikeAnyOther() {
        byte[] info = "de".getBytes(ISO_8859_1);
        InfoHash asked = InfoHash.ofInfo(BString.of(info).asBuffer());
        assertRefused(MetainfoReader.readInfo(info, asked), "has no name");
    }

    private static boolean isPrivate(long value) {
        return Torrent.ofOneFile("x", 5)
                .info("private", new BInteger(value))
                .read()
                .content()
                .isPrivate();
    }

    private static Metainfo read(String torrent) {
        return Torrent.accepted(MetainfoReader.read(torrent.getBytes(ISO_8859_1)))
                .metainfo();
    }

    private static List<String> paths(Metainfo torrent) {
        return torrent.layout().entries().stream()
                .map(Entry::path)
                .flatMap(Optional::stream)
                .map(SafePath::toString)
                .toList();
    }

    private static Tuple tuple(long offset, long length) {
        return Tuple.tuple(offset, length);
    }

    private static void assertRefused(Reading reading, String sentence) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        no -> assertThat(no.refusal().sentence()).isEqualTo(sentence));
    }
}
