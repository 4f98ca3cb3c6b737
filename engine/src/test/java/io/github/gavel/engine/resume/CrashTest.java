package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Desk;
import io.github.gavel.engine.disk.Medium;
import io.github.gavel.engine.disk.Notes;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Sample;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies between any two changes of the disk, or in the middle of one. */
class CrashTest {
    @TempDir
    Path base;

    @Test
    void whatIsClaimedIsThereAndNextToNothingIsHashedAgain() {
        Seeds.forEach(2, random -> {
            try {
                sweep(random, Files.createTempDirectory(base, "run"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void sweep(RandomGenerator random, Path folder) throws IOException {
        Sample sample = Sample.of(1024, random, 41_000, 7, 3072, -300, 30_725, 2000, 0, 20 * 1024, 500);
        Path first = Files.createDirectory(folder.resolve("first"));
        Recorder recorder = new Recorder(first);
        Run run = new Run(sample, recorder, first, random);
        run.download();
        Path second = Files.createDirectory(folder.resolve("second"));
        List<Recorder.Change> changes = recorder.changes();
        try (Desk desk = Desk.on(Medium.REAL)) {
            for (int i = 0; i < changes.size(); i++) {
                if (changes.get(i).repeatTorn(second)) {
                    inspect(desk, sample, second, run.savedBefore(i));
                }
                changes.get(i).repeat(second);
                inspect(desk, sample, second, run.savedBefore(i + 1));
            }
            assertThat(inspect(desk, sample, second, new BitSet())
                            .orElseThrow()
                            .have()
                            .cardinality())
                    .isEqualTo(sample.pieces());
        }
    }

    /** What a new process would know; empty before the first memory is written. */
    private static Optional<Recollection> inspect(Desk desk, Sample sample, Path folder, BitSet saved) {
        Recalled recalled = new Vault(Medium.REAL, Run.vault(folder))
                .recall(sample.content().infoHash());
        if (recalled.memory().isEmpty()) {
            assertThat(recalled.complaint()).isEmpty();
            return Optional.empty();
        }
        Vault vault = new Vault(Medium.REAL, Run.vault(folder));
        BitSet wanted = Run.wanted(recalled.memory().get().particulars());
        Store store = desk.open(sample, Run.files(folder), wanted, Notes.NONE);
        Keeper keeper = new Keeper(vault, sample.content(), recalled, Run.BOOT);
        Recollection known = Desk.ask(then -> keeper.compare(store, then));
        known.have().stream()
                .forEach(piece -> assertThat(
                                desk.bytes(store, piece, 0, sample.layout().lengthOf(piece)))
                        .as("piece " + piece)
                        .isEqualTo(sample.piece(piece)));
        assertThat(known.recheck().cardinality()).isLessThanOrEqualTo(Run.THREADS);
        BitSet found = known.have();
        found.or(known.recheck());
        saved.andNot(found);
        assertThat(saved).as("saved and forgotten").isEqualTo(new BitSet());
        Desk.ask((Consumer<Outcome> then) -> store.close(then));
        return Optional.of(known);
    }
}
