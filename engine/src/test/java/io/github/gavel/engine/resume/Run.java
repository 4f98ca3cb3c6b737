package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Desk;
import io.github.gavel.engine.disk.Loan;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Sample;
import io.github.gavel.engine.disk.Saved;
import io.github.gavel.engine.disk.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A whole download: several pieces at a time, half of the files unwanted until the middle, remembered now and then. */
final class Run {
    static final Boot BOOT = Boot.of("this one");
    static final int THREADS = 2;
    private static final int AT_ONCE = 5;

    private final Sample sample;
    private final Recorder recorder;
    private final Path folder;
    private final RandomGenerator random;
    private final int[] savedAt;
    private BitSet wanted = new BitSet();

    Run(Sample sample, Recorder recorder, Path folder, RandomGenerator random) {
        this.sample = sample;
        this.recorder = recorder;
        this.folder = folder;
        this.random = random;
        this.savedAt = new int[sample.pieces()];
        Arrays.fill(savedAt, Integer.MAX_VALUE);
    }

    static Path vault(Path folder) {
        return folder.resolve("vault");
    }

    static Path files(Path folder) {
        return folder.resolve("files");
    }

    static BitSet wanted(Particulars particulars) {
        BitSet wanted = new BitSet();
        IntStream.range(0, particulars.priorities().size())
                .filter(file -> particulars.priorities().get(file) > 0)
                .forEach(wanted::set);
        return wanted;
    }

    /** Pieces that were said to be saved before so many changes were made. */
    BitSet savedBefore(int changes) {
        BitSet saved = new BitSet();
        IntStream.range(0, savedAt.length)
                .filter(piece -> savedAt[piece] <= changes)
                .forEach(saved::set);
        return saved;
    }

    void download() {
        wanted.set(0);
        wanted.set(4, 7);
        try (Desk desk = Desk.on(recorder)) {
            Vault vault = new Vault(recorder, vault(folder));
            Keeper keeper = new Keeper(vault, sample.content(), Recalled.NOTHING, BOOT);
            Store store = desk.open(sample, files(folder), wanted, keeper);
            Desk.<Recollection>ask(then -> keeper.compare(store, then));
            done(store::prepare);
            keep(store, keeper, List.of());
            List<Integer> left = saveSome(desk, store, keeper, shuffledPieces());
            wanted = sample.everything();
            done(then -> store.choose(wanted, then));
            assertThat(saveSome(desk, store, keeper, left)).isEmpty();
            keep(store, keeper, List.of());
            done(store::close);
        }
    }

    /** Those that nobody wants now are left. */
    private List<Integer> saveSome(Desk desk, Store store, Keeper keeper, List<Integer> pieces) {
        List<Integer> unwanted = Collections.synchronizedList(new ArrayList<>());
        for (int from = 0; from < pieces.size(); from += AT_ONCE) {
            List<Integer> some = pieces.subList(from, Math.min(pieces.size(), from + AT_ONCE));
            CountDownLatch saving = new CountDownLatch(some.size());
            for (int piece : some) {
                Loan loan = loan(desk, piece);
                assertThat(store.save(piece, loan, Optional.empty(), false, saved -> {
                            loan.giveBack();
                            if (saved instanceof Saved.Unwanted) {
                                unwanted.add(piece);
                            } else {
                                assertThat(saved).isEqualTo(new Saved.Verified(piece));
                                savedAt[piece] = recorder.changes().size();
                            }
                            saving.countDown();
                        }))
                        .isTrue();
            }
            if (random.nextInt(4) == 0) {
                keep(store, keeper, stash(desk, store, pieces.get(pieces.size() - 1)));
            }
            await(saving);
        }
        return unwanted;
    }

    private List<Partial> stash(Desk desk, Store store, int piece) {
        BitSet blocks = new BitSet();
        blocks.set(0);
        Loan loan = loan(desk, piece);
        done(then -> store.stash(piece, loan, blocks, then));
        loan.giveBack();
        return List.of(new Partial(piece, blocks));
    }

    private void keep(Store store, Keeper keeper, List<Partial> partials) {
        List<Integer> priorities = IntStream.range(0, sample.layout().entries().size())
                .mapToObj(file -> wanted.get(file) ? 1 : 0)
                .toList();
        Particulars particulars = new Particulars(
                files(folder).toString(), priorities, false, 0, 0, Instant.EPOCH, Optional.empty(), false);
        done(then -> keeper.keep(store, particulars, partials, then));
    }

    private Loan loan(Desk desk, int piece) {
        byte[] bytes = sample.piece(piece);
        Loan loan = desk.disk().buffers().take(bytes.length).orElseThrow();
        loan.bytes().put(bytes);
        return loan;
    }

    private List<Integer> shuffledPieces() {
        List<Integer> pieces =
                new ArrayList<>(IntStream.range(0, sample.pieces()).boxed().toList());
        Collections.shuffle(pieces, new Random(random.nextLong()));
        return pieces;
    }

    private static void done(Predicate<Consumer<Outcome>> question) {
        assertThat(Desk.ask(question)).isEqualTo(new Outcome.Done());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
