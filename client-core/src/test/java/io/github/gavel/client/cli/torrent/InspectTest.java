package io.github.gavel.client.cli.torrent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.Call;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class InspectTest {
    private static final String FOLDER = "/io/github/gavel/client/cli/torrent/";
    private static final String LINK = "magnet:?xt=urn:btih:747e3eb5dd3257bcf038c8cc13fbe22147dc3480";

    @ParameterizedTest
    @CsvFileSource(resources = FOLDER + "bad-torrents.txt", delimiterString = " => ", quoteCharacter = '~')
    void refusesATorrentInOneSentence(String torrent, String sentence) {
        Call call = Call.withInput(torrent, "inspect", "-");
        assertThat(call).isEqualTo(new Call(2, "", "standard input: " + sentence + System.lineSeparator()));
        assertThat(Call.withInput(torrent, "inspect", "--json", "-")).isEqualTo(call);
    }

    @ParameterizedTest
    @CsvFileSource(resources = FOLDER + "bad-magnets.txt", delimiterString = " => ", quoteCharacter = '~')
    void refusesAMagnetLinkInOneSentence(String link, String sentence) {
        assertThat(Call.of("inspect", link))
                .isEqualTo(new Call(2, "", "this magnet link " + sentence + System.lineSeparator()));
    }

    @Test
    void readsNoMoreThanATorrentMayHave() {
        byte[] tooMuch = new byte[(32 << 20) + 5];
        assertThat(Call.withInput(tooMuch, "inspect", "-").err())
                .isEqualTo("standard input: is no torrent file: it does not begin as one does, and is longer than"
                        + " 33554432 bytes, the most that one may have" + System.lineSeparator());
        System.arraycopy("d8:announce".getBytes(US_ASCII), 0, tooMuch, 0, 11);
        assertThat(Call.withInput(tooMuch, "inspect", "-").err())
                .isEqualTo("standard input: is longer than 33554432 bytes, the most that a torrent file may have"
                        + System.lineSeparator());
    }

    @Test
    void showsSomeOfManyFilesAndAllIfAsked() {
        String files = "d6:lengthi1e4:pathl1:aee".repeat(45);
        byte[] torrent = ("d4:infod5:filesl" + files + "e4:name1:b12:piece lengthi1024e6:pieces20:" + "a".repeat(20)
                        + "ee")
                .getBytes(US_ASCII);
        assertThat(Call.withInput(torrent, "inspect", "-").out())
                .contains("b/a (40)")
                .doesNotContain("b/a (41)")
                .contains(System.lineSeparator() + "… and 5 more files; --all shows them" + System.lineSeparator());
        assertThat(Call.withInput(torrent, "inspect", "--all", "-").out())
                .contains("b/a (45)")
                .doesNotContain("more files");
    }

    @Test
    void textOfStrangersDoesNothingToATerminal() {
        Call call = Call.of("inspect", LINK + "&dn=%1B[31mred%E2%80%AE@%7Cbold+x%7C@&tr=http://h/%E2%80%AE");
        assertThat(call.out()).startsWith("·[31mred·@|bold x|@" + System.lineSeparator());
        assertThat(call.out()).contains("http://h/%E2%80%AE").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aLinkMayHaveNoName() {
        assertThat(Call.of("inspect", LINK).out()).startsWith("A magnet link without a name");
        assertThat(Call.of("inspect", LINK.toUpperCase(Locale.ROOT), "--json").out())
                .contains("\"infohash\": \"747e3eb5dd3257bcf038c8cc13fbe22147dc3480\"")
                .doesNotContain("\"name\"");
    }
}
