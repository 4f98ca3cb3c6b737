package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    Path base;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private final Faulty medium = new Faulty();
    private final Desk desk = Desk.on(medium);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void findsExactlyThePiecesThatAreWhole() {
        Seeds.forEach(30, seeded -> {
            Sample sample = Sample.random(seeded);
            Path folder = base.resolve(Long.toHexString(seeded.nextLong()));
            Store store = desk.open(sample, folder);
            Desk.<Outcome>ask(store::prepare);
            BitSet saved = new BitSet();
            for (int piece = 0; piece < sample.pieces(); piece++) {
                if (seeded.nextBoolean()) {
                    desk.save(store, sample, piece);
                    saved.set(piece);
                } else if (allZeros(sample, piece)) {
                    saved.set(piece);
                }
            }
            BitSet asked = new BitSet();
            seeded.ints(sample.pieces(), 0, sample.pieces()).forEach(asked::set);
            saved.and(asked);
            List<Integer> progress = Collections.synchronizedList(new ArrayList<>());
            assertThat(check(store, asked, progress)).isEqualTo(new Checked.Done(saved));
            assertThat(progress).last().isEqualTo(asked.cardinality());
        });
    }

    @Test
    void aChangedFileIsServedAgainAfterACheck() throws IOException {
        Sample sample = Sample.of(1024, random, 5000);
        Store store = desk.open(sample, base);
        for (int piece = 0; piece < sample.pieces(); piece++) {
            desk.save(store, sample, piece);
        }
        byte[] changed = sample.file(0);
        changed[2000]++;
        Files.write(base.resolve("f0"), changed);
        assertThat(desk.read(store, 0, 0, 10)).isInstanceOf(Reading.Failed.class);
        BitSet whole = new BitSet();
        whole.set(0, sample.pieces());
        whole.clear(1);
        BitSet all = new BitSet();
        all.set(0, sample.pieces());
        assertThat(check(store, all, new ArrayList<>())).isEqualTo(new Checked.Done(whole));
        assertThat(desk.bytes(store, 0, 0, 1024)).isEqualTo(sample.piece(0));
    }

    @Test
    void isCancelledAndTheNextOneHasItsTurn() {
        Sample sample = Sample.of(1024, random, 500_000);
        Store store = desk.open(sample, base);
        BitSet all = new BitSet();
        all.set(0, sample.pieces());
        CompletableFuture<Checked> cancelled = new CompletableFuture<>();
        CompletableFuture<Checked> next = new CompletableFuture<>();
        Checking checking = store.check(all, done -> {}, cancelled::complete);
        checking.cancel();
        store.check(all, done -> {}, next::complete);
        assertThat(cancelled.orTimeout(20, TimeUnit.SECONDS).join())
                .isIn(new Checked.Cancelled(), new Checked.Done(new BitSet()));
        assertThat(next.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(new Checked.Done(new BitSet()));
    }

    @Test
    void endsWhenTheStoreIsClosed() {
        Sample sample = Sample.of(1024, random, 500_000);
        Store store = desk.open(sample, base);
        BitSet all = new BitSet();
        all.set(0, sample.pieces());
        CompletableFuture<Checked> ended = new CompletableFuture<>();
        store.check(all, done -> {}, ended::complete);
        assertThat(Desk.<Outcome>ask(store::close)).isEqualTo(new Outcome.Done());
        assertThat(ended).isDone();
        CompletableFuture<Checked> late = new CompletableFuture<>();
        store.check(all, done -> {}, late::complete);
        assertThat(late).isCompletedWithValue(new Checked.Cancelled());
    }

    @Test
    void aDiskThatCannotReadIsTold() {
        Sample sample = Sample.of(1024, random, 5000);
        Store store = desk.open(sample, base);
        desk.save(store, sample, 0);
        medium.fail(Faulty.Call.READ, 1, 100, new IOException("Input/output error"));
        BitSet all = new BitSet();
        all.set(0, sample.pieces());
        assertThat(check(store, all, new ArrayList<>()))
                .isInstanceOfSatisfying(
                        Checked.Failed.class,
                        failed -> assertThat(failed.trouble().sentence()).endsWith("Input/output error"));
    }

    private static boolean allZeros(Sample sample, int piece) {
        return Arrays.equals(sample.piece(piece), new byte[sample.piece(piece).length]);
    }

    private static Checked check(Store store, BitSet pieces, List<Integer> progress) {
        CompletableFuture<Checked> checked = new CompletableFuture<>();
        store.check(pieces, progress::add, checked::complete);
        return checked.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
