package io.github.gavel.speed.session;

import static io.github.gavel.speed.session.Ends.ACCEPTED;
import static io.github.gavel.speed.session.Ends.ACCEPTORS;
import static io.github.gavel.speed.session.Ends.CHALLENGE;
import static io.github.gavel.speed.session.Ends.DIALLED;
import static io.github.gavel.speed.session.Ends.DIALLERS;
import static io.github.gavel.speed.session.Ends.assertEnds;
import static io.github.gavel.speed.session.Ends.filled;
import static io.github.gavel.speed.session.Ends.greeting;
import static io.github.gavel.speed.session.Ends.proving;
import static io.github.gavel.speed.session.Ends.said;
import static io.github.gavel.speed.session.Ends.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Auth;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.RandomMessage;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.session.Session.Effect;
import io.github.gavel.speed.session.Session.Step;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("rule")
class HandshakeTest {
    @ParameterizedTest
    @EnumSource
    void bothEndsProveWhoTheyAre(End own) {
        HelloKey other = (own == End.DIALLER ? ACCEPTORS : DIALLERS).shown();
        Step step = proving(own).next().hears(written(proving(own.other())));
        assertThat(step.next()).isInstanceOf(Talking.class);
        assertThat(step.effects()).containsExactly(new Effect.Authenticated(1, other));
    }

    @Test
    void beginsWithAHelloOfAFreshChallenge() {
        Seeds.forEach(5, random -> {
            Hello first = hello(Session.begun(DIALLED, DIALLERS, random));
            Hello second = hello(Session.begun(DIALLED, DIALLERS, random));
            assertThat(first.versions()).containsExactly(1);
            assertThat(first.key()).isEqualTo(DIALLERS.shown());
            assertThat(first.challenge()).isNotEqualTo(second.challenge());
        });
    }

    @Test
    void agreesOnTheVersionThatBothSpeak() {
        Hello newer = new Hello(List.of(1, 2, 9), ACCEPTORS.shown(), CHALLENGE);
        Step step = greeting(End.DIALLER).next().hears(said(newer));
        assertThat(((Proving) step.next()).version()).isEqualTo(1);
    }

    @Test
    void endsWithoutACommonVersion() {
        Hello newer = new Hello(List.of(2, 9), ACCEPTORS.shown(), CHALLENGE);
        assertEnds(greeting(End.DIALLER).next().hears(said(newer)), 0, 0, ViolationCode.NO_VERSION, 0);
    }

    @Test
    void endsWithAKeyThatLeadsToNoSecret() {
        Hello weak = new Hello(List.of(1), new HelloKey(filled(32, 0)), CHALLENGE);
        assertEnds(greeting(End.ACCEPTOR).next().hears(said(weak)), 0, 0, ViolationCode.WEAK_KEY, 0);
    }

    @Test
    void believesNoProofOfSomethingElse() {
        byte[] good = written(proving(End.ACCEPTOR));
        InfoHash torrent = ACCEPTED.torrent();
        Binding.Bound bound = ACCEPTED.binding();
        byte[] hello = written(greeting(End.DIALLER));
        List.of(
                        new Connection(End.ACCEPTOR, new InfoHash(filled(20, 9)), filled(20, 5), filled(20, 6), bound),
                        new Connection(End.ACCEPTOR, torrent, filled(20, 9), filled(20, 6), bound),
                        new Connection(End.ACCEPTOR, torrent, filled(20, 5), filled(20, 9), bound),
                        new Connection(
                                End.ACCEPTOR, torrent, filled(20, 5), filled(20, 6), new Binding.Bound(filled(32, 9))),
                        DIALLED)
                .forEach(other -> assertWrongProof(
                        written(greeting(other, ACCEPTORS).next().hears(hello))));
        assertWrongProof(written(
                Greeting.begun(ACCEPTED, ACCEPTORS, filled(32, 9)).next().hears(hello)));
        assertWrongProof(written(
                Ends.greeting(ACCEPTED, HelloKeys.of(filled(32, 9))).next().hears(hello)));
        assertWrongProof(written(greeting(ACCEPTED, ACCEPTORS)
                .next()
                .hears(said(new Hello(List.of(1), DIALLERS.shown(), filled(32, 9))))));
        for (int bit = 0; bit < 256; bit += 37) {
            byte[] changed = good.clone();
            changed[changed.length - 8 - bit / 8] ^= (byte) (1 << bit % 8);
            assertWrongProof(changed);
        }
    }

