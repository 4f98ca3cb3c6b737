package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.channels.Recovery.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process with a payer, a payee and a ledger dies at each point at which one of them acts, and others go on. */
class WalletCrashTest {
    /**
     * What threads do at the same time comes in another order now and then, and a point not at all: it is tried again.
     */
    private static final int LIVED = 0;

    private static final int TRIES = 5;
    private static final long SEED = Long.getLong("seed", 1);

    /** Every so many deaths; every one in the long form. */
    private static final int STRIDE = Integer.getInteger("crash.stride", 17);

    private int again;

    @TempDir
    Path temp = Path.of("");

    /**
     * Where somebody dies, and how the others go on.
     *
     * @param late whether it is the first time after the stores were copied, and not the first of all
     */
    private record Death(String point, boolean expires, boolean late, Kind kind) {}

    @Test
    void noGrainIsLostOrMadeWhereverEitherDies() throws Exception {
        List<Death> deaths = deaths();
        int first = Math.floorMod(SEED, STRIDE);
        int died = 0;
        int older = 0;
        int meantToBeOlder = 0;
        long lost = 0;
        List<Death> survived = new ArrayList<>();
        JavaChild next = start(deaths, first);
        for (int turn = first; turn < deaths.size(); turn += STRIDE) {
            Death death = deaths.get(turn);
            JavaChild child = ended(deaths, turn, next);
            if (turn + STRIDE < deaths.size()) {
                next = start(deaths, turn + STRIDE);
            }
            if (child.exit() == LifeChild.DEAD) {
                died++;
            } else {
                survived.add(death);
            }
            meantToBeOlder += isOfAnOlderStore(death.kind()) ? 1 : 0;
            older += restoreOlder(folder(turn), death.kind()) ? 1 : 0;
            lost = Math.max(lost, recover(folder(turn), death, child));
        }
        System.out.println("Deaths there are: " + deaths.size() + "; from number " + first + " on every " + STRIDE
                + ". that was tried (-Dseed=" + SEED + "): " + (died + survived.size()) + "; processes that died: "
                + died + ", in a second or later life: " + again + "; that never came to their point: " + survived
                + "; older stores they went on from: " + older + "; most grains lost with one of them: " + lost);
        assertThat(deaths.stream().map(Death::point).distinct().count()).isGreaterThan(40);
        assertThat(survived)
                .as("processes that should have died, in %s lives each", TRIES)
                .hasSizeLessThanOrEqualTo(1 + died / 100);
        assertThat(older).isPositive().isEqualTo(meantToBeOlder);
    }

    /** Its process after it died, or after it had lives enough to die in. */
    private JavaChild ended(List<Death> deaths, int turn, JavaChild first) throws IOException, InterruptedException {
        JavaChild child = first;
        for (int life = 1; ; life++) {
            int exit = child.exit();
            assertThat(exit).as("%s: %s", deaths.get(turn), child.said()).isIn(LifeChild.DEAD, LIVED);
            if (exit == LifeChild.DEAD || life == TRIES) {
                again += exit == LifeChild.DEAD && life > 1 ? 1 : 0;
                return child;
            }
            Killed.delete(folder(turn));
            child = start(deaths, turn);
        }
    }

    private JavaChild start(List<Death> deaths, int turn) throws IOException {
        Death death = deaths.get(turn);
        return JavaChild.start(
                LifeChild.class,
                Files.createDirectories(folder(turn)).toString(),
                death.point(),
                Boolean.toString(death.expires()),
                Boolean.toString(death.late()));
    }

    private Path folder(int turn) {
        return temp.resolve(Integer.toString(turn));
    }

    private List<Death> deaths() throws IOException {
        List<Death> deaths = new ArrayList<>();
        for (boolean expires : new boolean[] {false, true}) {
            Set<String> early = new LinkedHashSet<>();
            Set<String> late = new LinkedHashSet<>();
            live(expires, early, late);
            for (String point : early) {
                deaths.add(new Death(point, expires, false, Kind.RESTART));
                deaths.add(new Death(point, expires, false, Kind.PEERS_LIE));
            }
            for (String point : late) {
                for (Kind kind : Kind.values()) {
                    deaths.add(new Death(point, expires, true, kind));
                }
            }
        }
        return deaths;
    }

    /** The points of an undisturbed life, in their order, before and after its stores are copied. */
    private void live(boolean expires, Set<String> early, Set<String> late) throws IOException {
        Path folder = temp.resolve("whole-" + expires);
        AtomicBoolean copied = new AtomicBoolean();
        try (Life life = new Life(folder, new LifeChild.Saying() {
            @Override
            public synchronized void pass(String point) {
                (copied.get() ? late : early).add(point);
            }
        })) {
            LifeChild.live(life, folder, expires, () -> copied.set(true));
        }
    }

    private static long recover(Path folder, Death death, JavaChild child) throws Exception {
        try {
            LedgerTime at = new LedgerTime(Math.max(Clock.NOON.epochMillis(), child.highest("clock")));
            Dead dead = new Dead(child.highest("signed"), child.highest("acked"), Life.COPIED, at);
            return new Recovery(death.kind(), death.expires(), dead, Life.LAST).run(folder);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(death + ": " + failure, failure);
        }
    }

    private static boolean isOfAnOlderStore(Kind kind) {
        return kind == Kind.OLDER_PAYER || kind.isOfAnOlderPayee();
    }

    /** Puts back what was copied on the way, if anything was. */
    private static boolean restoreOlder(Path folder, Kind kind) throws IOException {
        String side = kind == Kind.OLDER_PAYER ? "ann" : "bob";
        Path older = folder.resolve(side + ".older");
        if (!isOfAnOlderStore(kind) || !Files.exists(older)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder.resolve(side))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        LifeChild.copy(older, folder.resolve(side));
        return true;
    }
}
