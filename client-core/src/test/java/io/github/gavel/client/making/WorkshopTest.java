package io.github.gavel.client.making;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Answer;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.Wishes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkshopTest {
    private static final int PIECE = 1 << 14;

    @TempDir
    private Path temp;

    private Path source() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("ware"));
        Files.write(folder.resolve("a"), new byte[3 * PIECE]);
        Files.write(folder.resolve("b"), new byte[3 * PIECE]);
        return folder;
    }

    private static Recipe recipe(String... trackers) {
        return new Recipe(OptionalInt.of(PIECE), List.of(trackers), List.of(), false, "");
    }

    private static Wishes wishes() {
        return ((Answer.Done<Wishes>) recipe().wishes(Instant.EPOCH)).value();
    }

    private String refusal(Path source, Path target, Observer observer) {
        return ((Making.Refused) Workshop.make(source, target, wishes(), observer)).sentence();
    }

    /** Does something to the disk once the first bytes were read. */
    private static Observer whenBegun(Harm harm) {
        return new Observer() {
            @Override
            public void read(long bytes, long ofAll) {
                try {
                    harm.happen();
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
            }
        };
    }

    private interface Harm {
        void happen() throws IOException;
    }

    @Test
    void writesATorrentThatWasNotThere() throws IOException {
        Path target = temp.resolve("ware.torrent");
        assertThat(Workshop.make(source(), target, wishes(), Observer.PATIENT)).isInstanceOf(Making.Made.class);
        assertThat(target).isNotEmptyFile();
    }

    @Test
    void leavesAFileAloneThatIsThere() throws IOException {
        Path target = Files.writeString(temp.resolve("ware.torrent"), "mine");
        assertThat(refusal(source(), target, Observer.PATIENT)).contains("such a file already");
        assertThat(target).hasContent("mine");
    }

    @Test
    void saysThatAFolderIsGoneThatVanishesMeanwhile() throws IOException {
        Path source = source();
        Path target = temp.resolve("ware.torrent");
        assertThat(refusal(source, target, whenBegun(() -> Files.deleteIfExists(source.resolve("b")))))
                .contains("b is not there");
        assertThat(target).doesNotExist();
    }

    @Test
    void saysThatAFileChangesMeanwhile() throws IOException {
        Path source = source();
        Path target = temp.resolve("ware.torrent");
        assertThat(refusal(source, target, whenBegun(() -> Files.write(source.resolve("b"), new byte[PIECE]))))
                .contains("changed");
        assertThat(target).doesNotExist();
    }

    @Test
    void saysThatThereIsNothingInAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(refusal(empty, temp.resolve("t"), Observer.PATIENT)).contains("has no files");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        assertThat(refusal(source(), temp.resolve("nowhere").resolve("t"), Observer.PATIENT))
                .contains("no such folder");
    }

    @Test
    void namesTheTrackerThatIsNone() {
        Answer<Wishes> answer =
                recipe("http://good.example/announce", "nonsense").wishes(Instant.EPOCH);
        assertThat(answer).isInstanceOf(Answer.Refused.class).asString().contains("nonsense", "tracker");
    }

    @Test
    void theBenchTellsHowFarItIsAndWhatCameOfIt() throws Exception {
        BlockingQueue<Work> told = new LinkedBlockingQueue<>();
        try (Workbench bench = new Workbench(told::add, () -> Instant.EPOCH)) {
            bench.make(new Job(source(), temp.resolve("t"), recipe(), true));
            assertThat(told.take()).isInstanceOf(Work.Reading.class);
            Work last = told.take();
            while (last instanceof Work.Reading) {
                last = told.take();
            }
            assertThat(((Work.Done) last).link()).startsWith("magnet:?xt=urn:btih:");
        }
    }

    @Test
    void whatIsCancelledLeavesNoFile() throws Exception {
        BlockingQueue<Work> told = new LinkedBlockingQueue<>();
        Path target = temp.resolve("t");
        Workbench[] own = new Workbench[1];
        try (Workbench bench = new Workbench(
                work -> {
                    told.add(work);
                    if (work instanceof Work.Reading) {
                        own[0].cancel();
                    }
                },
                () -> Instant.EPOCH)) {
            own[0] = bench;
            bench.make(new Job(source(), target, recipe(), true));
            Work last = told.take();
            while (last instanceof Work.Reading) {
                last = told.take();
            }
            assertThat(last).isEqualTo(new Work.Resting());
            assertThat(target).doesNotExist();
        }
    }
}
