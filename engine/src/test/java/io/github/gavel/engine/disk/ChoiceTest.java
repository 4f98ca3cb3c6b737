package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {
    @TempDir
    Path base;

    private final Faulty medium = new Faulty();
    private final Desk desk = Desk.on(medium);

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

    @Test
    void whatThePartFileHasStaysThereUntilTheFileThatAppearsIsDurable() {
        for (Faulty.Call call : List.of(Faulty.Call.SYNC, Faulty.Call.SYNC_FOLDER)) {
            Seeds.run(1, random -> {
                Sample sample = Sample.of(1024, random, 1500, 1500);
                Path folder = folder(call.name().hashCode());
                Store store = secondApart(sample, folder);
                medium.fail(call, 1, 1, new IOException("Input/output error"));
                assertThat(Desk.<Outcome>ask(then -> store.choose(sample.everything(), then)))
                        .isInstanceOf(Outcome.Failed.class);
                assertThat(hidden(folder)).isPositive();
                assertThat(Desk.<Outcome>ask(then -> store.choose(sample.everything(), then)))
                        .isEqualTo(new Outcome.Done());
                assertThat(hidden(folder)).isZero();
                assertThat(desk.bytes(store, 1, 0, 1024)).isEqualTo(sample.piece(1));
            });
        }
    }

    @Test
    void aFileThatSomebodyElsePutThereIsNotReplaced() {
        Seeds.run(1, random -> {
            Sample sample = Sample.of(1024, random, 1500, 1500);
            Store store = secondApart(sample, base);
            Path theirs = base.resolve("d1").resolve("f1");
            write(theirs, "mine");
            assertThat(Desk.<Outcome>ask(then -> store.choose(sample.everything(), then)))
                    .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                        assertThat(failed.trouble().kind()).isEqualTo(Trouble.Kind.CHANGED);
                        assertThat(failed.trouble().sentence()).startsWith(theirs + " was put there by somebody else");
                    });
            assertThat(theirs).hasContent("mine");
            assertThat(hidden(base)).isPositive();
        });
    }

    /** Two files that share a piece, of which the first is wanted. */
    private Store secondApart(Sample sample, Path folder) {
        BitSet first = new BitSet();
        first.set(0);
        Store store = desk.open(sample, folder, first, Notes.NONE);
        desk.save(store, sample, 0);
        desk.save(store, sample, 1);
        return store;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
