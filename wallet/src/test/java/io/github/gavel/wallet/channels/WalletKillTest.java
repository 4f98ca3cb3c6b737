package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.wallet.channels.Recovery.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process in which somebody pays somebody else is killed at any moment, again and again. Each time the next one goes
 * on with what is there, and copies of it are lived to their end in all ways: as they are, with an older copy of either
 * store, and among peers that lie or are gone.
 */
class WalletKillTest {
    private static final int KILLS = Integer.getInteger("wallet.kills", 20);
    private static final long SEED = Long.getLong("seed", 1);

    private static final List<Kind> KINDS = List.of(Kind.values());

    /** How often the same two are killed before others begin. */
    private static final int IN_A_ROW = 25;

    private static final int MOST_VOUCHERS = 30;
    private static final int MICROS = 5_000;
    private static final int MICROS_FROM_THE_START = 500_000;

    private final Random random = new Random(SEED);
    private int underway;
    private int looked;
    private int held;
    private long vouchers;
    private long stake;
    private long most;
    private long lost;

    @TempDir
    Path temp = Path.of("");

    @Test
    void bothGoOnHoweverOftenTheyAreKilledAndNoGrainIsLostOrMade() throws Exception {
        Killed them = Killed.in(temp.resolve("0"));
        JavaChild child = JavaChild.start(PayingChild.class);
        for (int kill = 1; kill <= KILLS; kill++) {
            strike(child, them);
            JavaChild struck = child;
            child = JavaChild.start(PayingChild.class);
            them.heard(struck);
            count(struck);
            recover(them, kill, struck);
            if (kill % IN_A_ROW == 0 && kill < KILLS) {
                print(kill);
                them = Killed.in(temp.resolve(Integer.toString(kill)));
            } else if (random.nextInt(3) == 0) {
                them.keep();
            }
        }
        child.kill();
        print(KILLS);
        assertThat(underway).isPositive();
        assertThat(vouchers).isGreaterThan(KILLS);
    }

    private void print(int kills) {
        System.out.printf(
                "%d kills (seed %d), %d of them behind a voucher that was sent and not acknowledged; of the last voucher sent"
                        + " its payee's disk knew in %d of %d; %d vouchers; %d grains at stake in all, %d at once; most"
                        + " lost: %d, with an older store and a payer that is gone%n",
                kills, SEED, underway, held, looked, vouchers, stake, most, lost);
    }

    /** Most kills come while it pays, some while it finds out how things are. */
    private void strike(JavaChild child, Killed them) throws IOException, InterruptedException {
        child.await(PayingChild.READY);
        child.tell(them.folder() + "\n" + random.nextLong());
        if (random.nextInt(6) == 0) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(MICROS_FROM_THE_START));
        } else {
            child.await("signed", random.nextInt(MOST_VOUCHERS));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(MICROS));
        }
        child.kill();
        assertThat(child.said()).doesNotContain("Exception", "Error");
    }

    private void count(JavaChild child) {
        vouchers += child.count("sent");
        underway += isUnderway(child) ? 1 : 0;
    }

    private static boolean isUnderway(JavaChild child) {
        return child.highest("sent") > child.highest("acked");
    }

    private void recover(Killed them, int kill, JavaChild child) throws Exception {
        Kind kind = them.possible(KINDS.get(random.nextInt(KINDS.size())));
        boolean expires = random.nextBoolean();
        Path left = temp.resolve("left");
        try {
            Dead dead = them.dead();
            Recovery recovery = new Recovery(kind, expires, dead, dead.signed() + 10);
            them.leave(left, kind);
            long gone = recovery.run(left);
            assertThat(gone).isLessThanOrEqualTo(kind == Kind.FORSAKEN_PAYEE ? dead.acked() - dead.kept() : 0);
            stake += recovery.stake();
            most = Math.max(most, recovery.stake());
            look(child, kind, recovery.held());
            lost = Math.max(lost, gone);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "kill " + kill + " with -Dseed=" + SEED + ", " + kind + ", expires " + expires + ", " + them.dead()
                            + ": " + failure,
                    failure);
        } finally {
            Killed.delete(left);
        }
    }

    private void look(JavaChild child, Kind kind, long onDisk) {
        if (isUnderway(child) && !kind.isOfAnOlderPayee()) {
            looked++;
            held += onDisk >= child.highest("sent") ? 1 : 0;
        }
    }
}
