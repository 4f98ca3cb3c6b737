package io.github.gavel.engine.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Note;
import io.github.gavel.engine.metainfo.Sources;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule")
class MagnetTest {
    private static final String HASH = "747e3eb5dd3257bcf038c8cc13fbe22147dc3480";
    private static final String LINK = "magnet:?xt=urn:btih:" + HASH;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HASH,
                "747E3EB5DD3257BCF038C8CC13FBE22147DC3480",
                "OR7D5NO5GJL3Z4BYZDGBH67CEFD5YNEA",
                "or7d5no5gjl3z4byzdgbh67cefd5ynea"
            })
    void readsTheInfohash(String text) {
        assertThat(read("magnet:?xt=urn:btih:" + text).infoHash()).hasToString(HASH);
        assertThat(read("MAGNET:?XT=URN:BTIH:" + text).infoHash()).hasToString(HASH);
        assertThat(read("magnet:?xt=urn%3Abtih%3A" + text).infoHash()).hasToString(HASH);
    }

    @Test
    void base32HasZerosAndOnesInFront() {
        assertThat(read("magnet:?xt=urn:btih:" + "A".repeat(32)).infoHash()).isEqualTo(InfoHash.of(new byte[20]));
        assertThat(read("magnet:?xt=urn:btih:" + "7".repeat(32)).infoHash())
                .isEqualTo(InfoHash.of(HexFormat.of().parseHex("ff".repeat(20))));
        assertThat(read("magnet:?xt=urn:btih:" + "A".repeat(31) + "B").infoHash())
                .hasToString("00".repeat(19) + "01");
    }

    @Test
    void readsAllItsKeys() {
        Magnet magnet = read(LINK + "&dn=two+words%20%E5%90%8D&tr=http%3A%2F%2Fa.example%2Fx%3Fk%3D1%2B1"
                + "&tr.2=udp://b.example:6969&ws=http://seed.example/&x.pe=192.0.2.7:6881&x.pe=[2001:db8::7]:1"
                + "&so=0,2,4-8&xl=77&unknown=1&&=&novalue");
        assertThat(magnet.name()).contains("two words 名");
        assertThat(magnet.sources().trackers())
                .containsExactly(
                        List.of(URI.create("http://a.example/x?k=1+1")), List.of(URI.create("udp://b.example:6969")));
        assertThat(magnet.sources().webSeeds()).containsExactly(URI.create("http://seed.example/"));
        assertThat(magnet.peers()).containsExactly(new PeerHint("192.0.2.7", 6881), new PeerHint("2001:db8::7", 1));
        assertThat(IntStream.range(0, 10).filter(magnet.selection()::wants)).containsExactly(0, 2, 4, 5, 6, 7, 8);
    }

    @Test
    void withoutMoreKeysItWantsEverythingOfSomethingUnnamed() {
        Magnet magnet = read(LINK);
        assertThat(magnet.name()).isEmpty();
        assertThat(magnet.sources()).isEqualTo(Sources.NONE);
        assertThat(magnet.peers()).isEmpty();
        assertThat(magnet.selection().isAll()).isTrue();
        assertThat(magnet.selection().wants(Integer.MAX_VALUE)).isTrue();
        assertThat(read(LINK + "&dn=%20").name()).isEmpty();
        assertThat(MagnetReader.read(LINK)).isEqualTo(new Parsing.Parsed(magnet, List.of()));
    }

    @Test
    void aHybridIsReadAsV1() {
        assertThat(read("magnet:?xt=urn:btmh:1220ff&xt=urn:btih:" + HASH).infoHash())
                .hasToString(HASH);
        assertThat(read("magnet:?xt.1=urn:btih:" + HASH + "&xt.2=urn:btih:" + HASH)
                        .infoHash())
                .hasToString(HASH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "http://x/?xt=urn:btih:@ => is no magnet link: it does not begin with magnet:?",
                "magnet: => is no magnet link: it does not begin with magnet:?",
                "magnet:? => names no torrent: it has no xt=urn:btih:",
                "magnet:?dn=x => names no torrent: it has no xt=urn:btih:",
                "magnet:?xt=urn:sha1:@ => names no torrent: it has no xt=urn:btih:",
                "magnet:?xt=urn:btmh:1220ff => names a v2 torrent only; torrents of v1 and hybrids of both are supported",
                "magnet:?xt=urn:btih: => has an infohash of 0 characters that is neither 40 digits in hex nor 32 in base32",
                "magnet:?xt=urn:btih:@0 => has an infohash of 41 characters that is neither 40 digits in hex nor 32 in base32",
                "magnet:?xt=urn:btih:OR7D5NO5GJL3Z4BYZDGBH67CEFD5YNE1 => has an infohash of 32 characters that is neither 40 digits in hex nor 32 in base32",
                "magnet:?xt=urn:btih:g47e3eb5dd3257bcf038c8cc13fbe22147dc3480 => has an infohash of 40 characters that is neither 40 digits in hex nor 32 in base32",
                "magnet:?xt=urn:btih:@&xt=urn:btih:0000000000000000000000000000000000000000 => names two torrents",
                "magnet:?xt=urn:btih:@&so=2-1 => has a selection of files (so) that is no list such as 0,2,4-8",
                "magnet:?xt=urn:btih:@&so= => has a selection of files (so) that is no list such as 0,2,4-8",
                "magnet:?xt=urn:btih:@&so=1,,2 => has a selection of files (so) that is no list such as 0,2,4-8",
                "magnet:?xt=urn:btih:@&so=-1 => has a selection of files (so) that is no list such as 0,2,4-8",
                "magnet:?xt=urn:btih:@&so=1234567890 => has a selection of files (so) that is no list such as 0,2,4-8",
            })
    void refusesInOneSentence(String link, String sentence) {
        assertRefused(link.replace("@", HASH), sentence);
    }

    @Test
    void isNotEndless() {
        String filled = LINK + "&x=" + "y".repeat((1 << 16) - LINK.length() - 3);
        assertThat(read(filled).infoHash()).hasToString(HASH);
        assertRefused(filled + "y", "is 65537 characters long; a magnet link has at most 65536");
        assertThat(read(LINK + "&x=1".repeat(999)).infoHash()).hasToString(HASH);
        assertRefused(LINK + "&x=1".repeat(1_000), "has 1001 keys; a magnet link has at most 1000");
        assertThat(read(LINK + "&dn=" + "n".repeat(1_001)).name()).contains("n".repeat(1_000));
        assertThat(read(LINK + "&x.pe=h:1".repeat(65)).peers()).hasSize(64);
        String thousand = IntStream.range(0, 1_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(read(LINK + "&so=" + thousand).selection().ranges()).hasSize(1_000);
        assertRefused(
                LINK + "&so=" + thousand + ",1000", "has a selection of files (so) that is no list such as 0,2,4-8");
    }

    @ParameterizedTest
    @CsvSource({
        "100%, 100%",
        "100%zz, 100%zz",
        "%e5%90%8D, 名",
        "%4, %4",
        "%C3, Ã",
        "a%00b, a\u0000b",
        "%2541, %41",
        "%41, A"
    })
    void whatIsEscapedIsReadAndTheRestStays(String written, String name) {
        assertThat(read(LINK + "&dn=" + written).name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host",
                "host:",
                ":1",
                "host:0",
                "host:65536",
                "host:99999",
                "ho st:1",
                "[::1]",
                "::1:80",
                "a:b:1"
            })
    void whatIsNoAddressOfAPeerIsNone(String peer) {
        assertThat(read(LINK + "&x.pe=" + peer).peers()).isEmpty();
    }

    @Test
    void aPeerHasAHostAndAPort() {
        assertThat(PeerHint.read("host:65535")).contains(new PeerHint("host", 65_535));
        assertThat(PeerHint.read("host:1")).contains(new PeerHint("host", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeerHint("host", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeerHint("host", 65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeerHint("", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileSelection.Range(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileSelection.Range(2, 1));
    }

    @Test
    void addressesThatAreNoneAreLeftOutWithANote() {
        Parsing parsing = MagnetReader.read(LINK + "&tr=wss://x/&tr=http://h/&ws=udp://x:1");
        assertThat(parsing)
                .isInstanceOfSatisfying(
                        Parsing.Parsed.class,
                        parsed -> assertThat(parsed.notes())
                                .containsExactly(new Note(Note.Kind.TRACKERS, 1), new Note(Note.Kind.WEB_SEEDS, 1)));
    }

    @Test
    void writesWhatItReads() {
        Magnet magnet = new Magnet(
                InfoHash.of(new byte[20]),
                Optional.of("a & b=c 名/+%\u0001"),
                new Sources(
                        List.of(List.of(URI.create("http://h/x?y=1&z=%20")), List.of(URI.create("udp://h:1"))),
                        List.of(URI.create("https://[::1]/"))),
                List.of(new PeerHint("::1", 1), new PeerHint("h-1.example", 65_535)),
                new FileSelection(List.of(new FileSelection.Range(0, 0), new FileSelection.Range(3, 9))));
        assertThat(read(magnet.toString())).isEqualTo(magnet);
        assertThat(magnet.toString())
                .startsWith("magnet:?xt=urn:btih:" + "0".repeat(40) + "&dn=a%20%26%20b%3Dc%20%E5%90%8D%2F%2B%25%01&tr=")
                .endsWith("&x.pe=%5B%3A%3A1%5D%3A1&x.pe=h-1.example%3A65535&so=0,3-9");
        assertThat(read(LINK).toString()).isEqualTo(LINK);
    }

    @Test
    void tellsALinkFromAFile() {
        assertThat(MagnetReader.isMagnet("Magnet:?x")).isTrue();
        assertThat(MagnetReader.isMagnet("magnet.torrent")).isFalse();
        assertThat(MagnetReader.isMagnet("")).isFalse();
        assertThat(MagnetReader.isMagnet("0123456789012345678901234567890123456789.torrent"))
                .isFalse();
    }

    @Test
    void anInfohashAloneIsALinkWithoutAnythingElse() {
        String hash = "0123456789abcdef0123456789ABCDEF01234567";
        assertThat(MagnetReader.isMagnet(hash)).isTrue();
        assertThat(MagnetReader.read(hash)).isEqualTo(MagnetReader.read("magnet:?xt=urn:btih:" + hash));
    }

    private static Magnet read(String link) {
        Parsing parsing = MagnetReader.read(link);
        assertThat(parsing).isInstanceOf(Parsing.Parsed.class);
        return ((Parsing.Parsed) parsing).magnet();
    }

    private static void assertRefused(String link, String sentence) {
        assertThat(MagnetReader.read(link))
                .isInstanceOfSatisfying(
                        Parsing.Refused.class, no -> assertThat(no.sentence()).isEqualTo(sentence));
    }
}
