package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Auth;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;
import java.util.List;
import java.util.Optional;

/** We said hello and wait for the other's. */
record Greeting(Connection connection, HelloKeys keys, Hello own) implements Session {
    private static final List<Integer> VERSIONS = List.of(1);

    static Step begun(Connection connection, HelloKeys keys, Octets challenge) {
        Hello own = new Hello(VERSIONS, keys.shown(), challenge);
        return Step.of(new Greeting(connection, keys, own), new Effect.Write(Octets.of(SpeedCodec.encode(own))));
    }

    @Override
    public Step hears(byte[] payload) {
        Decoded decoded = SpeedCodec.decode(payload);
        return decoded instanceof Decoded.Message said && said.message() instanceof Hello other
                ? meets(said.type(), other)
                : farewell().to(decoded);
    }

    private Step meets(int type, Hello other) {
        Optional<Integer> version =
                VERSIONS.stream().filter(other.versions()::contains).max(Integer::compare);
        if (version.isEmpty()) {
            return farewell().to(type, ViolationCode.NO_VERSION, "we speak " + VERSIONS);
        }
        return SessionKey.between(keys, other.key(), connection.binding())
                .map(key -> proves(new Proving(key, Transcript.of(connection, own, other), version.get(), other.key())))
                .orElseGet(() -> farewell().to(type, ViolationCode.WEAK_KEY, "the key leads to no secret"));
    }

    private static Step proves(Proving next) {
        Auth auth = new Auth(next.key().proof(next.own(), next.transcript()));
        return Step.of(next, new Effect.Write(Octets.of(SpeedCodec.encode(auth))));
    }

    private static Farewell farewell() {
        return new Farewell(0, dictionary -> dictionary);
    }
}
