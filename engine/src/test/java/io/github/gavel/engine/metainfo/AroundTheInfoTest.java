package io.github.gavel.engine.metainfo;

import static io.github.gavel.engine.metainfo.Torrent.list;
import static io.github.gavel.engine.metainfo.Torrent.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the info dictionary: sources and origin. */
@Tag("rule")
class AroundTheInfoTest {
    private static final BString ONE = text("http://one.example/announce");
    private static final BString TWO = text("udp://two.example:6969");

    @Test
    void trackersComeInTiers() {
        Metainfo torrent = with("announce-list", list(list(ONE, TWO), list(), list(text("https://[2001:db8::1]/a"))));
        assertThat(torrent.sources().trackers())
                .containsExactly(
                        List.of(URI.create("http://one.example/announce"), URI.create("udp://two.example:6969")),
                        List.of(URI.create("https://[2001:db8::1]/a")));
        assertThat(torrent.notes()).isEmpty();
    }

    @Test
    void theOneTrackerCountsWithoutAList() {
        assertThat(trackers(with("announce", ONE))).containsExactly("http://one.example/announce");
        assertThat(trackers(torrent()
                        .with("announce", ONE)
                        .with("announce-list", list(list(TWO)))
                        .read()))
                .containsExactly("udp://two.example:6969");
        assertThat(trackers(torrent()
                        .with("announce", ONE)
                        .with("announce-list", list(list(text(" "))))
                        .read()))
                .containsExactly("http://one.example/announce");
    }

    @Test
    void aTrackerIsAskedOnce() {
        assertThat(trackers(with("announce-list", list(list(ONE, ONE), list(ONE), list(TWO)))))
                .containsExactly("http://one.example/announce", "udp://two.example:6969");
        assertThat(with("announce-list", list(list(ONE), list(ONE), list(TWO)))
                        .sources()
                        .trackers())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/a",
                "wss://host/a",
                "udp://host/a",
                "udp://host:0/a",
                "http://host:65536/a",
                "http:///a",
                "/a",
                "host",
                "http:a",
                "http://ho st/a",
                "http://host/%zz",
                "http://host/\u0007",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfATrackerIsLeftOut(String address) {
        Metainfo torrent = with("announce-list", list(list(text(address), ONE)));
        assertThat(trackers(torrent)).containsExactly("http://one.example/announce");
        assertThat(torrent.notes()).containsExactly(new Note(Note.Kind.TRACKERS, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'  http://host/a ', http://host/a",
        "HTTP://host/a, HTTP://host/a",
        "http://host:65535/a, http://host:65535/a",
        "udp://host:1, udp://host:1",
        "http://host/a b, http://host/a%20b",
        "http://host/[x]{y}|z, http://host/%5Bx%5D%7By%7D%7Cz",
        "http://host/é, http://host/%C3%A9",
        "http://[::1]:80/[x], http://[::1]:80/%5Bx%5D",
        "http://host, http://host"
    })
    void addressesAreEscapedWhereTheyAreNot(String written, String read) {
        assertThat(trackers(with("announce", text(written)))).containsExactly(read);
    }

    @Test
    void anAddressIsNotEndless() {
        String longest = "http://host/" + "x".repeat(2_036);
        assertThat(trackers(with("announce", text(longest)))).containsExactly(longest);
        assertThat(trackers(with("announce", text(longest + "x")))).isEmpty();
    }

    @Test
    void thereAreNotEndlesslyMany() {
        List<BString> many = IntStream.range(0, Gathered.MOST + 3)
                .mapToObj(i -> text("http://host" + i + "/a"))
                .toList();
        Metainfo torrent = torrent()
                .with("announce-list", list(BList.of(many)))
                .with("url-list", BList.of(many))
                .read();
        assertThat(trackers(torrent)).hasSize(Gathered.MOST);
        assertThat(torrent.sources().webSeeds()).hasSize(Gathered.MOST);
        assertThat(torrent.notes()).containsExactly(new Note(Note.Kind.TRACKERS, 3), new Note(Note.Kind.WEB_SEEDS, 3));
    }

    @Test
    void webSeedsAreOneOrMany() {
        assertThat(with("url-list", text("http://seed/x")).sources().webSeeds())
                .containsExactly(URI.create("http://seed/x"));
        assertThat(with("url-list", list(text("http://seed/x"), text("https://seed/y"), new BInteger(5)))
                        .sources()
                        .webSeeds())
                .containsExactly(URI.create("http://seed/x"), URI.create("https://seed/y"));
        Metainfo none = with("url-list", list(text("udp://seed:1/"), text("")));
        assertThat(none.sources().webSeeds()).isEmpty();
        assertThat(none.notes()).containsExactly(new Note(Note.Kind.WEB_SEEDS, 1));
    }

    @Test
    void strangeKindsOfSourcesAreNone() {
        assertThat(with("announce", new BInteger(5)).sources()).isEqualTo(Sources.NONE);
        assertThat(with("announce-list", text("http://host/")).sources()).isEqualTo(Sources.NONE);
        assertThat(with("announce-list", list(ONE)).sources().trackers()).hasSize(1);
    }

    @Test
    void tellsWhoMadeIt() {
        Metainfo torrent = torrent()
                .with("comment", text("für alle"))
                .with("created by", text("maker 1.0"))
                .with("creation date", new BInteger(1_700_000_000))
                .read();
        assertThat(torrent.origin().comment()).contains("für alle");
        assertThat(torrent.origin().createdBy()).contains("maker 1.0");
        assertThat(torrent.origin().created()).contains(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void commentsAreCut() {
        String longest = "x".repeat(Origin.MOST_CHARACTERS);
        assertThat(with("comment", text(longest)).origin().comment()).contains(longest);
        assertThat(with("comment", text(longest + "y")).origin().comment()).contains(longest);
        assertThat(with("comment", text("  ")).origin().comment()).isEmpty();
        assertThat(with("comment", BString.of("caf\u00e9".getBytes(ISO_8859_1)))
                        .origin()
                        .comment())
                .contains("café");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "-1, false", "253402300799, true", "253402300800, false"})
    void aDateIsOneThatCanBe(long second, boolean isRead) {
        assertThat(with("creation date", new BInteger(second))
                        .origin()
                        .created()
                        .isPresent())
                .isEqualTo(isRead);
    }

    private static Torrent torrent() {
        return Torrent.ofOneFile("x", 5);
    }

    private static Metainfo with(String key, BValue value) {
        return torrent().with(key, value).read();
    }

    private static List<String> trackers(Metainfo torrent) {
        return torrent.sources().trackers().stream()
                .flatMap(List::stream)
                .map(URI::toString)
                .toList();
    }
}
