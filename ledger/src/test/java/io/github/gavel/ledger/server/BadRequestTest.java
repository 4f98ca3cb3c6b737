package io.github.gavel.ledger.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.client.Served;
import io.github.gavel.ledger.form.MandateForm;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, it is refused with a reason, the ledger stays as it was, and the next one is served. */
@Timeout(60)
class BadRequestTest {
    private static final Served SERVED = Served.open();
    private static final int PORT = SERVED.port();
    private static final byte[] GOOD = MandateForm.FORM.encode(Town.transfer(1, Town.ANN, Town.BOB, 1));

    @AfterAll
    static void close() throws IOException {
        SERVED.close();
    }

    @AfterEach
    void nothingChangedAndTheNextOneIsServed() throws IOException {
        assertThat(new Clerk(SERVED.ledger).head().sequence()).isZero();
        assertThat(Raw.get(PORT, "/v1/head").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"mandate\":{},\"signature\":\"0x\"}",
                "{\"mandate\":{\"type\":\"Grant\",\"amount\":NaN},\"signature\":\"0x\"}",
                "{\"mandate\":{\"type\":\"Grant\",\"amount\":1.5},\"signature\":\"0x\"}",
                "{\"mandate\":{\"type\":\"Grant\",\"type\":\"Grant\"},\"signature\":\"0x\"}",
                "{\"mandate\":[[[[[[[[[[[[]]]]]]]]]]]],\"signature\":\"0x\"}"
            })
    void aBodyThatIsNoMandateIsRefusedWithWhatIsWrong(String body) throws IOException {
        Raw.Said said = Raw.post(PORT, "/v1/mandates", body.getBytes(UTF_8));
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body()).startsWith("{\"error\":{\"code\":\"BAD_FORM\",\"sentence\":\"");
        assertThat(said.fields())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("server");
    }

    /** Ann has nothing, so the good one is refused too, but by the rules. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":\"1\"       | \"amount\":\"1\",\"amount\":\"1\" | the key \\\"amount\\\" is there twice",
                "\"type\":\"Transfer\"  | \"type\":\"Transfer\",\"type\":\"Transfer\" | the key \\\"type\\\" is there twice",
                ",\"signature\"          | ,\"signature\":\"0x\",\"signature\"  | the key \\\"signature\\\" is there twice",
                "\"amount\":\"1\"       | \"amount\":NaN                    | it is no JSON",
                "\"amount\":\"1\"       | \"amount\":1e309                  | stands by itself",
                "\"amount\":\"1\"       | \"amount\":1                      | stands by itself",
                "\"amount\":\"1\"       | \"amount\":\"NaN\"                | is no number",
                "\"amount\":\"1\"       | \"amount\":\"-1\"                 | is no number",
                "\"amount\":\"1\"       | \"amount\":\"0.0000001\"          | is no number",
                "\"amount\":\"1\"       | \"amount\":\"9223372036854775808\" | is no number",
                "\"amount\":\"1\"       | \"amount\":\"1\",\"memo\":\"\"      | is unknown"
            })
    void oneThingThatIsWrongInAGoodMandateIsEnough(String written, String instead, String why) throws IOException {
        String good = new String(GOOD, UTF_8);
        assertThat(Raw.post(PORT, "/v1/mandates", GOOD).body()).contains("\"code\":\"Insufficient\"");
        assertThat(good).containsOnlyOnce(written);
        Raw.Said said =
                Raw.post(PORT, "/v1/mandates", good.replace(written, instead).getBytes(UTF_8));
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body()).contains(why);
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedBeforeItIsRead() throws IOException {
        String head = posting("Content-Length: 10485760");
        Raw.Said said = Raw.ask(PORT, head);
        assertThat(said.status()).isEqualTo(413);
        assertThat(said.body()).contains("\"numbers\":{\"most\":\"65536\"}");
        Raw.Said sent = Raw.ask(PORT, head + new String(GOOD, ISO_8859_1) + " ".repeat(10_485_760 - GOOD.length));
        assertThat(sent.status()).isIn(0, 413);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsMayBeNoLongerEither() throws IOException {
        StringBuilder request = new StringBuilder(posting("Transfer-Encoding: chunked"));
        for (int i = 0; i < 17; i++) {
            request.append("1000\r\n").append(" ".repeat(4_096)).append("\r\n");
        }
        assertThat(Raw.ask(PORT, request.toString()).status()).isEqualTo(413);
    }

    @Test
    void aChunkThatIsNoneIsNotTakenForASlowOne() throws IOException {
        Raw.Said said = Raw.ask(PORT, posting("Transfer-Encoding: chunked") + "zz\r\n");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body()).contains("BROKEN_BODY");
    }

    @Test
    void whoSpeaksOlderHttpIsToldSo() throws IOException {
        for (String host : List.of("", "Host: 127.0.0.1\r\n")) {
            Raw.Said said = Raw.ask(PORT, "GET /v1/head HTTP/1.0\r\n" + host + "\r\n");
            assertThat(said.status()).isEqualTo(505);
            assertThat(said.body()).contains("this is no HTTP/1.1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /                          | 404",
                "GET    | /v1                        | 404",
                "GET    | /v1/                       | 404",
                "GET    | /v2/head                   | 404",
                "GET    | /v1/head/                  | 404",
                "GET    | /v1/head/more              | 404",
                "GET    | /v1/accounts               | 404",
                "GET    | /v1/accounts/ann           | 400",
                "GET    | /v1/accounts/0xFB6916095CA1df60bB79Ce92cE3Ea74c37c5d359 | 400",
                "GET    | /v1/channels/0x12          | 400",
                "GET    | /v1/licences/0x1/0x2       | 400",
                "GET    | /v1/journal                | 400",
                "GET    | /v1/journal?from=-1        | 400",
                "GET    | /v1/journal?from=1e3       | 400",
                "GET    | /v1/journal?from=1&to=2    | 400",
                "GET    | /v1/journal?from=999999999 | 400",
                "GET    | /v1/faucet/0x0000000000000000000000000000000000000002 | 404",
                "GET    | /v1/mandates               | 405",
                "POST   | /v1/head                   | 405",
                "PUT    | /v1/mandates               | 405",
                "DELETE | /v1/head                   | 405",
                "HEAD   | /v1/head                   | 405",
                "OPTIONS| /v1/head                   | 405",
                "TRACE  | /v1/head                   | 405",
                "GET    | /v1/../v1/head/..          | 404",
                "GET    | /v1/%2e%2e/head            | 400",
                "GET    | /v1/head%00                | 400"
            })
    void whatIsNotThereIsSaidToBeSo(String method, String path, int status) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close"
                + "\r\n\r\n";
        assertThat(Raw.ask(PORT, request).status()).isEqualTo(status);
    }

    @Test
    void whoAsksBehindTheEndOfTheJournalIsToldWhereItIs() throws IOException {
        Raw.Said said = Raw.get(PORT, "/v1/journal?from=999999999");
        assertThat(said.body()).contains("\"code\":\"BEHIND_THE_END\"", "\"from\":\"999999999\"");
        assertThat(said.fields()).doesNotContainKey("retry-after");
        Matcher end = Pattern.compile("\"end\":\"([0-9]+)\"").matcher(said.body());
        assertThat(end.find()).isTrue();
        assertThat(Raw.get(PORT, "/v1/journal?from=" + end.group(1)).status()).isEqualTo(200);
    }

    @Test
    void whatAPathKnowsIsToldWithTheRefusal() throws IOException {
        assertThat(Raw.get(PORT, "/v1/mandates").fields()).containsEntry("allow", "POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: text/plain                       | 415",
                "Content-Type: application/x-www-form-urlencoded| 415",
                "X-Nothing: here                                | 415",
                "Content-Type: application/json; charset=utf-8  | 409"
            })
    void whatIsHandedInIsJson(String field, int status) throws IOException {
        String head = "POST /v1/mandates HTTP/1.1\r\nHost: localhost\r\n" + field + "\r\nContent-Length: " + GOOD.length
                + "\r\n\r\n";
        assertThat(Raw.ask(PORT, head + new String(GOOD, ISO_8859_1)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: evil.example                                    | 421",
                "Host: 127.0.0.1.evil.example                          | 421",
                "Host: localhost:1                                     | 200",
                "Host: localhost\\r\\nOrigin: http://evil.example      | 403",
                "Host: localhost\\r\\nOrigin: null                     | 403",
                "Host: localhost\\r\\nHost: localhost                  | 400",
                "X-Nothing: here                                       | 400"
            })
    void noWebPageGetsAnything(String fields, int status) throws IOException {
        String request = "GET /v1/head HTTP/1.1\r\n" + fields.replace("\\r\\n", "\r\n") + "\r\n\r\n";
        assertThat(Raw.ask(PORT, request).status()).isEqualTo(status);
    }

    @Test
    void whatIsNoHttpOrTooMuchOfItIsAnsweredWithoutAWordOfWhatIsInside() throws IOException {
        for (String request : List.of(
                "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v1/head HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /v1/head HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(9_000) + "\r\n\r\n",
                "GET /v1/" + "y".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /v1/mandates HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                "POST /v1/mandates HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                "POST /v1/mandates HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"
                        + "\r\n\r\n0\r\n\r\n")) {
            Raw.Said said = Raw.ask(PORT, request);
            assertThat(said.status()).isIn(0, 400, 414, 431, 505);
            assertThat(said.body()).doesNotContain("jetty", "java", "Exception", "<");
        }
    }

    @Test
    void anHonestRequestThatLineNoiseChangedHurtsNobody() throws IOException {
        byte[] honest = Raw.posting("/v1/mandates", GOOD);
        Seeds.forEach(300, random -> {
            byte[] noisy = honest.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            try (Raw raw = new Raw(PORT)) {
                raw.say(noisy);
                raw.end();
                assertThat(raw.hear().status()).isNotEqualTo(200).isNotEqualTo(500);
            } catch (IOException cannotBe) {
                throw new UncheckedIOException(cannotBe);
            }
        });
    }

    private static String posting(String field) {
        return String.join(
                "\r\n",
                "POST /v1/mandates HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                field,
                "",
                "");
    }
}
