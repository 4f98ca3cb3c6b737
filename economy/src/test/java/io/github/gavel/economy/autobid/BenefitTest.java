package io.github.gavel.economy.autobid;

import static io.github.gavel.economy.autobid.Service.CHOKED;
import static io.github.gavel.economy.autobid.Service.FREE;
import static io.github.gavel.economy.autobid.Service.OUTBID;
import static io.github.gavel.economy.autobid.Service.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class BenefitTest {
    @Test
    void isHowMuchLongerTheSameWouldHaveTakenForNothing() {
        Serving serving = new Serving().with(1, FREE, 100).seconds(60);
        assertThat(serving.with(1, PAID, 300).seconds(100).state().benefit()).isEqualTo(sooner(200));
    }

    @Test
    void countsWhatOthersSendMeanwhileAsComingAnyhow() {
        Serving serving = new Serving().with(1, FREE, 100).with(2, FREE, 200).seconds(60);
        assertThat(serving.with(1, PAID, 400).seconds(100).state().benefit()).isEqualTo(sooner(100));
    }

    @Test
    void isUnknownWhileNoPaidProviderHasShownWhatItGivesForNothing() {
        Serving serving = new Serving().with(1, PAID, 300).with(2, FREE, 100).seconds(400);
        assertThat(serving.state().benefit()).isEqualTo(new Benefit.Unmeasured());
    }

    @Test
    void countsWhatWasPaidForBeforeItWasKnownWhatComesForNothing() {
        Serving serving =
                new Serving().with(1, PAID, 300).seconds(100).with(1, FREE, 100).seconds(30);
        assertThat(serving.state().benefit()).isEqualTo(sooner(200));
    }

    @Test
    void growsOnlyWhileSomebodyIsPaid() {
        Serving serving =
                new Serving().with(1, FREE, 100).seconds(60).with(1, PAID, 300).seconds(100);
        Benefit before = serving.state().benefit();
        assertThat(serving.with(1, OUTBID, 0)
                        .with(2, FREE, 5_000)
                        .seconds(100)
                        .state()
                        .benefit())
                .isEqualTo(before);
    }

    @Test
    void remembersThoseWhoHaveLeft() {
        Serving serving =
                new Serving().with(1, FREE, 100).seconds(60).with(1, PAID, 300).seconds(100);
        Benefit before = serving.state().benefit();
        assertThat(serving.without(1).seconds(10).state().benefit()).isEqualTo(before);
    }

    @Test
    void isNoTimeAtAllWherePayingBroughtNothingMore() {
        Serving serving = new Serving().with(1, FREE, 300).seconds(60);
        assertThat(serving.with(1, PAID, 250).seconds(100).state().benefit()).isEqualTo(sooner(0));
    }

    @Test
    void saysThatNothingWouldHaveComeWhereNobodyElseSendsAnything() {
        Serving serving = new Serving().with(1, CHOKED, 0).seconds(120);
        assertThat(serving.with(1, PAID, 300).seconds(100).state().benefit()).isEqualTo(new Benefit.NothingForFree());
    }

    @Test
    void isNeverNegativeAndNeverAnErrorWhateverIsCounted() {
        Seeds.forEach(2_000, random -> {
            Duration paying = Duration.ofNanos(random.nextLong() >>> random.nextInt(1, 64));
            long arrived = random.nextLong() >>> random.nextInt(1, 64);
            BigInteger extra = BigInteger.valueOf(random.nextLong()).shiftLeft(random.nextInt(8));
            if (Benefit.of(paying, arrived, extra) instanceof Benefit.Sooner sooner) {
                assertThat(sooner.by()).isGreaterThanOrEqualTo(Duration.ZERO);
            }
        });
    }

    @Test
    void countsThatPassEveryNumberAreNoError() {
        NeverWorse state = NeverWorse.startingAt(Tick.ZERO);
        for (int i = 1; i <= 3; i++) {
            Service service = i == 2 ? PAID : FREE;
            state = state.sampled(
                    List.of(most(1, service, i), most(2, service, i)), Long.MAX_VALUE, Tick.ofSeconds(100L * i));
        }
        assertThat(state.benefit()).isNotNull();
    }

    private static Sample most(long peer, Service service, int moment) {
        return new Sample(new PeerKey(peer), service, moment == 1 ? 0 : Long.MAX_VALUE);
    }

    private static Benefit sooner(long seconds) {
        return new Benefit.Sooner(Duration.ofSeconds(seconds));
    }
}
