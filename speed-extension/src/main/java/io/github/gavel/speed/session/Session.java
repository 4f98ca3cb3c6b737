package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Our end of {@code gv_speed} on one connection: hello and auth both ways, then messages with their MACs. A value: the
 * thread that owns the connection keeps the newest and forgets the others, out of which a place would be said twice.
 *
 * <p>What always holds: no bytes make it throw; nothing is passed on before both ends proved who they are on this very
 * connection, and after that only what the other end said next.
 */
public sealed interface Session permits Greeting, Proving, Talking, Ended {
    /** What became of the session, and what is to be done, in this order. */
    record Step(Session next, List<Effect> effects) {
        public Step {
            effects = List.copyOf(effects);
        }

        static Step of(Session next, Effect... effects) {
            return new Step(next, List.of(effects));
        }
    }

    /** What a session wants done. */
    sealed interface Effect {
        /** Write this payload after everything that was written before. */
        record Write(Octets payload) implements Effect {}

        /** The other end is whoever holds {@code key}: a deal may begin. */
        record Authenticated(int version, HelloKey key) implements Effect {}

        /**
         * To the deal.
         *
         * @param number how many the other end said before
         */
        record Heard(int type, long number, SpeedMessage message) implements Effect {}

        /** End the connection, for the reason that was said last. */
        record HangUp(Problem reason) implements Effect {}

        /** The other end is about to end the connection and says why. */
        record OtherHangsUp(Problem reason) implements Effect {}
    }

    /**
     * A session that says hello first.
     *
     * @param random must be unpredictable outside of tests
     */
    static Step begun(Connection connection, HelloKeys keys, RandomGenerator random) {
        byte[] challenge = new byte[Hello.CHALLENGE_BYTES];
        random.nextBytes(challenge);
        return Greeting.begun(connection, keys, Octets.of(challenge));
    }

    /** What arrived. Never throws, whatever it is. */
    Step hears(byte[] payload);
}
