package io.github.gavel.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Entry;
import io.github.gavel.client.library.Orders;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.client.notices.Notice;
import io.github.gavel.client.notices.Notice.Kind;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Orders RUNNING = new Orders(
            Wanted.RUNNING,
            0,
            Set.of(),
            Bandwidth.UNLIMITED,
            Optional.empty(),
            Optional.empty(),
            Wish.NOTHING,
            Optional.empty());

    private static Notice notice(Kind kind, String sentence, String... names) {
        return new Notice(kind, Arrays.stream(names).map(WordingTest::entry).toList(), sentence);
    }

    private static Entry entry(String name) {
        byte[] octets = new byte[InfoHash.LENGTH];
        octets[0] = (byte) name.length();
        return new Entry(InfoHash.of(octets), Path.of("/d"), name, Instant.EPOCH, RUNNING, Duration.ZERO, true);
    }

    private static Letter english(Notice notice) {
        return new Wording(Words.of(Locale.ENGLISH)).of(notice);
    }

    @Test
    void oneIsCalledByItsName() {
        Letter letter = english(notice(Kind.FINISHED, "", "debian.iso"));
        assertThat(letter.title()).isEqualTo("Finished");
        assertThat(letter.body()).isEqualTo("debian.iso");
        assertThat(letter.torrent()).contains(entry("debian.iso").hash());
    }

    @Test
    void twentyAreOneSentenceAndTheFirstNames() {
        String[] names = new String[20];
        Arrays.setAll(names, number -> "name " + number);
        Letter letter = english(notice(Kind.FINISHED, "", names));
        assertThat(letter.title()).isEqualTo("20 torrents are finished");
        assertThat(letter.body()).isEqualTo("name 0\nname 1\nname 2\nand 17 more");
    }

    @Test
    void aReasonFollowsTheName() {
        assertThat(english(notice(Kind.STUCK, "Its disk is full.", "a")).body()).isEqualTo("a: Its disk is full.");
    }

    @Test
    void whatIsTheWalletsIsSaidInItsWordsOrInOurs() {
        assertThat(english(notice(Kind.WALLET, "A row is damaged.")).body()).isEqualTo("A row is damaged.");
        assertThat(english(notice(Kind.WALLET, "")).body()).contains("channel");
    }

    @Test
    void aStrangersNameSteersNothingAndEnds() {
        Letter letter = english(notice(Kind.FINISHED, "", "\u202efdp.exe\u0007" + "x".repeat(10_000)));
        assertThat(letter.body()).startsWith("·fdp.exe·x").endsWith("…").hasSizeLessThan(70);
    }

    @Test
    void everyKindHasWordsInBothLanguagesForOneAndForMany() {
        for (String tag : List.of("en", "de")) {
            Wording wording = new Wording(Words.of(Locale.forLanguageTag(tag)));
            for (Kind kind : Kind.values()) {
                List<Notice> all = kind == Kind.WALLET
                        ? List.of(notice(kind, ""))
                        : List.of(notice(kind, "", "a"), notice(kind, "why", "a"), notice(kind, "", "a", "b"));
                assertThat(all)
                        .allSatisfy(
                                notice -> assertThat(wording.of(notice).body()).isNotBlank());
            }
        }
    }
}
