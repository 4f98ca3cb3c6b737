package io.github.gavel.bencode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.bencode.Decoding.Decoded;
import io.github.gavel.bencode.Decoding.Fault;
import io.github.gavel.bencode.Decoding.Malformed;
import io.github.gavel.fixtures.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule")
class BencodeTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(value("i0e")).isEqualTo(new BInteger(0));
        assertThat(value("i-42e")).isEqualTo(new BInteger(-42));
        assertThat(value("i9223372036854775807e")).isEqualTo(new BInteger(Long.MAX_VALUE));
        assertThat(value("i-9223372036854775808e")).isEqualTo(new BInteger(Long.MIN_VALUE));
        assertThat(value("0:")).isEqualTo(BString.of(""));
        assertThat(value("10:0123456789")).isEqualTo(BString.of("0123456789"));
        assertThat(value("le")).isEqualTo(BList.of(List.of()));
        assertThat(value("de")).isEqualTo(BDictionary.of(Map.of()));
        assertThat(value("d1:ali1e1:xe1:bd1:c0:ee"))
                .isEqualTo(BDictionary.of(Map.of(
                        "a", BList.of(List.of(new BInteger(1), BString.of("x"))),
                        "b", BDictionary.of(Map.of("c", BString.of(""))))));
    }

    @ParameterizedTest
    @CsvSource({
        "'',               CUT_OFF,           0, 0",
        "i,                CUT_OFF,           1, 0",
        "i1,               CUT_OFF,           2, 0",
        "i-,               CUT_OFF,           2, 0",
        "5,                CUT_OFF,           1, 0",
        "l,                CUT_OFF,           1, 0",
        "d1:a,             CUT_OFF,           4, 0",
        "5:abcd,           STRING_CUT_OFF,    0, 4",
        "2147483647:,      STRING_CUT_OFF,    0, 0",
        "9223372036854775807:, STRING_CUT_OFF, 0, 0",
        "9223372036854775808:, HUGE_NUMBER,   0, 0",
        "99999999999999999999:, HUGE_NUMBER,  0, 0",
        "i9223372036854775808e, HUGE_NUMBER,  1, 0",
        "i-9223372036854775809e, HUGE_NUMBER, 2, 0",
        "x,                NO_VALUE,          0, 120",
        "e,                NO_VALUE,          0, 101",
        "-1:a,             NO_VALUE,          0, 45",
        "lxe,              NO_VALUE,          1, 120",
        "ie,               BAD_NUMBER,        1, 101",
        "i-e,              BAD_NUMBER,        2, 101",
        "i+1e,             BAD_NUMBER,        1, 43",
        "i-0e,             BAD_NUMBER,        1, 45",
        "i01e,             BAD_NUMBER,        2, 49",
        "i00e,             BAD_NUMBER,        2, 48",
        "i-01e,            BAD_NUMBER,        3, 49",
        "i1.5e,            BAD_NUMBER,        2, 46",
        "01:a,             BAD_NUMBER,        1, 49",
        "1a:x,             BAD_NUMBER,        1, 97",
        "di1e1:ae,         KEY_NO_STRING,     1, 0",
        "d1:ae,            KEY_WITHOUT_VALUE, 4, 0",
        "d1:ai1e1:ai2ee,   KEY_TWICE,         7, 0",
        "d1:bi1e1:ai2ee,   KEY_OUT_OF_ORDER,  7, 0",
        "i1ei2e,           TRAILING,          3, 3",
    })
    void refusesWhatIsNoValueAndSaysWhere(String text, Fault fault, int offset, long number) {
        assertThat(decode(text)).isEqualTo(new Malformed(offset, fault, number));
    }

    @Test
    void readsKeysInAnyOrderOnlyWhereThatIsAllowed() {
        byte[] unordered = bytes("d1:bi1e1:ai2ee");
        BDictionary read = (BDictionary) value(Bencode.decode(unordered, Limits.TORRENT, Form.ANY_ORDER));
        assertThat(read.integer("a")).hasValue(2);
        assertThat(read.source()).contains(BString.of(unordered));
        assertThat(Bencode.encode(read)).isEqualTo(bytes("d1:ai2e1:bi1ee"));
        assertThat(Bencode.decode(bytes("d1:bi1e1:ai2e1:bi3ee"), Limits.TORRENT, Form.ANY_ORDER))
                .isEqualTo(new Malformed(13, Fault.KEY_TWICE, 0));
    }

    @Test
    void ordersKeysByTheirBytesWithoutSign() {
        assertThat(value("d1:~0:1:\u0080i1ee")).isInstanceOf(BDictionary.class);
        assertThat(decode("d1:\u00800:1:~i1ee")).isEqualTo(new Malformed(6, Fault.KEY_OUT_OF_ORDER, 0));
    }

    @Test
    void leavesWhatFollowsToSomebodyElse() {
        Decoding first = Bencode.decodeFirst(bytes("d8:msg_typei1ee\u00ff\u0000raw"), Limits.MESSAGE, Form.CANONICAL);
        assertThat(first).isEqualTo(new Decoded(BDictionary.of(Map.of("msg_type", new BInteger(1))), 15));
    }

    @Test
    void keepsTheBytesOfADictionaryAsTheyStood() {
        BDictionary torrent = (BDictionary) value("d4:infod4:name1:x5:xtrasi1ee3:urli1ee");
        assertThat(torrent.dictionary("info").flatMap(BDictionary::source))
                .contains(BString.of("d4:name1:x5:xtrasi1ee"));
        assertThat(BDictionary.of(Map.of()).source()).isEmpty();
    }

    @Test
    void isNotChangedByWhoeverHoldsTheBytes() {
        byte[] given = bytes("3:abc");
        BString read = (BString) value(Bencode.decode(given, Limits.MESSAGE, Form.CANONICAL));
        given[2] = 'x';
        read.toBytes()[0] = 'y';
        assertThat(read).isEqualTo(BString.of("abc"));
        assertThat(read.asBuffer().isReadOnly()).isTrue();
    }

    @Test
    void countsValuesBytesAndDepth() {
        Limits limits = new Limits(12, 3, 2);
        assertThat(Bencode.decode(bytes("li1ei2ee"), limits, Form.CANONICAL)).isInstanceOf(Decoded.class);
        assertThat(Bencode.decode(bytes("li1ei2e0:e"), limits, Form.CANONICAL))
                .isEqualTo(new Malformed(7, Fault.TOO_MANY_VALUES, 3));
        assertThat(Bencode.decode(bytes("llee"), limits, Form.CANONICAL)).isInstanceOf(Decoded.class);
        assertThat(Bencode.decode(bytes("llleee"), limits, Form.CANONICAL))
                .isEqualTo(new Malformed(2, Fault.TOO_DEEP, 2));
        assertThat(Bencode.decode(bytes("9:012345678"), limits, Form.CANONICAL)).isInstanceOf(Decoded.class);
        assertThat(Bencode.decode(bytes("10:0123456789"), limits, Form.CANONICAL))
                .isEqualTo(new Malformed(12, Fault.TOO_LONG, 13));
        assertThat(Bencode.decode(bytes("le"), new Limits(9, 9, 0), Form.CANONICAL))
                .isEqualTo(new Malformed(0, Fault.TOO_DEEP, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l", "d1:a"})
    void goesAHundredDeepAndNoDeeper(String opening) {
        String deep = opening.repeat(99) + "le" + "e".repeat(99);
        String deeper = opening.repeat(100) + "le" + "e".repeat(100);
        assertThat(value(deep).depth()).isEqualTo(100);
        assertThat(((Malformed) decode(deeper)).fault()).isEqualTo(Fault.TOO_DEEP);
    }

    @Test
    void refusesToMakeWhatItWouldNotRead() {
        BList deepest = BList.of(List.of());
        for (int i = 1; i < BValue.DEPTH_LIMIT; i++) {
            deepest = BList.of(List.of(deepest));
        }
        BList full = deepest;
        assertThat(full.depth()).isEqualTo(BValue.DEPTH_LIMIT);
        assertThatThrownBy(() -> BList.of(List.of(full))).hasMessageContaining("containers 101 deep");
        assertThatThrownBy(() -> BDictionary.of(Map.of("a", full))).hasMessageContaining("at most 100");
        assertThatThrownBy(() -> new Limits(1, 1, 101)).hasMessageContaining("depth 101");
        assertThatThrownBy(() -> new Limits(0, 1, 1)).hasMessageContaining("limits of 0 bytes");
        assertThatThrownBy(() -> new Limits(1, 0, 1)).hasMessageContaining("0 values");
        assertThatThrownBy(() -> new Limits(1, 1, -1)).hasMessageContaining("depth -1");
    }

    @Test
    void answersAWrongKindWithNothing() {
        BDictionary read = (BDictionary) value("d1:dde1:ii7e1:lle1:s1:xe");
        assertThat(read.integer("i")).hasValue(7);
        assertThat(read.string("s")).contains(BString.of("x"));
        assertThat(read.list("l")).map(BList::size).contains(0);
        assertThat(read.dictionary("d")).isPresent();
        assertThat(read.get("s")).isPresent();
        for (String key : List.of("d", "l", "s", "z")) {
            assertThat(read.integer(key)).isEmpty();
        }
        for (String key : List.of("d", "i", "l", "z")) {
            assertThat(read.string(key)).isEmpty();
        }
        assertThat(read.list("d")).isEmpty();
        assertThat(read.dictionary("l")).isEmpty();
        assertThat(read.get("z")).isEmpty();
        assertThat(read).hasToString("{\"d\"={}, \"i\"=BInteger[value=7], \"l\"=[], \"s\"=\"x\"}");
        assertThat(read)
                .isNotEqualTo(value("d1:dde1:ii8e1:lle1:s1:xe"))
                .isNotEqualTo(value("d1:dde1:ii7e1:lle1:t1:xe"));
        assertThat(read).doesNotHaveSameHashCodeAs(value("d1:dde1:ii8e1:lle1:s1:xe"));
        assertThat(value("li1ee")).isNotEqualTo(value("li2ee")).isNotEqualTo(read);
        assertThat(value("li1ee")).doesNotHaveSameHashCodeAs(value("li2ee"));
    }

    @Test
    void tellsTextFromOtherBytes() {
        assertThat(BString.of("Größe").text()).contains("Größe");
        assertThat(BString.of(new byte[] {(byte) 0xff}).text()).isEmpty();
        assertThat(BString.of("a").toString()).isEqualTo("\"a\"");
        assertThat(BString.of("a\n").toString()).isEqualTo("610a");
        assertThat(BString.of(new byte[] {(byte) 0xff, 0}).toString()).isEqualTo("ff00");
        assertThat(BString.of("x".repeat(32)).toString()).hasSize(34);
        assertThat(BString.of("x".repeat(33)).toString()).isEqualTo("33 bytes");
    }

    @Test
    void writesWhatItReadsAndReadsWhatItWrites() {
        Seeds.forEach(3_000, random -> {
            BValue value = new RandomValue(random).draw(4);
            byte[] written = Bencode.encode(value);
            assertThat(written).hasSize((int) value.encodedLength());
            BValue read = value(Bencode.decode(written, Limits.TORRENT, Form.CANONICAL));
            assertThat(read).isEqualTo(value).hasSameHashCodeAs(value);
            assertThat(read.depth()).isEqualTo(value.depth());
            assertThat(Bencode.encode(read)).isEqualTo(written);
            assertThat(read.toString()).isEqualTo(value.toString());
        });
    }

    @Test
    void refusesEveryValueThatIsCutShort() {
        Seeds.forEach(500, random -> {
            byte[] written = Bencode.encode(new RandomValue(random).draw(3));
            for (int length = 0; length < written.length; length++) {
                Decoding decoding = Bencode.decode(Arrays.copyOf(written, length), Limits.TORRENT, Form.CANONICAL);
                assertThat(decoding).isInstanceOf(Malformed.class);
            }
        });
    }

    private static BValue value(String text) {
        return value(decode(text));
    }

    private static BValue value(Decoding decoding) {
        assertThat(decoding).isInstanceOf(Decoded.class);
        return ((Decoded) decoding).value();
    }

    private static Decoding decode(String text) {
        return Bencode.decode(bytes(text), Limits.TORRENT, Form.CANONICAL);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
