package io.github.gavel.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a value refuses that is made of a stranger's numbers is its limit and nothing else: else this throws. */
@Tag("rule")
class StrangeValuesTest {
    private static final int TYPES = 13;
    private static final Limits LIMITS = new Limits(SpeedCodec.MESSAGE_LIMIT, SpeedCodec.MESSAGE_LIMIT, 8);
    private static final List<BValue> STRANGE = List.of(
            new BInteger(Long.MIN_VALUE),
            new BInteger(-1),
            new BInteger(0),
            new BInteger(Integer.MAX_VALUE),
            new BInteger(Integer.MAX_VALUE + 1L),
            new BInteger(Long.MAX_VALUE),
            BString.of(""),
            BString.of(new byte[] {(byte) 0xff}),
            BString.of(new byte[200]),
            BList.of(List.of()),
            BList.of(List.of(new BInteger(7), new BInteger(7))),
            BDictionary.of(Map.of()));

    @Test
    void answersEveryMessageInWhichAnyValueIsAnother() {
        for (int type = 0; type < TYPES; type++) {
            int drawn = type;
            Seeds.forEach(2, random -> {
                BDictionary whole = dictionary(SpeedCodec.encode(new RandomMessage(random).draw(drawn)));
                strange(whole).map(Bencode::encode).forEach(StrangeValuesTest::answers);
            });
        }
    }

    private static void answers(byte[] bytes) {
        if (SpeedCodec.decode(bytes) instanceof Decoded.Violation violation) {
            assertThat(violation.code())
                    .isIn(ViolationCode.WRONG_FIELD, ViolationCode.UNKNOWN_TYPE, ViolationCode.MALFORMED);
        }
    }

    private static BDictionary dictionary(byte[] bytes) {
        return (BDictionary) ((Decoding.Decoded) Bencode.decode(bytes, LIMITS, Form.CANONICAL)).value();
    }

    /** The same with one value that is another, however deep. */
    private static Stream<BDictionary> strange(BDictionary whole) {
        return whole.keys().stream()
                .map(key -> key.text().orElseThrow())
                .flatMap(key -> instead(whole.get(key).orElseThrow()).map(other -> {
                    Map<String, BValue> entries = new HashMap<>();
                    whole.keys()
                            .forEach(each -> entries.put(
                                    each.text().orElseThrow(),
                                    whole.get(each.text().orElseThrow()).orElseThrow()));
                    entries.put(key, other);
                    return BDictionary.of(entries);
                }));
    }

    private static Stream<BValue> instead(BValue value) {
        return Stream.concat(STRANGE.stream(), within(value));
    }

    private static Stream<BValue> within(BValue value) {
        if (value instanceof BDictionary dictionary) {
            return strange(dictionary).map(BValue.class::cast);
        }
        return value instanceof BList list ? within(list.values()) : Stream.empty();
    }

    private static Stream<BValue> within(List<BValue> values) {
        return IntStream.range(0, values.size())
                .boxed()
                .flatMap(at -> instead(values.get(at)).map(other -> {
                    List<BValue> next = new ArrayList<>(values);
                    next.set(at, other);
                    return BList.of(next);
                }));
    }
}
