package io.github.gavel.speed.talk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.speed.session.Binding;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.End;
import io.github.gavel.speed.session.HelloKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final ConnectionId HERE = new ConnectionId(7);

    private final SplittableRandom random = new SplittableRandom(1);
    private final Mouth mouth = new Mouth();
    private final Mouth othersMouth = new Mouth();
    private final Ear ear = new Ear();
    private final Ear othersEar = new Ear();
    private final Conversation ours = begin(mouth, ear, End.DIALLER, 1);
    private final Conversation theirs = begin(othersMouth, othersEar, End.ACCEPTOR, 1);

    /** What somebody hears. */
    private static final class Ear implements Conversation.Listener {
        final List<HelloKey> met = new ArrayList<>();
        final List<SpeedMessage> heard = new ArrayList<>();

        @Override
        public void met(HelloKey other) {
            met.add(other);
        }

        @Override
        public void heard(SpeedMessage message) {
            heard.add(message);
        }
    }

    private Conversation begin(Mouth to, Ear listener, End own, int binding) {
        Connection connection = new Connection(
                own,
                new InfoHash(Octets.of(new byte[20])),
                Octets.of("-GV0100-aaaaaaaaaaaa".getBytes(StandardCharsets.US_ASCII)),
                Octets.of("-GV0100-bbbbbbbbbbbb".getBytes(StandardCharsets.US_ASCII)),
                new Binding.Bound(Octets.concat(Octets.of(new byte[31]), Octets.of(new byte[] {(byte) binding}))));
        return Conversation.begin(HERE, to, listener, connection, HelloKeys.drawn(random), random);
    }

    private void exchange() {
        while (!mouth.said.isEmpty() || !othersMouth.said.isEmpty()) {
            pass(mouth, ours, theirs);
            pass(othersMouth, theirs, ours);
        }
    }

    private static void pass(Mouth mouth, Conversation from, Conversation to) {
        mouth.take().ifPresent(payload -> {
            from.sent();
            to.hears(payload);
        });
    }

    @Test
    void bothEndsMeetAndHearEachOther() {
        exchange();
        assertThat(ear.met).hasSize(1);
        assertThat(othersEar.met).hasSize(1);
        ours.say(new Bid(1, Rate.perGib(5)));
        exchange();
        assertThat(othersEar.heard).containsExactly(new Bid(1, Rate.perGib(5)));
    }

    @Test
    void onlyWhatDecidesWhatBlocksCostHasItsPlaceAmongThem() {
        exchange();
        ours.say(new Response(1, 1, Rate.perGib(5)));
        ours.say(new Accept(0, Amount.ZERO, Optional.empty()));
        ours.say(new Ack(0, Amount.ZERO));
        assertThat(mouth.places()).containsExactly(Place.IN_ORDER, Place.IN_ORDER, Place.AHEAD);
    }

    @Test
    void whatFollowsAWordIsDoneWhenThatWordHasLeft() {
        exchange();
        List<String> done = new ArrayList<>();
        ours.say(new Ack(0, Amount.ZERO), () -> done.add("first"));
        ours.say(new Ack(0, Amount.ZERO), () -> done.add("second"));
        assertThat(done).isEmpty();
        ours.sent();
        assertThat(done).containsExactly("first");
        ours.sent();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whoBreaksARuleIsToldWhichAndLeft() {
        exchange();
        theirs.say(new Bid(1, Rate.perGib(5)));
        exchange();
        ours.rejects(ViolationCode.TOO_OFTEN, "bids come too often");
        exchange();
        assertThat(mouth.why).singleElement().asString().contains("TOO_OFTEN");
        assertThat(othersMouth.why).singleElement().asString().contains("it says that we broke a rule", "TOO_OFTEN");
        theirs.say(new Bid(2, Rate.perGib(6)));
        assertThat(othersMouth.said).isEmpty();
    }

    @Test
    void whoIsLeftHearsFirstWhatWasSaidToIt() {
        exchange();
        theirs.say(new Bid(1, Rate.perGib(5)));
        exchange();
        ours.say(new Ack(0, Amount.ZERO));
        ours.rejects(ViolationCode.TOO_OFTEN, "bids come too often");
        assertThat(mouth.why).isEmpty();
        ours.sent();
        assertThat(mouth.why).isEmpty();
        theirs.say(new Bid(2, Rate.perGib(6)));
        othersMouth.take().ifPresent(ours::hears);
        assertThat(ear.heard).hasSize(1);
        ours.sent();
        assertThat(mouth.why).hasSize(1);
    }

    @Test
    void whoIsLeftAndDoesNotWaitForTheLastWordIsNotPartedFromTwice() {
        exchange();
        theirs.say(new Bid(1, Rate.perGib(5)));
        exchange();
        ours.rejects(ViolationCode.TOO_OFTEN, "bids come too often");
        ours.end();
        ours.sent();
        assertThat(mouth.why).isEmpty();
    }

    @Test
    void nothingIsHeardAfterTheEnd() {
        exchange();
        ours.end();
        theirs.say(new Bid(1, Rate.perGib(5)));
        exchange();
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void whoIsOnAnotherConnectionIsNotMet() {
        Conversation relayed = begin(othersMouth, othersEar, End.ACCEPTOR, 2);
        othersMouth.said.clear();
        mouth.take().ifPresent(relayed::hears);
        othersMouth.take().ifPresent(ours::hears);
        assertThat(ear.met).isEmpty();
    }
}
