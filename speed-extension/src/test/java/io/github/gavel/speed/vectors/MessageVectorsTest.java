package io.github.gavel.speed.vectors;

import static io.github.gavel.speed.vectors.Vectors.each;
import static io.github.gavel.speed.vectors.Vectors.octets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class MessageVectorsTest {
    @Test
    void everyMessageIsWrittenAndReadAsInTheFile() {
        Set<Integer> types = new TreeSet<>();
        each(Vectors.read("messages.json").get("messages")).forEach(vector -> {
            SpeedMessage message = WrittenMessage.of(vector);
            Octets bytes = octets(vector.get("bytes"));
            String name = vector.get("name").asText();
            assertThat(Octets.of(SpeedCodec.encode(message))).as(name).isEqualTo(bytes);
            assertThat(SpeedCodec.decode(bytes.toBytes()))
                    .as(name)
                    .isInstanceOfSatisfying(Decoded.Message.class, decoded -> {
                        assertThat(decoded.message()).isEqualTo(message);
                        types.add(decoded.type());
                    });
        });
        assertThat(types).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void everyHostileInputIsTheViolationInTheFile() {
        Set<ViolationCode> seen = EnumSet.noneOf(ViolationCode.class);
        each(Vectors.read("hostile.json").get("messages")).forEach(vector -> {
            ViolationCode code = ViolationCode.valueOf(vector.get("violation").asText());
            seen.add(code);
            assertThat(SpeedCodec.decode(octets(vector.get("bytes")).toBytes()))
                    .as(vector.get("name").asText())
                    .isInstanceOfSatisfying(Decoded.Violation.class, violation -> {
                        assertThat(violation.code()).isEqualTo(code);
                        assertThat(violation.type())
                                .isEqualTo(vector.get("type").asInt());
                    });
        });
        assertThat(seen)
                .containsExactly(ViolationCode.MALFORMED, ViolationCode.UNKNOWN_TYPE, ViolationCode.WRONG_FIELD);
    }

    @Test
    void toleratesWhatTheFileTolerates() {
        each(Vectors.read("hostile.json").get("tolerated"))
                .forEach(vector -> assertThat(
                                SpeedCodec.decode(octets(vector.get("bytes")).toBytes()))
                        .as(vector.get("name").asText())
                        .isEqualTo(new Decoded.Message(vector.get("type").asInt(), WrittenMessage.of(vector))));
    }
}
