package io.github.gavel.client.cli.auction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.Call;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every way in which a file can be wrong: status 2, one sentence, nothing printed. */
class BadFileTest {
    private static final String FOLDER = "/io/github/gavel/client/cli/auction/";

    @ParameterizedTest
    @CsvFileSource(
            resources = BadFileTest.FOLDER + "bad-files.txt",
            delimiterString = " => ",
            quoteCharacter = '\u0001',
            maxCharsPerColumn = 9_000)
    void refusesWithThePlaceAndTheNumbers(String json, String sentence) {
        assertRefused(Call.auction(json.replace("\\n", "\n")), sentence);
    }

    /** The same, for what is wrong with one peer called A. */
    @ParameterizedTest
    @CsvFileSource(
            resources = BadFileTest.FOLDER + "bad-peers.txt",
            delimiterString = " => ",
            quoteCharacter = '\u0001',
            maxCharsPerColumn = 9_000)
    void refusesAPeer(String keys, String sentence) {
        assertRefused(Call.auction("{\"peers\": [{\"name\": \"A\", " + keys + "}]}"), "peers[0] \"A\": " + sentence);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(Call.auction(""), "is empty; it holds one JSON object");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] broken = "{\"peers\": [{\"name\": \"\u00ff\"}]}".getBytes(ISO_8859_1);
        assertRefused(
                Call.withInput(broken, "auction", "-"), "line 1, column 23: no JSON: invalid UTF-8 start byte 0xff");
    }

    @Test
    void refusesTextInAnotherForm() {
        for (Charset other : List.of(UTF_16BE, UTF_16LE, UTF_16, Charset.forName("UTF-32"))) {
            byte[] text = "{\"peers\": []}".getBytes(other);
            assertRefused(Call.withInput(text, "auction", "-"), "is in another form of text than UTF-8");
        }
    }

    @Test
    void refusesANestingThatIsTooDeepWhereverItIs() {
        assertThat(Call.auction("[".repeat(100_000)).err())
                .contains("too much: more than 16 objects or lists within each other");
        assertThat(Call.auction("{\"peers\": [{\"name\": " + "{\"a\":".repeat(100_000))
                        .err())
                .contains("too much: more than 16 objects or lists within each other");
    }

    @Test
    void refusesTextsAndNumbersWithoutAnEnd() {
        assertThat(Call.auction("{\"peers\": [{\"name\": \"" + "x".repeat(100_000))
                        .err())
                .contains("too much: a text or a number of more than 1000 characters");
        assertThat(Call.auction("{\"peers\": [{\"bid\": " + "9".repeat(100_000)).err())
                .contains("too much: a text or a number of more than 1000 characters");
    }

    @Test
    void refusesAnObjectOfTooManyKeys() {
        String keys =
                IntStream.rangeClosed(1, 33).mapToObj(i -> "\"k" + i + "\":0").collect(Collectors.joining(","));
        assertThat(Call.auction("{" + keys + "}").err()).contains("an object of more than 32 keys");
    }

    @Test
    void countsPeersBeyondTheLimitAndHoldsAsManyAsTheLimit() {
        assertRefused(Call.auction(crowd(100_001)), "100001 peers; a round has at most 100000");
        assertThat(Call.auction(crowd(100_000)).status()).isZero();
    }

    @Test
    void refusesAMillionPeersByTheirNumber() {
        assertRefused(
                Call.auction("{\"peers\": [" + "{},".repeat(100) + "{}]}"), "peers[0]: the key \"name\" is missing");
        assertRefused(Call.auction(crowd(1_000_000)), "1000000 peers; a round has at most 100000");
    }

    private static String crowd(int peers) {
        return IntStream.range(0, peers)
                .mapToObj(i -> i < 100_000 ? "{\"name\":\"" + i + "\"}" : "{}")
                .collect(Collectors.joining(",", "{\"peers\":[", "]}"));
    }

    private static void assertRefused(Call call, String sentence) {
        assertThat(call.err()).isEqualTo("standard input: " + sentence + System.lineSeparator());
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }
}
