package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.message.SpeedMessage.Auth;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;

/** Both said hello, we said auth and wait for the other's. */
record Proving(SessionKey key, Transcript transcript, int version, HelloKey other) implements Session {
    End own() {
        return transcript.connection().own();
    }

    @Override
    public Step hears(byte[] payload) {
        Decoded decoded = SpeedCodec.decode(payload);
        if (decoded instanceof Decoded.Message said && said.message() instanceof Auth auth) {
            return key.proof(own().other(), transcript).equalsInConstantTime(auth.proof())
                    ? Step.of(Talking.begun(key, own()), new Effect.Authenticated(version, other))
                    : farewell().to(said.type(), ViolationCode.WRONG_PROOF, "the proof is of something else");
        }
        return farewell().to(decoded);
    }

    /** Ours has a MAC already, because it comes after our auth. */
    private Farewell farewell() {
        return new Farewell(1, Lane.begun(key, own())::seal);
    }
}
