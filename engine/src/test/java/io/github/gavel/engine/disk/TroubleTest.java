package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Trouble.Kind;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {
    private static final int PIECE = 1 << 14;

    @TempDir
    Path folder;

    private final Faulty medium = new Faulty();
    private final Desk desk = Desk.on(medium);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private final Sample sample = Sample.of(PIECE, random, PIECE + 100, 2 * PIECE, 3 * PIECE);

    @AfterEach
    void stop() {
        assertThat(desk.disk().buffers().lent()).isZero();
        assertThat(desk.disk().saving()).hasValue(0);
        desk.close();
    }

    @Test
    void anyWriteMayFailAndOnlyItsPieceIsNotHad() {
        Seeds.forEach(20, seeded -> {
            Path own = folder.resolve(Long.toHexString(seeded.nextLong()));
            Store store = desk.open(sample, own);
            assertThat(Desk.<Outcome>ask(store::prepare)).isEqualTo(new Outcome.Done());
            medium.fail(Faulty.Call.WRITE, 1 + seeded.nextInt(8), 1, new IOException("Input/output error"));
            int failed = 0;
            for (int piece = 0; piece < sample.pieces(); piece++) {
                if (desk.save(store, sample, piece) instanceof Saved.Failed failure) {
                    failed++;
                    assertThat(failure.piece()).isEqualTo(piece);
                    assertThat(failure.trouble().kind()).isEqualTo(Kind.FAILED);
                    assertThat(failure.trouble().sentence())
                            .startsWith("could not write " + own)
                            .endsWith("Input/output error");
                    assertThat(desk.save(store, sample, piece)).isEqualTo(new Saved.Verified(piece));
                }
                assertThat(desk.bytes(store, piece, 0, 10)).isEqualTo(Arrays.copyOf(sample.piece(piece), 10));
            }
            assertThat(failed).isEqualTo(1);
            Desk.<Outcome>ask(store::close);
        });
    }

    @Test
    void aFullDiskSaysHowMuchIsNeededAndFree() {
        Store store = desk.open(sample, folder);
        medium.fail(Faulty.Call.WRITE, 1, 1, new IOException("No space left on device"));
        assertThat(desk.save(store, sample, 0))
                .isEqualTo(new Saved.Failed(
                        0,
                        new Trouble(
                                Kind.DISK_FULL,
                                "disk full: 16384 bytes needed, 4096 free for " + real().resolve("f0"))));
        assertThat(desk.save(store, sample, 0)).isEqualTo(new Saved.Verified(0));
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsTold() {
        Store store = desk.open(sample, folder);
        medium.fail(Faulty.Call.OPEN, 1, 1, new AccessDeniedException("x"));
        assertThat(desk.save(store, sample, 0))
                .isEqualTo(new Saved.Failed(
                        0,
                        new Trouble(
                                Kind.NOT_WRITABLE, "could not write " + real().resolve("f0") + ": permission denied")));
    }

    @Test
    void whatCannotBeMadeDurableIsToldAndTriedAgain() {
        Store store = desk.open(sample, folder);
        desk.save(store, sample, 0);
        medium.fail(Faulty.Call.SYNC, 1, 2, new IOException("Input/output error"));
        for (int i = 0; i < 2; i++) {
            assertThat(Desk.<Outcome>ask(then -> store.keep(new Remembering(), then)))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.trouble().sentence()).startsWith("could not make durable"));
        }
        assertThat(Desk.<Outcome>ask(then -> store.keep(new Remembering(), then)))
                .isEqualTo(new Outcome.Done());
    }

    @Test
    void whoCannotRememberIsToldOfTheDiskOnWhichItIsRemembered() {
        Store store = opened(0);
        Checkpoint full = new Remembering() {
            @Override
            public void end(List<Look> looks) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(Desk.<Outcome>ask(then -> store.keep(full, then)))
                .isEqualTo(new Outcome.Failed(
                        new Trouble(Kind.DISK_FULL, "disk full: 4096 free for " + Path.of("elsewhere", "memory"))));
    }

    @Test
    void aFolderThatIsNotThereIsNotMadeByAPiece() {
        Store store = desk.open(sample, folder.resolve("unplugged"));
        Saved saved = desk.save(store, sample, 0);
        assertThat(((Saved.Failed) saved).trouble().kind()).isEqualTo(Kind.MISSING);
        assertThat(folder.resolve("unplugged")).doesNotExist();
    }

    @Test
    void aFileThatIsDeletedWhileItIsServedIsNoticed() throws IOException {
        Store store = seeded();
        Files.delete(folder.resolve("f0"));
        assertTrouble(desk.read(store, 0, 0, 100), Kind.MISSING, "f0 is not there any more");
    }

    @Test
    void aFileThatIsShortenedWhileItIsServedIsNoticed() throws IOException {
        Store store = seeded();
        cut("f2", 10);
        assertTrouble(desk.read(store, sample.pieces() - 1, 0, 100), Kind.TOO_SHORT, "f2 is too short");
    }

    @Test
    void aFileThatIsOverwrittenOrReplacedWhileItIsServedIsNoticed() throws IOException {
        Store store = seeded();
        Path file = folder.resolve("f0");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertTrouble(desk.read(store, 0, 0, 100), Kind.CHANGED, "f0 was changed by somebody else");
    }

    @Test
    void aFileThatIsCutOrDeletedWhileItIsWrittenIsNoticed() throws IOException {
        Store store = opened(1);
        cut("f0", 10);
        assertTrouble(desk.save(store, sample, 0), Kind.CHANGED, "f0 was cut by somebody else: it has ");
        Files.delete(folder.resolve("f0"));
        assertTrouble(desk.save(store, sample, 0), Kind.MISSING, "f0 is not there any more");
    }

    @Test
    void aFileThatIsReplacedWhileItIsWrittenIsNoticed() throws IOException {
        Store store = opened(1);
        Path other = Files.write(folder.resolve("other"), Files.readAllBytes(folder.resolve("f0")));
        Files.move(other, folder.resolve("f0"), StandardCopyOption.REPLACE_EXISTING);
        assertTrouble(desk.save(store, sample, 0), Kind.CHANGED, "f0 was replaced by somebody else");
        assertTrouble(Desk.<Outcome>ask(store::confirm), Kind.CHANGED, "f0 was changed by somebody else");
    }

    @Test
    void aFileThatWasCutBeforeItsLastPieceIsNoticed() throws IOException {
        Store store = opened(0);
        cut("f0", 0);
        assertTrouble(desk.save(store, sample, 1), Kind.CHANGED, "f0 was cut by somebody else: it has 0 of ");
    }

    @Test
    void whatIsHereIsConfirmedUntilSomebodyElseHasHisHandsOnIt() throws IOException {
        Store store = seeded();
        assertThat(Desk.<Outcome>ask(store::confirm)).isEqualTo(new Outcome.Done());
        Files.setLastModifiedTime(folder.resolve("f2"), FileTime.from(Instant.EPOCH));
        assertTrouble(Desk.<Outcome>ask(store::confirm), Kind.CHANGED, "f2 was changed by somebody else");
        Files.delete(folder.resolve("f0"));
        assertTrouble(Desk.<Outcome>ask(store::confirm), Kind.MISSING, "f0 is not there any more");
    }

    @Test
    void othersAreServedWhileOneFileIsGone() throws IOException {
        Store store = seeded();
        Files.delete(folder.resolve("f0"));
        desk.read(store, 0, 0, 100);
        assertThat(desk.bytes(store, 5, 0, 50)).isEqualTo(Arrays.copyOf(sample.piece(5), 50));
    }

    @Test
    void nothingIsWrittenOrReadThroughLinks() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.createSymbolicLink(own.resolve("d1"), elsewhere);
        Files.createFile(elsewhere.resolve("target"));
        Files.createSymbolicLink(own.resolve("f0"), elsewhere.resolve("target"));
        Store store = desk.open(sample, own);
        assertThat(((Saved.Failed) desk.save(store, sample, 0)).trouble().kind())
                .isEqualTo(Kind.IN_THE_WAY);
        assertThat(((Saved.Failed) desk.save(store, sample, 2)).trouble().sentence())
                .contains("d1 is a link");
        assertThat(elsewhere.resolve("target")).isEmptyFile();
        assertThat(elsewhere.resolve("f1")).doesNotExist();
    }

    @Test
    void aFolderWhereAFileBelongsIsInTheWay() throws IOException {
        Files.createDirectory(folder.resolve("f0"));
        Store store = desk.open(sample, folder);
        Trouble trouble = ((Saved.Failed) desk.save(store, sample, 0)).trouble();
        assertThat(trouble.kind()).isEqualTo(Kind.IN_THE_WAY);
        assertThat(trouble.sentence()).contains("is a folder and not a file");
    }

    /** One to whom nothing happens. */
    private static class Remembering implements Checkpoint {
        @Override
        public void begin() {}

        @Override
        public void notDurable() {}

        @Override
        public void end(List<Look> looks) throws IOException {}

        @Override
        public Path place() {
            return Path.of("elsewhere", "memory");
        }
    }

    /** With one piece. */
    private Store opened(int piece) {
        Store store = desk.open(sample, folder);
        assertThat(desk.save(store, sample, piece)).isEqualTo(new Saved.Verified(piece));
        return store;
    }

    private void cut(String name, int length) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
            file.truncate(length);
        }
    }

    private Store seeded() {
        Store store = desk.open(sample, folder);
        for (int piece = 0; piece < sample.pieces(); piece++) {
            assertThat(desk.save(store, sample, piece)).isEqualTo(new Saved.Verified(piece));
        }
        return store;
    }

    private Path real() {
        try {
            return folder.toRealPath();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void assertTrouble(Reading reading, Kind kind, String words) {
        assertThat(reading)
                .isInstanceOfSatisfying(Reading.Failed.class, failed -> assertTrouble(failed.trouble(), kind, words));
    }

    private static void assertTrouble(Saved saved, Kind kind, String words) {
        assertThat(saved)
                .isInstanceOfSatisfying(Saved.Failed.class, failed -> assertTrouble(failed.trouble(), kind, words));
    }

    private static void assertTrouble(Outcome outcome, Kind kind, String words) {
        assertThat(outcome)
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertTrouble(failed.trouble(), kind, words));
    }

    private static void assertTrouble(Trouble trouble, Kind kind, String words) {
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.sentence()).contains(words);
    }
}
