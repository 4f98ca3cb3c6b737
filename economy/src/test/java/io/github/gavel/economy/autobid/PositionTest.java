package io.github.gavel.economy.autobid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PositionTest {
    private static final Tick NOW = Tick.ofSeconds(5);
    private static final Rate HUNDRED = Rate.perGib(100);

    @Test
    void drawsItsOpeningOnceBetweenAnEighthAndAHalf() {
        Set<Integer> eighths = new HashSet<>();
        Seeds.forEach(200, random -> {
            Position drawn = Position.drawn(random);
            eighths.add(drawn.opening().millionths() / 125_000);
            Position later = drawn.after(new Verdict.Bid(HUNDRED, HUNDRED), NOW)
                    .quoted(HUNDRED, HUNDRED, Rate.FREE, NOW)
                    .choked();
            assertThat(later.opening()).isEqualTo(drawn.opening());
        });
        assertThat(eighths).contains(1, 2, 3);
    }

    @Test
    void mayOpenWithAnythingUpToAHalf() {
        RandomGenerator highest = new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public int nextInt(int origin, int bound) {
                return bound - 1;
            }
        };
        assertThat(Position.drawn(highest).opening()).isEqualTo(Position.HIGHEST_OPENING);
    }

    @Test
    void refusesAnOpeningOutsideItsRange() {
        assertThat(opening(125_000)).isNotNull();
        assertThat(opening(500_000)).isNotNull();
        assertThatThrownBy(() -> opening(124_999)).hasMessageContaining("124999");
        assertThatThrownBy(() -> opening(500_001)).hasMessageContaining("500001");
    }

    @Test
    void remembersWhatItBidAndForgetsTheBidButNotTheAimWhenItWithdraws() {
        Position bid = opening(200_000).after(new Verdict.Bid(Rate.perGib(90), HUNDRED), NOW);
        assertThat(bid.standing()).contains(Rate.perGib(90));
        assertThat(bid.aim()).contains(HUNDRED);
        Position withdrawn = bid.after(new Verdict.Withdraw(new Refusal.NothingLacking(1)), NOW);
        assertThat(withdrawn.standing()).isEmpty();
        assertThat(withdrawn.aim()).contains(HUNDRED);
        assertThat(bid.after(new Verdict.Keep(Rate.perGib(90)), NOW)).isEqualTo(bid);
        assertThat(bid.after(new Verdict.Abstain(new Refusal.NothingLacking(1)), NOW))
                .isEqualTo(bid);
    }

    @Test
    void holdsASlotFromItsFirstQuoteUntilItIsChoked() {
        Position quoted = opening(200_000).quoted(HUNDRED, HUNDRED, Rate.FREE, NOW);
        assertThat(quoted.winningSince()).contains(NOW);
        assertThat(quoted.unchokedFree(Tick.ofSeconds(6)).winningSince()).contains(NOW);
        assertThat(quoted.choked().winningSince()).isEmpty();
        assertThat(quoted.choked().unchokedFree(Tick.ofSeconds(6)).winningSince())
                .contains(Tick.ofSeconds(6));
    }

    @Test
    void judgesPricesByTheBidTheyAnswerAndFreeSlotsNotAtAll() {
        Position bid = opening(200_000).after(new Verdict.Bid(Rate.perGib(50), HUNDRED), NOW);
        assertThat(bid.quoted(HUNDRED, Rate.perGib(99), Rate.FREE, NOW).hugging())
                .isEqualTo(new Hugging(1, 1));
        assertThat(bid.quoted(HUNDRED, Rate.perGib(50), Rate.FREE, NOW).hugging())
                .isEqualTo(new Hugging(0, 1));
        assertThat(bid.quoted(HUNDRED, Rate.perGib(99), Rate.perGib(99), NOW).hugging())
                .isEqualTo(new Hugging(0, 1));
        assertThat(bid.unchokedFree(NOW).hugging()).isEqualTo(Hugging.none());
    }

    private static Position opening(int millionths) {
        return new Position(
                new Share(millionths), Optional.empty(), Optional.empty(), Optional.empty(), Hugging.none());
    }
}
