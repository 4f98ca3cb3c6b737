package io.github.gavel.economy.autobid;

import static io.github.gavel.economy.autobid.Service.CHOKED;
import static io.github.gavel.economy.autobid.Service.FREE;
import static io.github.gavel.economy.autobid.Service.OUTBID;
import static io.github.gavel.economy.autobid.Service.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class NeverWorseTest {
    private static final List<Service> SERVICES = List.of(Service.values());

    @Test
    void stopsWhenPayingBringsLessThanATwentiethMoreForFiveMinutes() {
        Serving serving = measured(104, 100);
        assertThat(serving.seconds(299).state().stop()).isEmpty();
        assertThat(serving.seconds(1).state().stop()).contains(new StopBidding(104, 100));
    }

    @Test
    void goesOnWhenPayingBringsATwentiethMore() {
        assertThat(measured(105, 100).seconds(500).state().stop()).isEmpty();
        assertThat(measured(209, 200).seconds(500).state().stop()).isPresent();
        assertThat(measured(210, 200).seconds(500).state().stop()).isEmpty();
    }

    @Test
    void staysStopped() {
        Serving stopped = measured(50, 100).seconds(300);
        NeverWorse state = stopped.state();
        assertThat(stopped.with(1, CHOKED, 0).seconds(1_000).state()).isSameAs(state);
        assertThat(state.probe()).isEmpty();
    }

    @Test
    void startsTheFiveMinutesAnewWhenPayingHelpedInBetween() {
        Serving serving = measured(104, 100).seconds(200);
        serving.with(1, PAID, 1_000).seconds(100).with(1, OUTBID, 0).seconds(10);
        serving.with(1, PAID, 104).seconds(30);
        assertThat(serving.seconds(299).state().stop()).isEmpty();
        assertThat(serving.seconds(1).state().stop()).isPresent();
    }

    @Test
    void knowsNothingFromSpellsShorterThanHalfAMinute() {
        Serving serving = new Serving().with(1, FREE, 100).seconds(29).with(1, PAID, 100);
        assertThat(serving.seconds(400).state().stop()).isEmpty();
        Serving brief = new Serving().with(1, FREE, 100).seconds(30);
        for (int i = 0; i < 20; i++) {
            brief.with(1, PAID, 100).seconds(29).with(1, OUTBID, 0).seconds(5);
        }
        assertThat(brief.state().stop()).isEmpty();
    }

    @Test
    void comparesTheLastSpellOfEachKind() {
        Serving serving = new Serving().with(1, FREE, 1_000).seconds(30).with(1, PAID, 100);
        serving.seconds(40).with(1, FREE, 50).seconds(30);
        assertThat(serving.with(1, PAID, 100).seconds(600).state().stop()).isEmpty();
    }

    @Test
    void countsAProviderThatLeftUsChokedForTwoMinutesAsGivingNothing() {
        assertThat(chokedFor(120).seconds(500).state().stop()).isEmpty();
        assertThat(chokedFor(119).seconds(500).state().stop()).contains(new StopBidding(100, 200));
    }

    @Test
    void doesNotCountBeingOutbidAsGivingNothing() {
        Serving serving =
                new Serving().with(1, FREE, 200).seconds(40).with(1, OUTBID, 0).seconds(200);
        assertThat(serving.with(1, PAID, 100).seconds(500).state().stop()).isPresent();
    }

    @Test
    void countsTheWaitForAFreeSlot() {
        Serving serving =
                new Serving().with(1, CHOKED, 0).seconds(90).with(1, FREE, 400).seconds(30);
        assertThat(serving.with(1, PAID, 100).seconds(500).state().stop()).contains(new StopBidding(100, 100));
        Serving outbid =
                new Serving().with(1, OUTBID, 0).seconds(90).with(1, FREE, 400).seconds(30);
        assertThat(outbid.with(1, PAID, 100).seconds(500).state().stop()).contains(new StopBidding(100, 400));
    }

    @Test
    void addsUpTheProvidersOfWhichBothAreKnown() {
        Serving serving = new Serving().with(1, FREE, 100).with(2, FREE, 300).with(3, PAID, 9_000);
        serving.seconds(40).with(1, PAID, 400).with(2, PAID, 10);
        assertThat(serving.seconds(400).state().stop()).contains(new StopBidding(410, 400));
        Serving worthIt = new Serving().with(1, FREE, 100).with(2, FREE, 300).seconds(40);
        worthIt.with(1, PAID, 410).with(2, PAID, 10);
        assertThat(worthIt.seconds(500).state().stop()).isEmpty();
    }

    @Test
    void forgetsProvidersThatLeft() {
        Serving serving = new Serving().with(1, FREE, 100).with(2, FREE, 100).seconds(40);
        serving.with(1, PAID, 500).with(2, PAID, 50).seconds(100);
        assertThat(serving.seconds(200).state().stop()).isEmpty();
        assertThat(serving.without(1).seconds(301).state().stop()).contains(new StopBidding(50, 100));
    }

    @Test
    void probesOnePaidProviderEveryTenMinutes() {
        Serving serving = new Serving().with(1, FREE, 9).with(2, PAID, 100).with(3, PAID, 100);
        assertThat(serving.seconds(599).state().probe()).isEmpty();
        assertThat(serving.seconds(1).state().probe()).contains(new Probe(new PeerKey(2), Tick.ofSeconds(600)));
        serving.with(2, CHOKED, 0).seconds(120).with(2, PAID, 100);
        assertThat(serving.state().probe()).isEmpty();
        assertThat(serving.seconds(479).state().probe()).isEmpty();
        assertThat(serving.seconds(1).state().probe()).contains(new Probe(new PeerKey(3), Tick.ofSeconds(1_200)));
        serving.with(3, CHOKED, 0).seconds(120).with(3, PAID, 100);
        assertThat(serving.seconds(480).state().probe()).contains(new Probe(new PeerKey(2), Tick.ofSeconds(1_800)));
    }

    @Test
    void endsAProbeOnceItKnows() {
        Serving choked = probing().with(1, CHOKED, 0);
        assertThat(choked.seconds(119).state().probe()).isPresent();
        assertThat(choked.seconds(1).state().probe()).isEmpty();
        Serving served = probing().with(1, CHOKED, 0).seconds(60).with(1, FREE, 10);
        assertThat(served.seconds(29).state().probe()).isPresent();
        assertThat(served.seconds(1).state().probe()).isEmpty();
    }

    @Test
    void endsAProbeThatLearnsNothingAfterFourMinutesAndOneWhoseProviderLeft() {
        Serving probing = probing();
        assertThat(probing.seconds(239).state().probe()).isPresent();
        assertThat(probing.seconds(1).state().probe()).isEmpty();
        assertThat(probing().without(1).seconds(1).state().probe()).isEmpty();
    }

    @Test
    void waitsWithAProbeForSomebodyWhoIsPaid() {
        Serving serving = new Serving().with(1, OUTBID, 0).with(2, FREE, 10).seconds(700);
        assertThat(serving.state().probe()).isEmpty();
        serving.with(1, PAID, 100);
        assertThat(serving.seconds(29).state().probe()).isEmpty();
        assertThat(serving.seconds(1).state().probe()).contains(new Probe(new PeerKey(1), Tick.ofSeconds(730)));
    }

    @Test
    void ignoresAMomentBeforeTheLastOneAndACountThatFalls() {
        Serving serving = measured(104, 100).seconds(100);
        NeverWorse state = serving.state();
        Sample absurd = new Sample(new PeerKey(1), CHOKED, Long.MAX_VALUE);
        assertThat(state.sampled(List.of(absurd), 0, Tick.ofSeconds(1))).isSameAs(state);
        assertThat(state.sampled(List.of(), 0, Tick.ofSeconds(serving.second() - 1)))
                .isSameAs(state);

        NeverWorse fallen = NeverWorse.startingAt(Tick.ZERO);
        long[] counts = {-5, 3_000, 10, 3_000};
        Service[] services = {FREE, FREE, PAID, PAID};
        for (int i = 0; i < counts.length; i++) {
            Sample sample = new Sample(new PeerKey(1), services[i], counts[i]);
            fallen = fallen.sampled(List.of(sample), 0, Tick.ofSeconds(30L * i));
        }
        Sample still = new Sample(new PeerKey(1), PAID, 3_000);
        assertThat(fallen.sampled(List.of(still), 0, Tick.ofSeconds(400)).stop())
                .contains(new StopBidding(0, 100));
    }

    @Test
    void addsUpTheLargestRatesWithoutOverflow() {
        NeverWorse state = NeverWorse.startingAt(Tick.ZERO)
                .sampled(crowd(FREE, 0), 0, Tick.ZERO)
                .sampled(crowd(FREE, Long.MAX_VALUE), 0, Tick.ofSeconds(30))
                .sampled(crowd(PAID, Long.MAX_VALUE), 0, Tick.ofSeconds(60))
                .sampled(crowd(PAID, Long.MAX_VALUE), 0, new Tick(Long.MAX_VALUE));
        assertThat(state.stop()).contains(new StopBidding(0, Long.MAX_VALUE));
    }

    @Test
    void neverBreaksWhateverItIsTold() {
        Seeds.forEach(200, random -> {
            NeverWorse state = NeverWorse.startingAt(new Tick(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63)));
            long nanos = 0;
            for (int i = 0; i < 50; i++) {
                List<Sample> samples = new ArrayList<>();
                for (int peer = random.nextInt(4); peer > 0; peer--) {
                    Service service = SERVICES.get(random.nextInt(4));
                    long received = random.nextLong() >> random.nextInt(63);
                    samples.add(new Sample(new PeerKey(random.nextInt(3)), service, received));
                }
                nanos = random.nextInt(4) == 0
                        ? random.nextLong(Long.MAX_VALUE)
                        : Math.min(nanos, Long.MAX_VALUE >> 1) + random.nextLong(1L << 40);
                state = state.sampled(samples, 0, new Tick(nanos));
                assertThat(state.stop().isPresent() && state.probe().isPresent())
                        .isFalse();
            }
        });
    }

    /** Measured for half a minute each; the last second is the first in which both are known. */
    private static Serving measured(long paid, long free) {
        Serving serving = new Serving().with(1, FREE, free).seconds(30);
        return serving.with(1, PAID, paid).seconds(30);
    }

    private static Serving chokedFor(long seconds) {
        Serving serving = new Serving().with(1, FREE, 200).seconds(40);
        return serving.with(1, CHOKED, 0).seconds(seconds).with(1, PAID, 100);
    }

    private static Serving probing() {
        return new Serving().with(1, PAID, 100).seconds(600);
    }

    private static List<Sample> crowd(Service service, long received) {
        return LongStream.range(0, 40)
                .mapToObj(peer -> new Sample(new PeerKey(peer), service, received))
                .toList();
    }
}
