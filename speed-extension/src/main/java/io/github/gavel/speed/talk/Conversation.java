package io.github.gavel.speed.talk;

import io.github.gavel.bencode.BString;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.HelloKeys;
import io.github.gavel.speed.session.Session;
import io.github.gavel.speed.session.Talking;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Our end of {@code gv_speed} on one connection of the engine's. What decides what blocks cost has its place in the
 * stream among them; everything else overtakes blocks that have not begun to leave.
 */
public final class Conversation {
    /** What a peer's extended handshake calls it. */
    public static final String NAME = "gv_speed";

    /** Who makes a deal of what is heard. */
    public interface Listener {
        /** The other end is who it says. */
        void met(HelloKey other);

        void heard(SpeedMessage message);
    }

    private static final Logger LOGGER = System.getLogger("io.github.gavel.speed");

    private final ConnectionId connection;
    private final Controls controls;
    private final Listener listener;
    private final Deque<Runnable> unsent = new ArrayDeque<>();
    private Session session;
    private Optional<Session.Effect.Heard> last = Optional.empty();
    private boolean isOver;
    private Runnable parting = Conversation::nothing;

    private Conversation(ConnectionId connection, Controls controls, Listener listener, Session session) {
        this.connection = connection;
        this.controls = controls;
        this.listener = listener;
        this.session = session;
    }

    /**
     * Says hello.
     *
     * @param random must be unpredictable outside of tests
     */
    public static Conversation begin(
            ConnectionId connection,
            Controls controls,
            Listener listener,
            Connection facts,
            HelloKeys keys,
            RandomGenerator random) {
        Session.Step first = Session.begun(facts, keys, random);
        Conversation begun = new Conversation(connection, controls, listener, first.next());
        begun.run(first, Place.AHEAD, Conversation::nothing);
        return begun;
    }

    public void hears(byte[] payload) {
        if (!isOver) {
            run(session.hears(payload), Place.AHEAD, Conversation::nothing);
        }
    }

    /** A payload of ours has left the queue. */
    public void sent() {
        Runnable then = unsent.poll();
        if (then != null) {
            then.run();
            partOnceAllIsSaid();
        }
    }

    /** Whether both have shown who they are, and neither has hung up. */
    public boolean isTalking() {
        return session instanceof Talking;
    }

    public void say(SpeedMessage message) {
        say(message, Conversation::nothing);
    }

    /**
     * Says it in its place.
     *
     * @param sent run when it has left, after every block that was sent before it
     */
    public void say(SpeedMessage message, Runnable sent) {
        if (session instanceof Talking talking) {
            LOGGER.log(Level.TRACE, () -> connection + " is told " + message);
            boolean priced = message instanceof Response || message instanceof Accept;
            run(talking.says(message), priced ? Place.IN_ORDER : Place.AHEAD, sent);
        }
    }

    /** What was heard last, or something beside the messages, broke a rule. */
    public void rejects(ViolationCode code, String text) {
        if (session instanceof Talking talking && last.isPresent()) {
            run(talking.rejects(last.get(), code, text), Place.AHEAD, Conversation::nothing);
        } else {
            hangUp(code + ": " + text);
        }
    }

    /** Nothing is heard or said any more; the connection may go on without us. */
    public void end() {
        isOver = true;
        unsent.clear();
        parting = Conversation::nothing;
    }

    private void run(Session.Step step, Place place, Runnable sent) {
        session = step.next();
        for (Session.Effect effect : step.effects()) {
            if (effect instanceof Session.Effect.Write write) {
                write(write.payload(), place, sent);
            } else if (effect instanceof Session.Effect.Authenticated met) {
                listener.met(met.key());
            } else if (effect instanceof Session.Effect.Heard heard) {
                last = Optional.of(heard);
                LOGGER.log(Level.TRACE, () -> connection + " says " + heard.message());
                listener.heard(heard.message());
            } else if (effect instanceof Session.Effect.HangUp hangUp) {
                hangUp("it broke a rule of gv_speed: " + words(hangUp.reason()));
            } else if (effect instanceof Session.Effect.OtherHangsUp hangUp) {
                hangUp("it says that we broke a rule of gv_speed: " + words(hangUp.reason()));
            }
        }
    }

    private void write(Octets payload, Place place, Runnable sent) {
        unsent.add(sent);
        controls.say(connection, NAME, BString.of(payload.toBytes()), place);
    }

    private static void nothing() {}

    private void hangUp(String why) {
        if (!isOver) {
            isOver = true;
            LOGGER.log(Level.DEBUG, () -> connection + " is left: " + why);
            parting = () -> controls.part(connection, why);
            partOnceAllIsSaid();
        }
    }

    private void partOnceAllIsSaid() {
        if (unsent.isEmpty()) {
            parting.run();
        }
    }

    private static String words(SpeedMessage.Problem problem) {
        return problem.code() + ", " + problem.text();
    }
}
