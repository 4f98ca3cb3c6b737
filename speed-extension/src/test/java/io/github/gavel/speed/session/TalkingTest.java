package io.github.gavel.speed.session;

import static io.github.gavel.speed.session.Ends.assertEnds;
import static io.github.gavel.speed.session.Ends.said;
import static io.github.gavel.speed.session.Ends.talking;
import static io.github.gavel.speed.session.Ends.written;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.speed.RandomMessage;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.session.Session.Effect;
import io.github.gavel.speed.session.Session.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class TalkingTest {
    private static final SpeedMessage BID = new Bid(1, Rate.perGib(5));

    @Test
    void passesOnWhatTheOtherSaysInItsOrder() {
        Seeds.forEach(20, random -> {
            Talking dialler = talking(End.DIALLER);
            Talking acceptor = talking(End.ACCEPTOR);
            long[] said = new long[2];
            for (int turn = 0; turn < 30; turn++) {
                SpeedMessage message = new RandomMessage(random).ofADeal();
                boolean dialled = random.nextBoolean();
                Step spoken = (dialled ? dialler : acceptor).says(message);
                Step heard = (dialled ? acceptor : dialler).hears(written(spoken));
                assertThat(heard.effects())
                        .containsExactly(new Effect.Heard(
                                SpeedCodec.decode(said(message)).type(), 2 + said[dialled ? 0 : 1]++, message));
                dialler = (Talking) (dialled ? spoken : heard).next();
                acceptor = (Talking) (dialled ? heard : spoken).next();
            }
        });
    }

    @Test
    void nothingCanBeRepeatedLeftOutOrMoved() {
        Seeds.forEach(200, random -> {
            List<byte[]> payloads = new ArrayList<>();
            Talking speaker = talking(End.DIALLER);
            for (int i = 0; i < 5; i++) {
                Step step = speaker.says(BID);
                payloads.add(written(step));
                speaker = (Talking) step.next();
            }
            int untouched = random.nextInt(4);
            switch (random.nextInt(3)) {
                case 0 -> payloads.remove(untouched);
                case 1 -> payloads.add(untouched + 1, payloads.get(untouched));
                default -> Collections.swap(payloads, untouched, untouched + 1);
            }
            int different = 0;
            Session listener = talking(End.ACCEPTOR);
            Step last = Step.of(listener);
            while (last.next() instanceof Talking && different < payloads.size()) {
                last = last.next().hears(payloads.get(different++));
            }
            int place = different - 1;
            assertThat(place).isBetween(untouched, untouched + 1);
            assertEnds(last, 255, 2 + place, ViolationCode.WRONG_MAC, 16);
        });
    }

    @Test
    void nothingCanBeGivenBackToWhoeverSaidIt() {
        Step spoken = talking(End.DIALLER).says(BID);
        assertEnds(talking(End.DIALLER).hears(written(spoken)), 255, 2, ViolationCode.WRONG_MAC, 16);
        assertEnds(spoken.next().hears(written(spoken)), 255, 2, ViolationCode.WRONG_MAC, 16);
    }

    @Test
    void noBitCanBeChanged() {
        byte[] payload = written(talking(End.DIALLER).says(BID));
        Talking listener = talking(End.ACCEPTOR);
        for (int bit = 0; bit < payload.length * 8; bit++) {
            byte[] changed = payload.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertEnds(listener.hears(changed), 255, 2, ViolationCode.WRONG_MAC, 16);
        }
        assertThat(listener.hears(payload).next()).isInstanceOf(Talking.class);
    }

    @Test
    void aPayloadHasAMac() {
        byte[] payload = written(talking(End.DIALLER).says(BID));
        Talking listener = talking(End.ACCEPTOR);
        for (int length = 0; length < payload.length; length++) {
            assertEnds(listener.hears(Arrays.copyOf(payload, length)), 255, 2, ViolationCode.WRONG_MAC, 16);
        }
        byte[] onlyAMac =
                talking(End.DIALLER).ours().seal(Octets.of(new byte[0])).toBytes();
        assertThat(onlyAMac).hasSize(16);
        assertEnds(listener.hears(onlyAMac), 255, 2, ViolationCode.MALFORMED, 16);
    }

    @Test
    void hearsUpTo2048BytesAndTheirMac() {
        assertThat(talking(End.ACCEPTOR).hears(sealed(bidOf(2_048))).effects())
                .containsExactly(new Effect.Heard(7, 2, BID));
        assertEnds(talking(End.ACCEPTOR).hears(sealed(bidOf(2_049))), 255, 2, ViolationCode.MALFORMED, 16);
        assertEnds(talking(End.ACCEPTOR).hears(new byte[2_065]), 255, 2, ViolationCode.MALFORMED, 16);
        assertEnds(talking(End.ACCEPTOR).hears(new byte[2_064]), 255, 2, ViolationCode.WRONG_MAC, 16);
    }

    @Test
    void endsOverWhatIsNoMessageUnderARightMac() {
        byte[] bidZero = "d1:ni0e1:ri1e1:ti7ee".getBytes(US_ASCII);
        assertEnds(talking(End.ACCEPTOR).hears(sealed(bidZero)), 7, 2, ViolationCode.WRONG_FIELD, 16);
    }

    @Test
    void hearsNoSecondHelloAndNoSecondAuth() {
        SpeedMessage hello = new SpeedMessage.Hello(List.of(1), Ends.DIALLERS.shown(), Ends.CHALLENGE);
        assertEnds(talking(End.ACCEPTOR).hears(sealed(said(hello))), 0, 2, ViolationCode.OUT_OF_ORDER, 16);
        SpeedMessage auth = new SpeedMessage.Auth(Ends.CHALLENGE);
        assertEnds(talking(End.ACCEPTOR).hears(sealed(said(auth))), 1, 2, ViolationCode.OUT_OF_ORDER, 16);
    }

    @Test
    void listensToAnErrorAndEnds() {
        Problem problem = new Problem(8, 3, ViolationCode.ABOVE_BID, "6 for bid 1 of 5");
        assertThat(talking(End.ACCEPTOR).hears(sealed(said(problem))))
                .isEqualTo(Step.of(new Ended(), new Effect.OtherHangsUp(problem)));
    }

    @Test
    void rejectsWhatTheDealFoundWrongByItsTypeAndNumber() {
        Talking dialler = talking(End.DIALLER);
        Step first = dialler.says(BID);
        Step second = ((Talking) first.next()).says(BID);
        Step heard = talking(End.ACCEPTOR).hears(written(first)).next().hears(written(second));
        Effect.Heard bid = (Effect.Heard) heard.effects().get(0);
        Step rejected = ((Talking) heard.next()).rejects(bid, ViolationCode.WRONG_NUMBER, "bid 1 after 1");
        assertEnds(rejected, 7, 3, ViolationCode.WRONG_NUMBER, 16);
        assertThat(second.next().hears(written(rejected)).effects())
                .containsExactly(
                        new Effect.OtherHangsUp(new Problem(7, 3, ViolationCode.WRONG_NUMBER, "bid 1 after 1")));
    }

    @Test
    void saysNoMoreThan128BytesOfWhy() {
        assertThat(reason("x".repeat(129))).isEqualTo("x".repeat(128));
        assertThat(reason("x".repeat(128))).hasSize(128);
        assertThat(reason("x" + "é".repeat(80))).isEqualTo("x" + "é".repeat(63));
        assertThat(reason("\uD83D\uDE00".repeat(100))).isEqualTo("\uD83D\uDE00".repeat(32));
        assertThat(reason("x".repeat(127) + "\uD83D\uDE00")).isEqualTo("x".repeat(127));
        assertThat(reason("")).isEmpty();
    }

    @Test
    void countsMessagesAsFarAsTheyCanBeCounted() {
        assertThat(numberAfter(0xffff_fffcL)).isEqualTo(0xffff_fffeL);
        assertThat(numberAfter(0xffff_fffdL)).isEqualTo(0xffff_ffffL);
        assertThat(numberAfter(0xffff_fffeL)).isEqualTo(0xffff_ffffL);
    }

    private static long numberAfter(long counter) {
        Talking fresh = talking(End.ACCEPTOR);
        Lane late = new Lane(fresh.theirs().key(), End.DIALLER, counter);
        Step step = new Talking(fresh.ours(), late).hears(new byte[16]);
        return ((Effect.HangUp) step.effects().get(1)).reason().number();
    }

    private static String reason(String text) {
        Step step = talking(End.ACCEPTOR).rejects(new Effect.Heard(7, 2, BID), ViolationCode.WRONG_NUMBER, text);
        return ((Effect.HangUp) step.effects().get(1)).reason().text();
    }

    private static byte[] bidOf(int length) {
        String head = "d1:ni1e1:ri5e1:ti7e1:z";
        int padding = length - head.length() - "2000:".length() - 1;
        return (head + padding + ":" + "z".repeat(padding) + "e").getBytes(US_ASCII);
    }

    /** As the dialler would say it first. */
    private static byte[] sealed(byte[] dictionary) {
        return talking(End.DIALLER).ours().seal(Octets.of(dictionary)).toBytes();
    }
}
