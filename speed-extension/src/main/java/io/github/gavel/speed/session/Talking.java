package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Auth;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;
import java.util.Optional;

/** Both ends have authenticated: every payload is a dictionary and its MAC. */
public record Talking(Lane ours, Lane theirs) implements Session {
    private static final int BEFORE = 2;
    private static final int PAYLOAD_LIMIT = SpeedCodec.MESSAGE_LIMIT + SessionKey.MAC_BYTES;

    static Talking begun(SessionKey key, End own) {
        return new Talking(Lane.begun(key, own), Lane.begun(key, own.other()));
    }

    /** Says a message after everything that was said before. */
    public Step says(SpeedMessage message) {
        return Step.of(
                new Talking(ours.next(), theirs), new Effect.Write(ours.seal(Octets.of(SpeedCodec.encode(message)))));
    }

    /** A message that was passed on broke a rule of the deal: says so and ends. */
    public Step rejects(Effect.Heard heard, ViolationCode code, String text) {
        return farewell(heard.number()).to(heard.type(), code, text);
    }

    @Override
    public Step hears(byte[] payload) {
        if (payload.length > PAYLOAD_LIMIT) {
            return farewell(number()).to(Decoded.NO_TYPE, ViolationCode.MALFORMED, payload.length + " bytes");
        }
        Optional<Octets> dictionary = theirs.open(payload);
        if (dictionary.isEmpty()) {
            return farewell(number()).to(Decoded.NO_TYPE, ViolationCode.WRONG_MAC, "payload " + number());
        }
        Decoded decoded = SpeedCodec.decode(dictionary.get().toBytes());
        return decoded instanceof Decoded.Message said && !isOfTheHandshake(said.message())
                ? Step.of(new Talking(ours, theirs.next()), new Effect.Heard(said.type(), number(), said.message()))
                : farewell(number()).to(decoded);
    }

    private static boolean isOfTheHandshake(SpeedMessage message) {
        return message instanceof Hello || message instanceof Auth || message instanceof Problem;
    }

    /** How many came before, with hello and auth. */
    private long number() {
        return BEFORE + theirs.counter();
    }

    private Farewell farewell(long number) {
        return new Farewell(number, ours::seal);
    }
}
