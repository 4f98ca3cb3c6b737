package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {
    @TempDir
    Path base;

    private final Desk desk = Desk.on(Medium.REAL);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void unwantedFilesAreNotMadeAndAppearWithWhatIsKnownWhenTheyAreWanted() {
        Seeds.forEach(40, random -> {
            Sample sample = Sample.random(random);
            Path folder = folder(random.nextLong());
            BitSet wanted = new BitSet();
            random.ints(3, 0, sample.layout().entries().size()).forEach(wanted::set);
            Store store = desk.open(sample, folder, wanted, Notes.NONE);
            BitSet kept = new BitSet();
            for (int piece = 0; piece < sample.pieces(); piece++) {
                Saved saved = desk.save(store, sample, piece);
                kept.set(piece, saved.equals(new Saved.Verified(piece)));
                assertThat(kept.get(piece) || saved.equals(new Saved.Unwanted(piece)))
                        .isTrue();
            }
            assertReads(sample, store, kept);
            for (int file = 0; file < sample.layout().entries().size(); file++) {
                if (!wanted.get(file)) {
                    sample.layout()
                            .entries()
                            .get(file)
                            .path()
                            .ifPresent(path -> assertThat(path.within(folder)).doesNotExist());
                }
            }
            Desk.<Outcome>ask(store::close);
            Store later = desk.open(sample, folder, wanted, Notes.NONE);
            assertReads(sample, later, kept);
            assertThat(Desk.<Outcome>ask(then -> later.choose(sample.everything(), then)))
                    .isEqualTo(new Outcome.Done());
            assertReads(sample, later, kept);
            assertThat(hidden(folder)).isZero();
            for (int piece = kept.nextClearBit(0); piece < sample.pieces(); piece = kept.nextClearBit(piece + 1)) {
                assertThat(desk.save(later, sample, piece)).isEqualTo(new Saved.Verified(piece));
            }
            kept.set(0, sample.pieces());
            assertReads(sample, later, kept);
            assertThat(Desk.<Outcome>ask(then -> later.remove(true, then))).isEqualTo(new Outcome.Done());
            assertThat(folder).isEmptyDirectory();
        });
    }

    @Test
    void aFileThatIsThereStaysInUseWhenItIsWantedNoMore() {
        Seeds.run(1, random -> {
            Sample sample = Sample.of(1024, random, 2000, 2000);
            Store store = desk.open(sample, base);
            desk.save(store, sample, 0);
            assertThat(Desk.<Outcome>ask(then -> store.choose(new BitSet(), then)))
                    .isEqualTo(new Outcome.Done());
            assertThat(desk.save(store, sample, 1)).isEqualTo(new Saved.Verified(1));
            assertThat(desk.save(store, sample, 2)).isEqualTo(new Saved.Unwanted(2));
            assertThat(desk.bytes(store, 1, 0, 1024)).isEqualTo(sample.piece(1));
            assertThat(base.resolve("d1")).doesNotExist();
        });
    }

    private void assertReads(Sample sample, Store store, BitSet pieces) {
        pieces.stream()
                .forEach(piece -> assertThat(
                                desk.bytes(store, piece, 0, sample.layout().lengthOf(piece)))
                        .isEqualTo(sample.piece(piece)));
    }

    private static long hidden(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> path.getFileName().toString().startsWith("."))
                    .count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder(long number) {
        try {
            return Files.createDirectory(base.resolve(Long.toHexString(number)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
