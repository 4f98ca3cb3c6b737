package io.github.gavel.engine.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A torrent's thread that is played by the test, and an overlay on a thread of its own. */
@Timeout(30)
class AttendanceTest {
    private static final Event EVENT = new Event.PeerGone(new ConnectionId(1), "of the test");

    private static final Block BLOCK = new Block(0, 0, Block.USUAL);

    private final Queue<Runnable> owner = new ConcurrentLinkedQueue<>();
    private final List<String> heard = new ArrayList<>();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private Optional<OverlayThread> thread = Optional.empty();
    private Optional<Consumer<Runnable>> orders = Optional.empty();

    @AfterEach
    void end() throws InterruptedException {
        release.countDown();
        thread.orElseThrow().end(Duration.ofSeconds(10));
    }

    @Test
    void whatIsOrderedWhileItIsAskedIsDoneBeforeItAttends() {
        Attendance attendance = begin((torrent, controls) -> {
            controls.rehash(1);
            return Optional.of(told::add);
        });
        run(() -> heard.size() == 2);
        assertThat(heard).containsExactly("an order", "attended");
        attendance.tell(EVENT, () -> {});
        attendance.end();
        run(() -> told.size() == 2);
        assertThat(told).containsExactly(EVENT, new Event.Ended("the torrent rests"));
    }

