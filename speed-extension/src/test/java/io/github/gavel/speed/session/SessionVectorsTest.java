package io.github.gavel.speed.session;

import static io.github.gavel.speed.session.Ends.written;
import static io.github.gavel.speed.vectors.Vectors.each;
import static io.github.gavel.speed.vectors.Vectors.octets;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.speed.session.Session.Effect;
import io.github.gavel.speed.session.Session.Step;
import io.github.gavel.speed.vectors.Vectors;
import io.github.gavel.speed.vectors.WrittenMessage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("rule")
class SessionVectorsTest {
    private final JsonNode file = Vectors.read("session.json");
    private final Binding.Bound binding = new Binding.Bound(
            octets(file.get("bindings").get(file.get("binding").asText()).get("binding")));

    @ParameterizedTest
    @EnumSource
    void eachEndDerivesTheKeyOfTheFile(End own) {
        HelloKeys keys = HelloKeys.of(octets(of(own).get("secret")));
        HelloKey other = new HelloKey(octets(of(own.other()).get("key")));
        assertThat(keys.shown().octets()).isEqualTo(octets(of(own).get("key")));
        assertThat(keys.sharedWith(other)).hasValue(octets(file.get("shared")));
        SessionKey derived = SessionKey.between(keys, other, binding).orElseThrow();
        SessionKey given = new SessionKey(octets(file.get("K")));
        assertThat(derived.mac(own, 0, binding.octets())).isEqualTo(given.mac(own, 0, binding.octets()));
    }

    @ParameterizedTest
    @EnumSource
    void eachEndHearsAndSaysTheConversationOfTheFile(End own) {
        Session session = authenticated(own);
        for (JsonNode spoken : file.get("conversation")) {
            byte[] payload = octets(spoken.get("payload")).toBytes();
            SpeedMessage message = WrittenMessage.of(spoken);
            Step step = spoken.get("from").asText().equals(name(own))
                    ? ((Talking) session).says(message)
                    : session.hears(payload);
            Effect effect = step.effects().get(0);
            if (effect instanceof Effect.Write) {
                assertThat(written(step)).isEqualTo(payload);
            } else if (effect instanceof Effect.Heard heard) {
                assertThat(heard.message()).isEqualTo(message);
            } else {
                assertThat(effect).isEqualTo(new Effect.OtherHangsUp((Problem) message));
            }
            session = step.next();
        }
        assertThat(session).isInstanceOf(own == End.DIALLER ? Ended.class : Talking.class);
    }

    @Test
    void everyMacIsThatOfTheFile() {
        SessionKey key = new SessionKey(octets(file.get("K")));
        assertThat(file.get("macs")).hasSizeGreaterThan(6).allSatisfy(vector -> {
            End speaker = End.valueOf(vector.get("from").asText().toUpperCase(Locale.ROOT));
            Octets dictionary = octets(vector.get("dictionary"));
            assertThat(key.mac(speaker, vector.get("counter").asLong(), dictionary))
                    .isEqualTo(octets(vector.get("mac")));
        });
    }

    /** Through the handshake of the file. */
    private Session authenticated(End own) {
        HelloKeys keys = HelloKeys.of(octets(of(own).get("secret")));
        List<Integer> versions =
                each(of(own).get("versions")).map(JsonNode::asInt).toList();
        Hello hello = new Hello(versions, keys.shown(), octets(of(own).get("challenge")));
        assertThat(Ends.said(hello)).isEqualTo(octets(of(own).get("hello")).toBytes());
        Connection connection = new Connection(
                own,
                new InfoHash(octets(file.get("torrent"))),
                octets(of(End.DIALLER).get("peerId")),
                octets(of(End.ACCEPTOR).get("peerId")),
                binding);
        Step proving = new Greeting(connection, keys, hello)
                .hears(octets(of(own.other()).get("hello")).toBytes());
        assertThat(written(proving)).isEqualTo(octets(of(own).get("auth")).toBytes());
        Step talking = proving.next().hears(octets(of(own.other()).get("auth")).toBytes());
        assertThat(talking.effects())
                .containsExactly(new Effect.Authenticated(
                        1, new HelloKey(octets(of(own.other()).get("key")))));
        return talking.next();
    }

    private JsonNode of(End end) {
        return file.get(name(end));
    }

    private static String name(End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }
}
