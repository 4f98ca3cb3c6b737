package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.DiskSettings;
import io.github.gavel.engine.hostile.Crook;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.Giver;
import io.github.gavel.engine.hostile.Script;
import io.github.gavel.engine.hostile.Scripts;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.engine.wire.Messages;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many connections at once, or one after the other. */
@Timeout(Town.LONGEST)
class HostileCrowdsTest {
    private static final int PIECE = 1 << 16;
    private static final int SHORT = 5_000;
    private static final int FEW = 10;
    private static final Bandwidth SLOW = new Bandwidth(Limit.NONE, new Limit(400_000));

    /** A transfer runs beside them, and what is outside of the heap comes in pieces of many kibibytes. */
    private static final long LITTLE = 4 << 20;

    private static final String CROWDED = "127.0.3.1";

    @TempDir
    private Path folder;

    @Test
    void aThousandPeersOfOneAddressKeepNobodyElseOut() throws IOException {
        assertThatOthersComeIn(Scripts.once(Crook::greet), 50, 250);
    }

    @Test
    void aThousandOfOneAddressWhoDoNotEvenGreetKeepNobodyElseOut() throws IOException {
        assertThatOthersComeIn(Scripts.mute(), 0, 200);
    }

    @Test
    void thereAreNoMoreConnectionsThanThereMayBe() throws IOException {
        Caps few = new Caps(new Cap(12, 50), Caps.USUAL.calls(), Caps.USUAL.slots());
        try (Town town = new Town(folder, 100_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed(town.engine(town.settings("seed").with(few)));
            List<Crook> crowd = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                crowd.add(gang.join(seed.address().orElseThrow(), "127.0.3." + i % 6, Scripts.once(Crook::greet)));
            }
            Town.awaitThat(() -> crowd.stream().filter(crook -> !crook.isOver()).count() <= 12);
            Town.awaitThat(() -> town.peersOf(seed).size() == 12);
            assertThat(crowd.stream().filter(crook -> !crook.isOver())).hasSize(12);
        }
    }

    /** Others call and are called. */
    private void assertThatOthersComeIn(Script script, int members, int most) throws IOException {
        try (Town town = new Town(folder, 4_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            InetSocketAddress where = leecher.address().orElseThrow();
            List<Crook> crowd = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                crowd.add(gang.join(where, CROWDED, script));
            }
            Town.awaitThat(() -> crowd.stream().filter(crook -> !crook.isOver()).count() <= most);
            assertThat(town.peersOf(leecher)).hasSize(members);
            Crook guest = gang.join(
                    where,
                    "127.0.3.2",
                    Giver.ofAll(town.content(), PIECE, 40_001).when(() -> false));
            Town.awaitThat(() -> town.peersOf(leecher).contains(guest.address()));
            assertThat(guest.isOver()).isFalse();
            assertThat(crowd).anyMatch(crook -> !crook.isOver());
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void fiveThousandShortConnectionsDuringATransferAddNothingToWhatAsManyBeforeThemLeft() throws IOException {
        try (Town town = new Town(folder, 40_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed(town.engine(town.settings("seed").with(little())));
            Engine leecher = town.leecher("leecher", "copy");
            seed.limit(SLOW).join();
            town.calls(leecher, seed);
            town.awaitSnapshot(leecher, snapshot -> snapshot.progress().received() > 0);
            Usage before = afterShortOnes(town, gang, leecher, seed);
            Usage after = afterShortOnes(town, gang, leecher, seed);
            assertThat(after.handles()).isLessThan(before.handles() + FEW);
            assertThat(after.threads()).isLessThan(before.threads() + FEW);
            assertThat(after.direct()).isLessThan(before.direct() + LITTLE);
            assertThat(after.moreThan(before, SHORT * 4 / 5)).isEmpty();
            town.await(leecher, state -> state instanceof TorrentState.Downloading);
            Crook guest = gang.join(leecher.address().orElseThrow(), "127.0.3.2", Scripts.once(Crook::greet));
            Town.awaitThat(() -> town.peersOf(leecher).contains(guest.address()));
            seed.limit(Bandwidth.UNLIMITED).join();
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    /** What is read ahead has been read after the first of them, and is not counted as theirs. */
    private static DiskSettings little() {
        DiskSettings usual = DiskSettings.standard();
        return new DiskSettings(
                usual.buffered(), 1 << 20, 1 << 18, usual.openFiles(), usual.threads(), usual.waiting());
    }

    private static Usage afterShortOnes(Town town, Gang gang, Engine... engines) {
        for (Engine engine : engines) {
            shortOnes(gang, engine, SHORT / engines.length);
        }
        return settled(town, engines);
    }

    /** A few at a time, each of another kind than the one before. */
    private static void shortOnes(Gang gang, Engine engine, int count) {
        Deque<Crook> here = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            here.add(gang.join(engine.address().orElseThrow(), "127.0.4." + (1 + i % 100), shortOne(i)));
            if (here.size() >= 50) {
                Town.awaitThat(here.remove()::isOver);
            }
        }
        here.forEach(crook -> Town.awaitThat(crook::isOver));
    }

    /** Nearly always it begins with what could be a key. */
    private static ByteBuffer noise(int number) {
        byte[] noise = new byte[700];
        new Random(number).nextBytes(noise);
        return ByteBuffer.wrap(noise);
    }

    private static Script shortOne(int number) {
        return switch (number % 5) {
            case 0 -> Scripts.once(Crook::leave);
            case 1 -> Scripts.once(Crook::slamTheDoor);
            case 2 ->
                Scripts.once(self -> {
                    self.say(noise(number));
                    self.endOutput();
                });
            case 3 ->
                Scripts.leavesWhenGreeted(self -> {
                    self.say(Messages.haveAll());
                    self.say(Messages.unchoke());
                });
            default -> Scripts.leavesWhenGreeted(self -> self.say(Messages.interested()));
        };
    }

    /** What is in use once all but the other end have gone, and with them what was theirs. */
    private static Usage settled(Town town, Engine... engines) {
        for (Engine engine : engines) {
            Town.awaitThat(() -> town.peersOf(engine).size() == 1);
        }
        awaitThatItIsSteady();
        Usage least = Usage.now();
        for (int i = 0; i < 5; i++) {
            Town.sleep();
            least = least.least(Usage.now());
        }
        return least;
    }

    /** For a second nothing of what is counted exactly has become less. */
    private static void awaitThatItIsSteady() {
        long handles = Usage.openHandles();
        long threads = Usage.threadsNow();
        for (int steady = 0; steady < 100; steady++) {
            Town.sleep();
            boolean isLess = Usage.openHandles() < handles || Usage.threadsNow() < threads;
            steady = isLess ? 0 : steady;
            handles = Math.min(handles, Usage.openHandles());
            threads = Math.min(threads, Usage.threadsNow());
        }
    }
}
