package io.github.gavel.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigestSpi;
import java.security.Provider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void everybodyWhoCanComputeIsRanked() {
        Race.Result result = Race.run(Racer.ALL, Duration.ofMillis(50));
        assertThat(result.winner()).isPresent();
        List<Ranking.Lap> laps = result.ranking().laps();
        assertThat(laps.size() + result.ranking().out().size()).isEqualTo(Racer.ALL.size());
        assertThat(laps).extracting(Ranking.Lap::name).contains("JDK");
        assertThat(laps).extracting(Ranking.Lap::megabytesPerSecond).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(result.ranking().toString())
                .startsWith("SHA-1: " + laps.get(0).name());
    }

    @Test
    void whoHasNoJarIsOut() {
        Ranking ranking = Race.run(List.of(Racer.JDK, Racer.named("Nobody", "org.example.Nobody")), SHORT)
                .ranking();
        assertThat(ranking.laps()).extracting(Ranking.Lap::name).containsExactly("JDK");
        assertThat(ranking.out()).singleElement().satisfies(out -> {
            assertThat(out.name()).isEqualTo("Nobody");
            assertThat(out.reason()).contains("ClassNotFoundException");
        });
        assertThat(ranking.toString()).contains("; out: Nobody: ");
    }

    @Test
    void whoseLibraryDoesNotLoadIsOut() {
        Racer broken = new Racer("Broken", () -> {
            throw new UnsatisfiedLinkError("no such library");
        });
        assertThat(Race.run(List.of(broken, Racer.JDK), SHORT).ranking().out())
                .containsExactly(new Ranking.Out("Broken", "java.lang.UnsatisfiedLinkError: no such library"));
    }

    @Test
    void whoComputesAKnownHashWrongIsOut() {
        Race.Result result = Race.run(List.of(new Racer("Wrong", Forger::new), Racer.JDK), SHORT);
        assertThat(result.ranking().out())
                .extracting(Ranking.Out::reason)
                .singleElement()
                .asString()
                .endsWith("a known SHA-1 came out wrong");
        assertThat(result.winner().map(Provider::getName)).contains("SUN");
    }

    @Test
    void aRaceWithoutRunnersHasNoWinner() {
        Race.Result result = Race.run(List.of(new Racer("Wrong", Forger::new)), SHORT);
        assertThat(result.winner()).isEmpty();
        assertThat(result.ranking().laps()).isEmpty();
    }

    static final class Forger extends Provider {
        private static final long serialVersionUID = 1;

        Forger() {
            super("Forger", "1", "is always wrong");
            put("MessageDigest.SHA-1", Wrong.class.getName());
        }

        public static final class Wrong extends MessageDigestSpi {
            @Override
            protected void engineUpdate(byte input) {}

            @Override
            protected void engineUpdate(byte[] input, int offset, int length) {}

            @Override
            protected byte[] engineDigest() {
                return new byte[Sha1.LENGTH];
            }

            @Override
            protected void engineReset() {}
        }
    }
}
