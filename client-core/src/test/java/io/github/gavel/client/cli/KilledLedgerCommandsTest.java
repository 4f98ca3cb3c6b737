package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.json.Formed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands about a ledger that are killed in the midst. {@code -Dcommand.kills=40} kills more often. */
@Timeout(600)
class KilledLedgerCommandsTest {
    private static final int KILLS = Integer.getInteger("command.kills", 4);
    private static final int JOINS = KILLS / 2;
    private static final long SEED = Long.getLong("seed", 1);
    /** Of an unfinished folder: with the key, the journal and the head. */
    private static final int STEPS = Unfinished.FIRST_FILE + 2;

    private final Random random = new Random(SEED);

    @TempDir
    private Path temp;

    @Test
    void aLedgerIsMadeAsAWholeOrNotAtAll() throws IOException, InterruptedException {
        int whole = 0;
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path folder = temp.resolve("ledger" + kill);
            killedWhileMaking(folder, 2 + kill % (STEPS - 1));
            begun += new Unfinished(folder).folders().isEmpty() ? 0 : 1;
            if (Files.exists(folder)) {
                whole++;
            } else {
                assertThat(create(folder).err()).isEmpty();
            }
            assertThat(new Unfinished(folder).folders()).isEmpty();
            assertThat(Call.of("ledger", "audit", folder.toString()).out()).contains("Records     0\n");
            assertThat(create(folder).err()).contains("there is something in it");
        }
        System.out.printf(
                "%d kills (seed %d) while a ledger was made: %d ledgers are whole, the others are not there; %d left a"
                        + " folder behind, which the next one cleared away%n",
                KILLS, SEED, whole, begun);
        assertThat(begun).as("-Dseed=%d: kills in the midst", SEED).isPositive();
    }

    @Test
    void aLedgerIsJoinedOrNotAndNoOtherVerbIsRefusedForThat() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            int joined = 0;
            for (int kill = 0; kill < JOINS; kill++) {
                Path folder = Files.createDirectory(temp.resolve("joined" + kill));
                killedWhileJoining(ledger, folder, 1 + kill % 2);
                List<Path> kept = names(folder, ".json");
                for (Path file : kept) {
                    assertThat(DescriptorFile.read(Files.readAllBytes(file))).isInstanceOf(Formed.Good.class);
                }
                Call balance = balance(ledger, folder);
                assertThat(balance.status()).as(balance.toString()).isEqualTo(kept.isEmpty() ? 2 : 0);
                joined += kept.size();
                assertThat(ledger.call("ledger", "join", ledger.descriptor(), "--to", folder.toString())
                                .err())
                        .isEmpty();
                assertThat(balance(ledger, folder).status()).isZero();
            }
            joinInVain(ledger);
            System.out.printf("%d kills (seed %d) while a ledger was joined: %d had joined it%n", JOINS, SEED, joined);
        }
    }

    /** Where something else is in the place of the descriptor, nothing else is left there. */
    private void joinInVain(ServedLedger ledger) throws IOException {
        Path kept = names(Path.of(ledger.joined()), ".json").get(0);
        Path folder = temp.resolve("taken");
        Files.createDirectories(folder.resolve(kept.getFileName().toString()).resolve("x"));
        Call join = ledger.call("ledger", "join", ledger.descriptor(), "--to", folder.toString());
        assertThat(join.err()).contains("the descriptor cannot be kept");
        assertThat(names(folder, "")).hasSize(1);
    }

    private void killedWhileMaking(Path folder, int step) throws IOException, InterruptedException {
        Process process = OwnProcess.start(List.of("ledger", "create", folder.toString(), "--name", "Demo"));
        new Unfinished(folder).kill(process, step, 0);
    }

    private void killedWhileJoining(ServedLedger ledger, Path folder, int step)
            throws IOException, InterruptedException {
        Process process = OwnProcess.start(List.of("ledger", "join", ledger.descriptor(), "--to", folder.toString()));
        while (process.isAlive() && names(folder, "").size() < 1) {
            Thread.onSpinWait();
        }
        if (step > 1) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(1_000));
        }
        process.destroyForcibly().waitFor();
    }

    private static List<Path> names(Path folder, String end) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(end)).toList();
        }
    }

    private static Call create(Path folder) {
        return Call.of("ledger", "create", folder.toString(), "--name", "Demo");
    }

    private static Call balance(ServedLedger ledger, Path joined) {
        return Call.of("wallet", "balance", "--wallet", ledger.folder("ann"), "--joined", joined.toString());
    }
}
