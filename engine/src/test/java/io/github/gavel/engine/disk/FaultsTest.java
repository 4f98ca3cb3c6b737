package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Trouble.Kind;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody thought of is answered too. */
class FaultsTest {
    private static final int PIECE = 1 << 14;

    @TempDir
    Path folder;

    private final Desk desk = Desk.on(Medium.REAL);
    private final Sample sample =
            Sample.of(PIECE, RandomGeneratorFactory.of("L64X128MixRandom").create(1), 3 * PIECE);

    @AfterEach
    void stop() {
        assertThat(desk.disk().buffers().lent()).isZero();
        desk.close();
    }

    @Test
    void aPieceWhoseSavingThrowsIsNotHad() {
        Store store = desk.open(sample, folder, sample.everything(), new Throwing());
        assertThat(desk.save(store, sample, 0)).isInstanceOfSatisfying(Saved.Failed.class, failed -> {
            assertThat(failed.trouble().kind()).isEqualTo(Kind.FAULT);
            assertThat(failed.trouble().sentence())
                    .isEqualTo("this is a fault of Gavel's own: java.lang.AssertionError: a bug");
        });
        assertThat(Desk.<Outcome>ask(store::close)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aPartWhoseWritingThrowsIsNotThere() {
        Store store = desk.open(sample, folder, sample.everything(), new Throwing());
        Loan loan = desk.disk().buffers().take(PIECE).orElseThrow();
        BitSet block = new BitSet();
        block.set(0);
        assertThat(Desk.<Outcome>ask(then -> store.stash(1, loan, block, then))).isInstanceOf(Outcome.Failed.class);
        loan.giveBack();
    }

    @Test
    void theFilesAreFreeAgainWhenTheirEndThrows() {
        Store store = desk.open(sample, folder, sample.everything(), new Throwing());
        assertThat(Desk.<Outcome>ask(store::close)).isEqualTo(new Outcome.Done());
        assertThat(desk.opening(sample, folder, sample.everything(), Notes.NONE))
                .isInstanceOf(Disk.Opening.Opened.class);
    }

    @Test
    void aQuestionThatThrowsIsAnswered() {
        Store store = desk.open(sample, folder);
        assertThat(Desk.<String>ask(then -> store.survey(
                        looks -> {
                            throw new IllegalStateException("a bug");
                        },
                        Trouble::sentence,
                        then)))
                .endsWith("a bug");
    }

    @Test
    void aCheckOrAReadOfADiskThatThrowsEnds() {
        try (Desk broken = Desk.on(new BrokenMedium())) {
            Store store = broken.open(sample, folder);
            assertThat(Desk.<Checked>ask(then -> {
                        Checking unused = store.check(sample.everything(), done -> {}, then);
                        return true;
                    }))
                    .isInstanceOf(Checked.Failed.class);
            assertThat(broken.read(store, 0, 0, 100)).isInstanceOf(Reading.Failed.class);
            assertThat(Desk.<Outcome>ask(store::close)).isEqualTo(new Outcome.Done());
        }
    }

    private static final class Throwing implements Notes {
        @Override
        public void writing(int piece) {
            throw new AssertionError("a bug");
        }

        @Override
        public void written(int piece) {}

        @Override
        public void lost(int piece) {
            throw new AssertionError("a bug");
        }

        @Override
        public void touching(int piece) {
            throw new AssertionError("a bug");
        }

        @Override
        public void over() {
            throw new AssertionError("a bug");
        }
    }

    /** Opens nothing and throws what no disk should. */
    private static final class BrokenMedium extends Faulty {
        @Override
        public Handle open(Path file, boolean forWriting) {
            throw new AssertionError("a bug");
        }
    }
}
