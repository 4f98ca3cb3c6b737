package io.github.gavel.speed.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.session.Session.Effect;
import io.github.gavel.speed.session.Session.Step;
import java.util.Arrays;

/** Both ends of one connection, as tests drive them. */
final class Ends {
    static final Octets CHALLENGE = filled(32, 1);
    static final Connection DIALLED = connection(End.DIALLER);
    static final Connection ACCEPTED = connection(End.ACCEPTOR);
    static final HelloKeys DIALLERS = HelloKeys.of(filled(32, 2));
    static final HelloKeys ACCEPTORS = HelloKeys.of(filled(32, 3));

    private Ends() {}

    static Connection connection(End own) {
        return new Connection(
                own, new InfoHash(filled(20, 4)), filled(20, 5), filled(20, 6), new Binding.Bound(filled(32, 7)));
    }

    static Octets filled(int length, int filler) {
        return Octets.ofHex(String.format("%02x", filler).repeat(length));
    }

    static Step greeting(End own) {
        return own == End.DIALLER ? greeting(DIALLED, DIALLERS) : greeting(ACCEPTED, ACCEPTORS);
    }

    static Step greeting(Connection connection, HelloKeys keys) {
        return Greeting.begun(connection, keys, CHALLENGE);
    }

    /** An end that heard the other's hello. */
    static Step proving(End own) {
        return greeting(own).next().hears(written(greeting(own.other())));
    }

    static Talking talking(End own) {
        return (Talking)
                proving(own).next().hears(written(proving(own.other()))).next();
    }

    /** The only payload that is to be written. */
    static byte[] written(Step step) {
        return step.effects().stream()
                .filter(Effect.Write.class::isInstance)
                .map(effect -> ((Effect.Write) effect).payload().toBytes())
                .findFirst()
                .orElseThrow();
    }

    static byte[] said(SpeedMessage message) {
        return SpeedCodec.encode(message);
    }

    /** That a session ended so, and told the other end why, with a MAC or without. */
    static void assertEnds(Step step, int type, long number, ViolationCode code, int macBytes) {
        assertThat(step.next()).isEqualTo(new Ended());
        assertThat(step.effects()).hasSize(2);
        Problem problem = ((Effect.HangUp) step.effects().get(1)).reason();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.number()).isEqualTo(number);
        byte[] payload = written(step);
        byte[] dictionary = Arrays.copyOf(payload, payload.length - macBytes);
        assertThat(SpeedCodec.decode(dictionary)).isEqualTo(new Decoded.Message(12, problem));
    }
}