    @Test
    void whoFollowsSomeDeedsIsToldOfNoOthers() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(new Attendant() {
            @Override
            public void told(Event event) {
                told.add(event);
            }

            @Override
            public Set<Deed> follows() {
                return Set.of(Deed.HELD);
            }
        }));
        run(() -> !heard.isEmpty());
        assertThat(Stream.of(Deed.values()).filter(attendance::follows)).containsExactly(Deed.HELD);
        for (Deed deed : Deed.values()) {
            attendance.mention(new ConnectionId(1), deed, BLOCK, () -> {});
        }
        attendance.end();
        run(() -> told.size() == 2);
        assertThat(told)
                .containsExactly(
                        new Event.BlocksHeld(new ConnectionId(1), List.of(BLOCK)),
                        new Event.Ended("the torrent rests"));
    }

    @Test
    void whoDeclinesIsToldNothing() {
        Attendance attendance = begin((torrent, controls) -> Optional.empty());
        run(() -> !heard.isEmpty());
        attendance.tell(EVENT, () -> {});
        assertThat(heard).containsExactly("declined");
    }

    @Test
    void whoThrowsIsDismissedOnceAndToldNoMore() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(event -> {
            told.add(event);
            throw new IllegalStateException("of the test");
        }));
        run(() -> !heard.isEmpty());
        attendance.tell(EVENT, () -> {});
        attendance.tell(EVENT, () -> {});
        run(() -> told.size() == 2);
        attendance.tell(EVENT, () -> {});
        attendance.end();
        orders.orElseThrow().accept(() -> heard.add("an order"));
        owner.forEach(Runnable::run);
        assertThat(heard)
                .containsExactly("attended", "dismissed: it threw java.lang.IllegalStateException: of the test");
        assertThat(told)
                .containsExactly(EVENT, new Event.Ended("it threw java.lang.IllegalStateException: of the test"));
    }

    @Test
    void whoHangsForHalfAMinuteIsDismissed() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(event -> hang()));
        run(() -> !heard.isEmpty());
        attendance.tick();
        attendance.tell(EVENT, () -> {});
        run(owner::isEmpty);
        for (int second = 0; second < Attendance.PATIENCE; second++) {
            assertThat(heard).hasSize(1);
            attendance.tick();
        }
        attendance.tick();
        run(owner::isEmpty);
        assertThat(heard).endsWith("dismissed: it has said nothing for 30 s to what it was told");
    }

    @Test
    void whoHangsIsAskedAboutNoOtherTorrentUntilItComesRound() {
        Attendance first = begin((torrent, controls) -> Optional.of(event -> hang()));
        run(() -> !heard.isEmpty());
        first.tell(EVENT, () -> {});
        run(() -> hanging.getCount() == 0);
        // What it was told before it hung may still be counted after the first seconds.
        IntStream.rangeClosed(0, 2 * Attendance.PATIENCE).forEach(second -> first.tick());
        run(owner::isEmpty);
        heard.clear();
        begin(thread.orElseThrow());
        run(owner::isEmpty);
        assertThat(heard).containsExactly("declined");
        release.countDown();
        while (thread.orElseThrow().isHanging()) {
            Thread.onSpinWait();
        }
        begin(thread.orElseThrow());
        run(() -> heard.size() == 2);
        assertThat(heard).containsExactly("declined", "attended");
    }

    @Test
    void whoOrdersMoreThanCanBeDoneIsDismissedAndWhatItOrderedIsLeft() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(told::add));
        run(() -> !heard.isEmpty());
        for (int i = 0; i <= Attendance.MOST_WAITING; i++) {
            orders.orElseThrow().accept(() -> heard.add("an order"));
        }
        run(() -> heard.size() == 2);
        assertThat(heard).containsExactly("attended", "dismissed: it gave more than 100000 orders at once");
        run(() -> !told.isEmpty());
        assertThat(told).containsExactly(new Event.Ended("it gave more than 100000 orders at once"));
        attendance.end();
    }

    @Test
    void anOrderThatFailsIsTheLast() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(told::add));
        run(() -> !heard.isEmpty());
        orders.orElseThrow().accept(() -> {
            throw new IllegalArgumentException("of the test");
        });
        orders.orElseThrow().accept(() -> heard.add("an order"));
        run(() -> heard.size() == 2);
        assertThat(heard)
                .containsExactly("attended", "dismissed: it threw java.lang.IllegalArgumentException: of the test");
        attendance.end();
    }

    @Test
    void whoHasNothingToHearMayBeSilent() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(told::add));
        run(() -> !heard.isEmpty());
        attendance.tell(EVENT, () -> {});
        run(() -> !told.isEmpty());
        for (int second = 0; second < 10 * Attendance.PATIENCE; second++) {
            attendance.tick();
        }
        assertThat(heard).containsExactly("attended");
    }

    @Test
    void whoFallsFarBehindIsDismissed() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(event -> hang()));
        run(() -> !heard.isEmpty());
        for (int i = 0; i < Attendance.MOST_WAITING; i++) {
            attendance.tell(EVENT, () -> {});
            run(() -> owner.size() < 2);
        }
        assertThat(heard).hasSize(1);
        attendance.tell(EVENT, () -> {});
        attendance.tell(EVENT, () -> {});
        run(owner::isEmpty);
        assertThat(heard).hasSize(2).last().asString().endsWith(" events behind");
    }

    @Test
    void whatIsMentionedIsToldWithTheNextEventThatIsTold() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(told::add));
        run(() -> !heard.isEmpty());
        attendance.mention(new ConnectionId(2), Deed.CAME, BLOCK, () -> {});
        run(owner::isEmpty);
        attendance.tell(EVENT, () -> {});
        run(() -> told.size() == 2);
        assertThat(told).containsExactly(new Event.BlocksCame(new ConnectionId(2), List.of(BLOCK)), EVENT);
    }

    @Test
    void whatIsMentionedIsToldWithinASecondAndAtOnceWhenThereIsMuchOfIt() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(told::add));
        run(() -> !heard.isEmpty());
        attendance.mention(EVENT);
        assertThat(owner).isEmpty();
        attendance.tick();
        run(() -> told.size() == 1);
        for (int i = 0; i < 254; i++) {
            attendance.mention(new ConnectionId(2), Deed.CAME, BLOCK, () -> {});
        }
        attendance.hurryFor(new ConnectionId(2));
        assertThat(owner).isEmpty();
        attendance.mention(new ConnectionId(3), Deed.HELD, BLOCK, () -> {});
        run(() -> told.size() == 3);
        attendance.mention(new ConnectionId(3), Deed.HELD, BLOCK, () -> {});
        assertThat(owner).isEmpty();
        attendance.hurryFor(new ConnectionId(3));
        run(() -> told.size() == 4);
    }

    @Test
    void whoIsManyBlocksBehindIsNotDismissedAsEarlyAsForEvents() {
        Attendance attendance = begin((torrent, controls) -> Optional.of(event -> hang()));
        run(() -> !heard.isEmpty());
        for (int i = 0; i < Attendance.MOST_WAITING * 10; i++) {
            attendance.mention(new ConnectionId(2), Deed.CAME, BLOCK, () -> {});
            run(() -> owner.size() < 2);
        }
        assertThat(heard).hasSize(1);
    }

    private void hang() {
        hanging.countDown();
        try {
            release.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Attendance begin(Overlay overlay) {
        OverlayThread made = new OverlayThread(overlay);
        thread = Optional.of(made);
        return begin(made);
    }

    private Attendance begin(OverlayThread made) {
        Subject subject = new Subject(
                InfoHash.of(new byte[20]),
                new Layout(1024, List.of(new Entry(Optional.empty(), 0, 1))),
                false,
                new BitSet());
        return Attendance.begin(made, subject, owner::add, this::controls, new Attendance.Listener() {
            @Override
            public void attended() {
                heard.add("attended");
            }

            @Override
            public void declined() {
                heard.add("declined");
            }

            @Override
            public void dismissed(String why) {
                heard.add("dismissed: " + why);
            }
        });
    }

    private Controls controls(Consumer<Runnable> given) {
        orders = Optional.of(given);
        return (Controls) Proxy.newProxyInstance(
                Controls.class.getClassLoader(), new Class<?>[] {Controls.class}, (self, method, words) -> {
                    given.accept(() -> heard.add("an order"));
                    return null;
                });
    }

    /** Does what is to be done on the torrent's thread until that is so. */
    private void run(BooleanSupplier isEnough) {
        while (!isEnough.getAsBoolean()) {
            Runnable task = owner.poll();
            if (task == null) {
                Thread.onSpinWait();
            } else {
                task.run();
            }
        }
    }
}
