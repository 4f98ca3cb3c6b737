package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.ChannelFault;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.message.RefusalCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fail before a commit, or when it is synced, at each thing that either side writes. */
class StoppedStoreTest {
    private static final String FULL = "[SQLITE_FULL] Insertion failed because database is full";

    @TempDir
    Path temp = Path.of("");

    @Test
    void aFailedWriteStopsItsSideAtOnceAndTheNextRunGoesOn() throws Exception {
        int stopped = 0;
        List<String> writes = writes();
        for (String point : writes) {
            Path folder = temp.resolve(point.replace(' ', '-'));
            Failing failing = new Failing(point);
            try (Life life = new Life(folder, failing)) {
                boolean wasOver = livesOn(life, folder);
                stopped += wasOver ? 0 : 1;
                if (!wasOver) {
                    checkStopped(life, point);
                }
            }
            failing.heal();
            Dead dead = new Dead(failing.signed, failing.acked, 0, Clock.NOON);
            new Recovery(Recovery.Kind.RESTART, false, dead, Life.LAST).run(folder);
        }
        System.out.println("Writes that failed: " + writes.size() + "; lives that were stopped: " + stopped);
        assertThat(stopped).isGreaterThan(10);
    }

    /** Whether the failure came too late to stop anything. */
    private static boolean livesOn(Life life, Path folder) {
        try {
            LifeChild.live(life, folder, false, () -> {});
            return true;
        } catch (Life.StoppedShort expected) {
            return false;
        }
    }

    private static void checkStopped(Life life, String point) {
        Courier courier = new Courier(life.ann, life.bob, life.earner.payee(), life.earner.closer());
        boolean isPayers = point.startsWith("payer");
        Party side = isPayers ? life.ann : life.bob;
        assertThat(side.store.stopped()).as(point).isPresent();
        assertThat(side.store.stopped().get()).contains(FULL);
        side.view().forEach(view -> assertThat(view.fault()).as(point).contains(new ChannelFault.StoreFailed()));
        if (isPayers) {
            assertThat(Bank.wait(side.channels.open(life.wanted())))
                    .isInstanceOf(Opening.Refused.class)
                    .extracting(it -> ((Opening.Refused) it).why())
                    .isInstanceOf(Refusal.Stopped.class);
        } else {
            life.ann.paying().filter(StoppedStoreTest::canBeShown).ifPresent(it -> {
                courier.show(it.channel());
                courier.until(
                        "a refusal, or an end that leaves nothing to show",
                        () -> !courier.heard(News.Refuse.class).isEmpty()
                                || life.ann
                                        .paying()
                                        .filter(StoppedStoreTest::canBeShown)
                                        .isEmpty());
                assertThat(courier.heard(News.Accept.class)).isEmpty();
                assertThat(courier.heard(News.Refuse.class))
                        .allMatch(refused -> refused.why().code() == RefusalCode.TOO_MANY);
            });
        }
    }

    /** The payer may know that it is over before the payee fails to write that, or while it is shown. */
    private static boolean canBeShown(ChannelView.Paying it) {
        return it.row().receipt().isPresent() && it.row().status() == PayerRow.Status.OPEN;
    }

    private List<String> writes() throws IOException {
        Set<String> points = ConcurrentHashMap.newKeySet();
        Path folder = temp.resolve("whole");
        try (Life life = new Life(folder, new LifeChild.Saying() {
            @Override
            public void pass(String point) {
                points.add(point);
            }
        })) {
            LifeChild.live(life, folder, false, () -> {});
        }
        Set<String> writes = new LinkedHashSet<>(points);
        writes.removeIf(it -> !it.contains(" is to write ") && !it.contains(" wrote "));
        return new ArrayList<>(writes);
    }

    private static final class Failing implements Life.Watcher {
        private final String at;
        private volatile boolean healed;
        private long signed;
        private long acked;

        Failing(String at) {
            this.at = at;
        }

        void heal() {
            healed = true;
        }

        @Override
        public void pass(String point) {
            if (!healed && point.equals(at)) {
                throw new IllegalStateException(FULL);
            }
        }

        @Override
        public synchronized void signed(long cumulative) {
            signed = Math.max(signed, cumulative);
        }

        @Override
        public synchronized void acked(long cumulative) {
            acked = Math.max(acked, cumulative);
        }
    }
}
