package io.github.gavel.economy.possession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ChallengesTest {
    private static final Challenge CHALLENGE = new Challenge(Octets.ofHex("77".repeat(32)), List.of(1L, 2L));
    private static final Challenge OTHER = new Challenge(Octets.ofHex("88".repeat(32)), List.of(3L));
    private static final Tick ASKED = Tick.ofSeconds(100);
    private static final Duration NANO = Duration.ofNanos(1);

    @Test
    void asksAConnectionOnceInTenMinutes() {
        Challenges challenges = asked(Challenges.NONE, 1, ASKED);
        Tick soon = ASKED.plus(Duration.ofMinutes(10).minus(NANO));
        assertThat(challenges.ask(peer(1), CHALLENGE, soon))
                .isEqualTo(new Asking.TooSoon(peer(1), Duration.ofMinutes(10).minus(NANO), NANO));
        Tick later = ASKED.plus(Duration.ofMinutes(10));
        assertThat(challenges.ask(peer(1), CHALLENGE, later)).isInstanceOf(Asking.Allowed.class);
        assertThat(challenges.ask(peer(2), CHALLENGE, soon)).isInstanceOf(Asking.Allowed.class);
    }

    @Test
    void asksFourConnectionsASecond() {
        Challenges three = asked(asked(asked(Challenges.NONE, 1, ASKED), 2, ASKED), 3, ASKED);
        Challenges four = asked(three, 4, Tick.ofMillis(100_400));
        assertThat(four.ask(peer(5), CHALLENGE, Tick.ofMillis(100_999)))
                .isEqualTo(new Asking.TooMany(4, Duration.ofMillis(1)));
        assertThat(four.ask(peer(5), CHALLENGE, Tick.ofMillis(101_000))).isInstanceOf(Asking.Allowed.class);
    }

    @Test
    void hearsTheFirstAnswerToAChallengeAndNoSecond() {
        Challenges challenges = asked(Challenges.NONE, 1, ASKED);
        Challenges.Heard first = challenges.hear(peer(1), 9, 9, Tick.ofSeconds(102));
        assertThat(first.hearing()).isEqualTo(new Hearing.InTime(CHALLENGE));
        Challenges.Heard second = first.next().hear(peer(1), 9, 9, Tick.ofSeconds(103));
        assertThat(second.hearing()).isEqualTo(new Hearing.AnsweredBefore(peer(1), Duration.ofSeconds(3)));
        assertThat(second.next()).isEqualTo(first.next());
    }

    @Test
    void hearsNothingThatWasNotAsked() {
        Challenges challenges = asked(Challenges.NONE, 1, ASKED);
        Challenges.Heard unasked = challenges.hear(peer(2), 9, 9, ASKED);
        assertThat(unasked.hearing()).isEqualTo(new Hearing.Unasked(peer(2)));
        assertThat(unasked.next()).isEqualTo(challenges);
    }

    @Test
    void keepsTheChallengesOfConnectionsApart() {
        Challenges first = asked(Challenges.NONE, 1, ASKED);
        Challenges both = ((Asking.Allowed) first.ask(peer(2), OTHER, ASKED)).next();
        Challenges.Heard heard = both.hear(peer(2), 9, 9, ASKED);
        assertThat(heard.hearing()).isEqualTo(new Hearing.InTime(OTHER));
        assertThat(heard.next().hear(peer(1), 9, 9, ASKED).hearing()).isEqualTo(new Hearing.InTime(CHALLENGE));
    }

    @Test
    void hearsAnAnswerForFiveSecondsAndHalfAMinuteEachWay() {
        Challenges challenges = asked(Challenges.NONE, 1, ASKED);
        Duration longest = Duration.ofSeconds(65);
        assertThat(challenges.hear(peer(1), 9, 9, ASKED.plus(longest)).hearing())
                .isEqualTo(new Hearing.InTime(CHALLENGE));
        Challenges.Heard late = challenges.hear(peer(1), 9, 9, ASKED.plus(longest.plus(NANO)));
        assertThat(late.hearing()).isEqualTo(new Hearing.Late(longest.plus(NANO), longest));
        assertThat(late.next().hear(peer(1), 9, 9, ASKED).hearing()).isInstanceOf(Hearing.AnsweredBefore.class);
    }

    @Test
    void doesNotBelieveAProverThatLacksAPiece() {
        Challenges challenges = asked(Challenges.NONE, 1, ASKED);
        Challenges.Heard lacking = challenges.hear(peer(1), 8, 9, ASKED);
        assertThat(lacking.hearing()).isEqualTo(new Hearing.NoSeed(8, 9));
        assertThat(lacking.next().hear(peer(1), 9, 9, ASKED).hearing()).isInstanceOf(Hearing.AnsweredBefore.class);
    }

    @Test
    void hearsTheAnswerToTheLatestChallengeAfterAnEarlierOne() {
        Challenges first =
                asked(Challenges.NONE, 1, ASKED).hear(peer(1), 9, 9, ASKED).next();
        Tick later = ASKED.plus(Duration.ofMinutes(10));
        assertThat(asked(first, 1, later).hear(peer(1), 9, 9, later).hearing())
                .isEqualTo(new Hearing.InTime(CHALLENGE));
    }

    @Test
    void remembersNoMoreThanTenMinutesHoweverManyConnectionsThereAre() {
        List<Challenges.Asked> tenMinutes = new ArrayList<>();
        for (int i = 0; i < 2_400; i++) {
            tenMinutes.add(new Challenges.Asked(peer(i), CHALLENGE, Tick.ofMillis(250L * i), false));
        }
        Challenges challenges = new Challenges(tenMinutes);
        for (int i = 2_400; i < 2_420; i++) {
            challenges = asked(challenges, i, Tick.ofMillis(250L * i));
        }
        assertThat(challenges.asked()).hasSize(2_400);
        assertThat(asked(challenges, 9_999, new Tick(Long.MAX_VALUE)).asked()).hasSize(1);
    }

    @Test
    void asksNoMoreWhenTheClockGoesBack() {
        Seeds.forEach(100, random -> {
            Challenges challenges = Challenges.NONE;
            for (int i = 0; i < 40; i++) {
                Tick now = Tick.ofMillis(random.nextLong(10_000));
                challenges = challenges.ask(peer(random.nextLong(1_000)), CHALLENGE, now) instanceof Asking.Allowed yes
                        ? yes.next()
                        : challenges;
                assertThat(fullestSecond(challenges)).isLessThanOrEqualTo(4);
            }
        });
        Challenges later = asked(Challenges.NONE, 1, ASKED);
        assertThat(later.ask(peer(1), CHALLENGE, Tick.ZERO))
                .isEqualTo(new Asking.TooSoon(peer(1), Duration.ZERO, Duration.ofMinutes(10)));
        assertThat(later.hear(peer(1), 9, 9, Tick.ZERO).hearing()).isEqualTo(new Hearing.InTime(CHALLENGE));
    }

    private static long fullestSecond(Challenges challenges) {
        return challenges.asked().stream()
                .mapToLong(end -> challenges.asked().stream()
                        .filter(other ->
                                !end.at().isBefore(other.at()) && !end.at().isPast(other.at(), Duration.ofSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    private static Challenges asked(Challenges challenges, long peer, Tick now) {
        Asking asking = challenges.ask(peer(peer), CHALLENGE, now);
        assertThat(asking).isInstanceOf(Asking.Allowed.class);
        return ((Asking.Allowed) asking).next();
    }

    private static PeerKey peer(long number) {
        return new PeerKey(number);
    }
}
