package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.reactor.BothEnds;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.LinkHandler;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.engine.wire.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A peer on a real connection whose other side does not read, with a clock of the test's own. */
@Timeout(30)
class PeerTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int BUFFER = 1 << 18;

    private final List<String> parted = new CopyOnWriteArrayList<>();
    private final AtomicInteger mindChanges = new AtomicInteger();
    private BothEnds ends;
    private SocketChannel other;
    private Peer peer;

    @BeforeEach
    void connect() throws IOException {
        ends = new BothEnds();
        other = ends.other();
        peer = onReactor(() -> join(ends.ours()));
    }

    @AfterEach
    void close() throws IOException {
        ends.close();
    }

    @Test
    void whoTakesNothingForAMinuteIsPartedFrom() throws InterruptedException {
        onReactor(() -> say(3 * MEBIBYTE));
        awaitThatItTakesNoMore();
        onReactor(this::tick);
        onReactor(() -> tick(59));
        assertThat(parted).isEmpty();
        onReactor(() -> tick(2));
        assertThat(parted).singleElement().asString().startsWith("it took nothing of ");
    }

    @Test
    void whoWantsNothingAndHasNothingForUsIsIdleAfterHalfAMinuteUnlessItIsKept() {
        onReactor(() -> tick(29));
        assertThat(onReactor(peer::isIdle)).isFalse();
        onReactor(() -> tick(1));
        assertThat(onReactor(peer::isIdle)).isTrue();
        onReactor(() -> peer.standing().interested(true));
        assertThat(onReactor(peer::isIdle)).isFalse();
        onReactor(() -> peer.standing().interested(false));
        onReactor(() -> peer.standing().interest(true));
        assertThat(onReactor(peer::isIdle)).isFalse();
        onReactor(() -> peer.standing().interest(false));
        assertThat(onReactor(peer::isIdle)).isTrue();
        peer.treatment().keep(true);
        assertThat(onReactor(peer::isIdle)).isFalse();
    }

    @Test
    void whoTakesNothingOfWhatItAskedForWastesItsSlot() throws InterruptedException {
        onReactor(() -> give(3 * MEBIBYTE));
        awaitThatItTakesNoMore();
        onReactor(() -> tick(1));
        onReactor(() -> tick(10));
        assertThat(onReactor(this::wastes)).isFalse();
        onReactor(() -> tick(1));
        assertThat(onReactor(this::wastes)).isTrue();
    }

    /** The system takes more of it only when a part of what it keeps has been read. */
    @Test
    void whoTakesALittleOfWhatItAskedForUsesItsSlot() throws IOException, InterruptedException {
        onReactor(() -> give(3 * MEBIBYTE));
        awaitThatItTakesNoMore();
        onReactor(() -> tick(1));
        onReactor(() -> tick(10));
        readSome();
        onReactor(() -> tick(1));
        assertThat(onReactor(this::wastes)).isFalse();
        onReactor(() -> tick(11));
        assertThat(onReactor(this::wastes)).isTrue();
    }

    @Test
    void whoAsksForNothingWastesItsSlotWhateverElseItTakes() {
        onReactor(this::unchoke);
        for (int second = 0; second < 4; second++) {
            assertThat(onReactor(this::wastes)).isFalse();
            onReactor(() -> say(100));
            onReactor(() -> tick(1));
        }
        assertThat(onReactor(this::wastes)).isTrue();
        assertThat(onReactor(() -> peer.standing().diligence().idle())).isTrue();
    }

    @Test
    void whoWaitsForOurDiskUsesItsSlot() {
        onReactor(this::unchoke);
        onReactor(() -> peer.asked().add(new Block(0, 0, Block.USUAL)));
        onReactor(() -> tick(100));
        assertThat(onReactor(this::wastes)).isFalse();
    }

    @Test
    void whoTakesALittleStays() throws IOException, InterruptedException {
        onReactor(() -> say(3 * MEBIBYTE));
        awaitThatItTakesNoMore();
        onReactor(this::tick);
        onReactor(() -> tick(59));
        readSome();
        awaitThatItTakesNoMore();
        onReactor(() -> tick(60));
        assertThat(parted).isEmpty();
    }

    @Test
    void whoCannotTakeMoreBecauseOfOurLimitUsesItsSlotAndIsNotPartedFrom() throws InterruptedException {
        limit(Limit.NONE, new Limit(1));
        onReactor(() -> give(MEBIBYTE));
        awaitThatItTakesNoMore();
        onReactor(() -> tick(100));
        assertThat(onReactor(this::wastes)).isFalse();
        assertThat(parted).isEmpty();
    }

    @Test
    void whoIsNotReadBecauseOfOurLimitOwesUsNothingMeanwhile() throws IOException, InterruptedException {
        limit(new Limit(1), Limit.NONE);
        other.write(ByteBuffer.allocate(1 << 10));
        while (!onReactor(peer::waitsForUs)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        onReactor(this::unchoke);
        onReactor(() -> tick(1_000));
        assertThat(onReactor(this::wastes)).isFalse();
        assertThat(onReactor(() -> peer.standing().secondsSinceHeard())).isZero();
        assertThat(onReactor(() -> peer.standing().secondsSinceBlock())).isZero();
    }

    @Test
    void whoIsToldNothingForLongHearsThatWeAreStillThereAndNoMore() throws IOException {
        live(100);
        onReactor(() -> say(1));
        live(100);
        ByteBuffer heard = ByteBuffer.allocate(64);
        readTo(heard, 6);
        assertThat(heard.get(4)).as("the bitfield, and nothing before it").isEqualTo((byte) 5);
        live(1);
        readTo(heard, 10);
        assertThat(heard.getInt(6)).as("the length of a message").isZero();
        live(101);
        readTo(heard, 14);
        assertThat(heard.getInt(10)).isZero();
        assertThat(parted).isEmpty();
    }

    @Test
    void whoSaysNothingForTwoMinutesAndAHalfIsPartedFrom() {
        live(149);
        live(150);
        assertThat(parted).isEmpty();
        onReactor(this::second);
        assertThat(parted).containsExactly("it said nothing for 150 s");
    }

    /** It says something now, and nothing for so many seconds. */
    private void live(int seconds) {
        onReactor(this::heard);
        for (int i = 0; i < seconds; i++) {
            onReactor(this::second);
            while (onReactor(() -> peer.underWay()) > 0 && parted.isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean second() {
        Swarm.tick(peer);
        return true;
    }

    private boolean heard() {
        peer.standing().heard();
        return true;
    }

    private void readTo(ByteBuffer heard, int bytes) throws IOException {
        while (heard.position() < bytes) {
            other.read(heard);
        }
        assertThat(heard.position()).isEqualTo(bytes);
    }

    private void limit(Limit down, Limit up) {
        Bandwidth little = new Bandwidth(down, up);
        onReactor(() -> {
            ends.reactor().mains().limit(little, System.nanoTime());
            return true;
        });
    }

    @Test
    void noMoreWaitsForWhoDoesNotReadThanFourMebibytes() {
        onReactor(() -> {
            for (int i = 0; i < 4; i++) {
                say(MEBIBYTE - 16);
            }
            return true;
        });
        assertThat(parted).isEmpty();
        onReactor(() -> say(2 * MEBIBYTE));
        assertThat(parted).singleElement().asString().startsWith("it does not read: ");
    }

    @Test
    void whoDoesNotReadRefusalsIsPartedFromBeforeTheyAreTooMany() throws InterruptedException {
        onReactor(() -> say(3 * MEBIBYTE));
        awaitThatItTakesNoMore();
        onReactor(() -> refuse(Peer.MOST_REFUSALS));
        assertThat(parted).isEmpty();
        onReactor(() -> refuse(1));
        assertThat(parted).containsExactly("it does not read: 8001 refusals wait for it, at most 8000 do");
    }

    /** No second passes meanwhile, at the end of which all might have been taken. */
    @Test
    void whoReadsIsRefusedAsMuchAsItAsksForAlthoughSomethingAlwaysWaits() throws IOException {
        onReactor(() -> say(2 * MEBIBYTE));
        for (int i = 0; i < 5; i++) {
            onReactor(() -> refuse(Peer.MOST_REFUSALS / 2));
            onReactor(() -> say(MEBIBYTE));
            while (onReactor(() -> peer.underWay()) > MEBIBYTE) {
                other.read(ByteBuffer.allocate(BUFFER));
            }
            assertThat(onReactor(() -> peer.underWay())).isPositive();
        }
        assertThat(parted).isEmpty();
    }

    private boolean refuse(int times) {
        for (int i = 0; i < times; i++) {
            peer.refuse(List.of(new Block(i, 0, 1)));
        }
        return true;
    }

    @Test
    void whoRepeatsWhatItWantsIsHeardOnce() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            other.write(Messages.interested());
        }
        other.write(Messages.notInterested());
        awaitMindChanges(2);
        other.write(Messages.interested());
        awaitMindChanges(3);
    }

    @Test
    void whoChangesItsMindWithEveryPieceThatWeGetStays() throws IOException {
        for (int piece = 0; piece < 2_000; piece++) {
            int got = piece;
            onReactor(() -> have(got));
            other.write(Messages.interested());
            other.write(Messages.notInterested());
            while (mindChanges.get() < 2 * piece + 2) {
                Thread.onSpinWait();
            }
        }
        assertThat(parted).isEmpty();
    }

    @Test
    void whoChangesItsMindWithoutAReasonIsPartedFrom() throws IOException, InterruptedException {
        for (int i = 0; i < 1_001; i++) {
            assertThat(parted).isEmpty();
            other.write(Messages.interested());
            other.write(Messages.notInterested());
        }
        awaitParted("it said that it is interested or not, without a reason, more than 1000 times at once");
    }

    @Test
    void whoSaysSixteenThousandNewPiecesASecondStays() throws IOException {
        BitSet all = new BitSet();
        all.set(0, 160_000);
        other.write(Messages.haves(all));
        awaitPieces(160_000);
        assertThat(parted).isEmpty();
    }

    @Test
    void whoSaysForEverWhatWasKnownIsPartedFrom() throws IOException, InterruptedException {
        BitSet all = new BitSet();
        all.set(0, 50_001);
        other.write(Messages.haves(all));
        other.write(Messages.haves(all));
        awaitParted(
                "it said that it has a piece of which we knew, more than 50000 times at once and 6000 times a minute");
    }

    @Test
    void lateAnswersToWhatWeCancelledAreNone() throws IOException, InterruptedException {
        List<Block> blocks = new ArrayList<>();
        for (int piece = 0; piece < 2_000; piece++) {
            blocks.add(new Block(piece, 0, 1));
        }
        onReactor(() -> excuse(blocks));
        for (Block block : blocks.subList(0, 1_000)) {
            other.write(Messages.pieceHead(block));
            other.write(ByteBuffer.allocate(1));
        }
        other.write(Messages.rejects(blocks.subList(1_000, 2_000)));
        other.write(Messages.have(7));
        awaitPieces(1);
        assertThat(parted).isEmpty();
        for (int i = 0; i <= 2_000; i++) {
            other.write(Messages.pieceHead(blocks.get(i % 1_000)));
            other.write(ByteBuffer.allocate(1));
        }
        awaitParted("it sent a block that it was not asked for, more than 2000 times");
    }

    private boolean excuse(List<Block> blocks) {
        peer.owed().ask(blocks);
        blocks.forEach(peer.owed()::excuse);
        return true;
    }

    private boolean have(int piece) {
        peer.voice().have(piece);
        return true;
    }

    private void awaitPieces(int count) {
        while (onReactor(() -> peer.has().count()) < count) {
            Thread.onSpinWait();
        }
    }

    private void awaitParted(String why) throws InterruptedException {
        while (parted.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(parted).singleElement().asString().startsWith(why);
    }

    private void awaitMindChanges(int wished) throws InterruptedException {
        while (mindChanges.get() < wished) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(mindChanges).hasValue(wished);
    }

    private Peer join(SocketChannel ours) {
        Handshake same = Handshake.ours(new byte[20], new byte[20]);
        Met met = new Met(same, same, true, false, Optional.empty());
        try {
            Link link = ends.reactor().join(ours, ignoring(LinkHandler.class));
            Peer joined = new Peer(new ConnectionId(0), listener(), link, met, Bounds.unknown());
            link.handOver(joined);
            return joined;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean unchoke() {
        peer.unchoke();
        return true;
    }

    private boolean wastes() {
        return peer.standing().diligence().wastes();
    }

    /** As if what it has a slot for were what waits for it. */
    private boolean give(int bytes) {
        peer.unchoke();
        peer.handed(new Block(0, 0, Block.USUAL));
        return say(bytes);
    }

    private void readSome() throws IOException, InterruptedException {
        long before = onReactor(() -> peer.underWay());
        other.configureBlocking(false);
        while (onReactor(() -> peer.underWay()) == before) {
            other.read(ByteBuffer.allocate(BUFFER / 4));
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private boolean say(int bytes) {
        peer.voice().bitfield(new byte[bytes]);
        return true;
    }

    /** The system on either side takes some for it. */
    private void awaitThatItTakesNoMore() throws InterruptedException {
        long before = -1;
        long now = onReactor(() -> peer.underWay());
        while (now != before) {
            TimeUnit.MILLISECONDS.sleep(300);
            before = now;
            now = onReactor(() -> peer.underWay());
        }
        assertThat(now).isPositive();
    }

    private boolean tick() {
        return tick(1);
    }

    private boolean tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            peer.tick();
        }
        return true;
    }

    private PeerListener listener() {
        return (PeerListener) Proxy.newProxyInstance(
                PeerListener.class.getClassLoader(), new Class<?>[] {PeerListener.class}, (self, method, said) -> {
                    if (method.getName().equals("left")) {
                        parted.add((String) said[1]);
                    } else if (method.getName().equals("interestChanged")) {
                        mindChanges.incrementAndGet();
                    } else if (method.getName().equals("has") && said[1] instanceof Integer piece) {
                        ((Peer) said[0]).has().add(piece);
                    } else if (method.getName().equals("roomFor")) {
                        return Optional.empty();
                    }
                    return null;
                });
    }

    private static <T> T ignoring(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, said) -> null));
    }

    private <T> T onReactor(Supplier<T> question) {
        return ends.onReactor(question);
    }
}
