package io.github.gavel.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    private static final int FORMS = Integer.getInteger("forms", 2_000);
    private static final int MOST = 1_000;

    @Test
    void readsWhatTheWriterWrote() {
        Json.Members members = new FormWriter()
                .text("name", "Ä \" \n \u20ac")
                .flag("on", true)
                .texts("some", List.of("a", ""))
                .nested("inner", new FormWriter().number("count", Long.MAX_VALUE))
                .members();
        assertThat(read(JsonWriter.line(members))).isEqualTo(new Formed.Good<>(members));
        assertThat(read(JsonWriter.lines(members))).isEqualTo(new Formed.Good<>(members));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``              | it is one JSON object, and this begins with something else",
                "[]              | it is one JSON object",
                "null            | it is one JSON object",
                "{\"a\":1}       | the number \"1\" stands by itself",
                "{\"a\":-0}      | stands by itself",
                "{\"a\":1.5}     | the number \"1.5\" stands by itself",
                "{\"a\":1e309}   | the number \"1e309\" stands by itself",
                "{\"a\":NaN}     | it is no JSON in line 1 at column 9",
                "{\"a\":Infinity}| it is no JSON",
                "{\"a\":null}    | nothing here is ever null",
                "{\"a\":\"\",\"a\":\"\"} | the key \"a\" is there twice",
                "{\"a\":{\"b\":true,\"b\":true}} | the key \"b\" is there twice",
                "{\"a\":\"\"     | it is no JSON",
                "{\"a\":\"\"}{}  | something follows the JSON object",
                "{\"a\":\"\"}x   | it is no JSON",
                "{'a':\"\"}      | it is no JSON",
                "{a:\"\"}        | it is no JSON",
                "{\"a\":\"\",}   | it is no JSON",
                "{\"a\":/**/\"\"}| it is no JSON",
                "{\"a\":\"\\ud800\"} | a text has half a character in it",
                "{\"a\":[[[[[[[[[]]]]]]]]]} | it is too much: at most 8 objects or lists lie in each other"
            })
    void refusesWhatIsNotOneObjectOfTexts(String json, String why) {
        assertThat(why(json.getBytes(StandardCharsets.UTF_8))).contains(why);
    }

    @Test
    void readsNoOtherFormOfTextThanUtf8() {
        for (String other : List.of("UTF-16", "UTF-16LE", "UTF-32BE")) {
            assertThat(read("{}".getBytes(Charset.forName(other)))).isInstanceOf(Formed.Bad.class);
        }
        assertThat(why(new byte[] {'{', '"', (byte) 0xff, '"', '}'})).isEqualTo("it is not in UTF-8");
        assertThat(why("\ufeff{}".getBytes(StandardCharsets.UTF_8))).startsWith("it is no JSON");
    }

    @Test
    void everythingHasALimit() {
        assertThat(why("{}".repeat(501).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("it has 1002 bytes, and at most 1000 are read");
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 33; i++) {
            many.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":true");
        }
        assertThat(why(many.append('}').toString().getBytes(StandardCharsets.UTF_8)))
                .contains("at most 32 members");
        String name = "n".repeat(200);
        assertThat(why(("{\"" + name + "\":true}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("it is too much: at most 8 objects or lists lie in each other, a text has at most 4096"
                        + " characters, and a key or a number 64");
    }

    @Test
    void whateverIsReadItIsAValueOrASentenceInPlainLetters() {
        byte[] good = "{\"a\":\"b\",\"c\":{\"d\":[\"e\",true]}}".getBytes(StandardCharsets.UTF_8);
        Seeds.forEach(FORMS, random -> {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (read(bytes) instanceof Formed.Bad<Json.Members> bad) {
                assertThat(bad.why()).matches("[ -~]+").doesNotContain("JsonRead", "JsonParser", "token", "(code");
            }
        });
    }

    @Test
    void aStrangersTextIsOneLineWithNothingInItThatMovesACursor() {
        assertThat(Plain.quoted("a\r\nb\u001b[31m\u202e\u0000"))
                .isEqualTo("\"a\\u000d\\u000ab\\u001b[31m\\u202e\\u0000\"");
        assertThat(Plain.line("abcdef", 3)).isEqualTo("abc...");
    }

    @Test
    void readsNoFieldTwiceAndLeavesNone() throws BadForm {
        FormReader fields = FormReader.of(
                new Json.Members(Map.of("a", new Json.Text("7"), "b", new Json.Text("8"), "c", new Json.Text("07"))));
        assertThat(fields.number("a")).isEqualTo(7);
        assertThat(Formed.of(() -> fields.number("a"))).isEqualTo(new Formed.Bad<>("the key \"a\" is missing"));
        assertThat(Formed.of(() -> fields.number("b", 7))).isEqualTo(new Formed.Bad<>("b: 8 is too large: at most 7"));
        assertThat(Formed.of(() -> {
                    fields.end();
                    return true;
                }))
                .isEqualTo(new Formed.Bad<>("the key \"c\" is unknown"));
        assertThat(Formed.of(() -> fields.number("c")))
                .isEqualTo(new Formed.Bad<>("c: \"07\" is no number: digits alone, from 0 to 9223372036854775807"));
    }

    private static Formed<Json.Members> read(byte[] bytes) {
        return Formed.of(() -> JsonReader.read(bytes, MOST));
    }

    private static String why(byte[] bytes) {
        return ((Formed.Bad<Json.Members>) read(bytes)).why();
    }
}
