package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpansTest {
    private static final int SPAN = 1 << 14;
    private static final int ROOM = 4;

    @TempDir
    Path folder;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private final Sample sample = Sample.of(4 * SPAN, random, 40 * SPAN);
    private final Faulty medium = new Faulty();
    private final Desk desk = new Desk(new DiskSettings(1 << 20, ROOM * SPAN, SPAN, 4, 2, 64), medium);
    private Store store;

    @BeforeEach
    void seed() {
        store = desk.open(sample, folder);
        for (int piece = 0; piece < sample.pieces(); piece++) {
            desk.save(store, sample, piece);
        }
    }

    @AfterEach
    void nothingIsLost() {
        store.close(closed -> {});
        desk.close();
        assertThat(desk.disk().readAhead().lent()).isZero();
    }

    @Test
    void whatFollowsABlockIsReadWithIt() {
        assertThat(store.peek(0, 0, 100)).isEmpty();
        desk.bytes(store, 0, 0, 100);
        Slice slice = store.peek(0, 5000, 100).orElseThrow();
        byte[] bytes = new byte[100];
        slice.bytes().get(bytes);
        assertThat(bytes).isEqualTo(Arrays.copyOfRange(sample.piece(0), 5000, 5100));
        assertThat(store.peek(0, SPAN, 100)).isEmpty();
        slice.giveBack();
    }

    @Test
    void aBlockMayReachIntoTheNextSpan() {
        assertThat(desk.bytes(store, 1, SPAN - 10, 20))
                .isEqualTo(Arrays.copyOfRange(sample.piece(1), SPAN - 10, SPAN + 10));
    }

    @Test
    void oneReadServesAllWhoWaitForIt() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < desk.disk().crew().size(); i++) {
            desk.disk().crew().offer(() -> awaits(go));
        }
        LinkedBlockingQueue<Reading> readings = new LinkedBlockingQueue<>();
        for (int i = 0; i < 8; i++) {
            assertThat(store.read(2, i * 100, 100, readings::add)).isTrue();
        }
        assertThat(desk.disk().readAhead().lent()).isEqualTo(SPAN);
        go.countDown();
        for (int i = 0; i < 8; i++) {
            Reading reading = readings.poll(20, TimeUnit.SECONDS);
            byte[] bytes = new byte[100];
            Slice slice = ((Reading.Bytes) reading).slice();
            slice.bytes().get(bytes);
            assertThat(bytes).isEqualTo(Arrays.copyOfRange(sample.piece(2), i * 100, i * 100 + 100));
            slice.giveBack();
        }
    }

    @Test
    void aSliceUnderWayIsNeverReadOver() {
        Slice held = ((Reading.Bytes) desk.read(store, 0, 0, SPAN)).slice();
        for (int piece = 1; piece < sample.pieces(); piece++) {
            desk.bytes(store, piece, 0, SPAN);
        }
        byte[] bytes = new byte[SPAN];
        held.bytes().get(bytes);
        assertThat(bytes).isEqualTo(Arrays.copyOf(sample.piece(0), SPAN));
        held.giveBack();
        assertThatThrownBy(held::giveBack).hasMessageContaining("twice");
        assertThatThrownBy(held::bytes).hasMessageContaining("after it was given back");
    }

    @Test
    void refusesToReadWhileAllMemoryIsUnderWay() {
        List<Slice> held = new ArrayList<>();
        for (int piece = 0; piece < ROOM; piece++) {
            held.add(((Reading.Bytes) desk.read(store, piece, 0, 10)).slice());
        }
        assertThat(store.read(ROOM, 0, 10, reading -> {})).isFalse();
        assertThat(store.read(
                        0, 10, 10, reading -> ((Reading.Bytes) reading).slice().giveBack()))
                .isTrue();
        held.remove(1).giveBack();
        assertThat(desk.bytes(store, ROOM, 0, 10)).isEqualTo(Arrays.copyOf(sample.piece(ROOM), 10));
        assertThat(store.peek(1, 0, 10)).isEmpty();
        held.forEach(Slice::giveBack);
    }

    @Test
    void aSliceOutlivesItsStore() {
        Slice held = ((Reading.Bytes) desk.read(store, 0, 0, SPAN)).slice();
        Desk.<Outcome>ask(store::close);
        assertThat(desk.disk().readAhead().lent()).isEqualTo(SPAN);
        assertThat(held.bytes().get()).isEqualTo(sample.piece(0)[0]);
        held.giveBack();
        assertThat(store.read(0, 0, 10, reading -> {})).isFalse();
    }

    @Test
    void aReadThatFailsIsToldAndNotRemembered() {
        medium.fail(Faulty.Call.READ, 1, 1, new IOException("Input/output error"));
        assertThat(desk.read(store, 0, 0, 10)).isInstanceOf(Reading.Failed.class);
        assertThat(desk.disk().readAhead().lent()).isZero();
        assertThat(desk.bytes(store, 0, 0, 10)).isEqualTo(Arrays.copyOf(sample.piece(0), 10));
    }

    @Test
    void whatWasReadLatelyIsForgottenLast() {
        for (int piece = 0; piece < ROOM; piece++) {
            desk.bytes(store, piece, 0, 10);
        }
        store.peek(0, 0, 10).ifPresent(Slice::giveBack);
        desk.bytes(store, ROOM, 0, 10);
        Optional<Slice> oldest = store.peek(0, 0, 10);
        assertThat(oldest).isPresent();
        oldest.get().giveBack();
        assertThat(store.peek(1, 0, 10)).isEmpty();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