    @Test
    void believesNoProofThatIsGivenBack() {
        byte[] ownHello = written(greeting(End.DIALLER));
        Step step = greeting(End.DIALLER).next().hears(ownHello);
        assertEnds(step.next().hears(written(step)), 1, 1, ViolationCode.WRONG_PROOF, 16);
    }

    @Test
    void hearsNothingElseBeforeTheOthersHello() {
        Seeds.forEach(100, random -> {
            SpeedMessage early = other(random, Hello.class);
            assertEnds(greeting(End.DIALLER).next().hears(said(early)), type(early), 0, ViolationCode.OUT_OF_ORDER, 0);
        });
    }

    @Test
    void hearsNothingElseBeforeTheOthersProof() {
        Seeds.forEach(100, random -> {
            SpeedMessage early = other(random, Auth.class);
            assertEnds(proving(End.ACCEPTOR).next().hears(said(early)), type(early), 1, ViolationCode.OUT_OF_ORDER, 16);
        });
    }

    @Test
    void endsOverWhatIsNoMessage() {
        assertEnds(greeting(End.DIALLER).next().hears(new byte[] {1}), 255, 0, ViolationCode.MALFORMED, 0);
        assertEnds(proving(End.DIALLER).next().hears(new byte[] {1}), 255, 1, ViolationCode.MALFORMED, 16);
        byte[] unknown = {'d', '1', ':', 't', 'i', '9', '9', 'e', 'e'};
        assertEnds(proving(End.DIALLER).next().hears(unknown), 99, 1, ViolationCode.UNKNOWN_TYPE, 16);
    }

    @Test
    void listensToAnErrorAtAnyTime() {
        Problem problem = new Problem(0, 0, ViolationCode.NO_VERSION, "we speak 7");
        for (Session session :
                List.of(greeting(End.DIALLER).next(), proving(End.DIALLER).next())) {
            Step step = session.hears(said(problem));
            assertThat(step).isEqualTo(Step.of(new Ended(), new Effect.OtherHangsUp(problem)));
        }
    }

    @Test
    void hearsNothingAfterTheEnd() {
        Session ended = greeting(End.DIALLER).next().hears(new byte[0]).next();
        assertThat(ended.hears(written(greeting(End.ACCEPTOR)))).isEqualTo(Step.of(ended));
    }

    @Test
    void showsNoSecretInALog() {
        assertThat(greeting(End.DIALLER))
                .asString()
                .doesNotContain(filled(32, 2).toString());
        assertThat(Lane.begun(new SessionKey(filled(32, 8)), End.DIALLER))
                .asString()
                .doesNotContain("0808");
    }

    /** To the dialler, that heard the acceptor's hello. */
    private static void assertWrongProof(byte[] auth) {
        assertEnds(proving(End.DIALLER).next().hears(auth), 1, 1, ViolationCode.WRONG_PROOF, 16);
    }

    private static SpeedMessage other(RandomGenerator random, Class<?> than) {
        SpeedMessage drawn = new RandomMessage(random).draw();
        return than.isInstance(drawn) || drawn instanceof Problem ? other(random, than) : drawn;
    }

    private static int type(SpeedMessage message) {
        return SpeedCodec.decode(said(message)).type();
    }

    private static Hello hello(Step step) {
        return (Hello) ((Decoded.Message) SpeedCodec.decode(written(step))).message();
    }
}
