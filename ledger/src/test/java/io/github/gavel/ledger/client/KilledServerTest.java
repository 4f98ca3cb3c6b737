package io.github.gavel.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.audit.AuditReport;
import io.github.gavel.ledger.audit.JournalAudit;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.journal.JournalFile;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.journal.Scan;
import io.github.gavel.ledger.journal.Scanned;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed again and again while 64 threads spend; each of them only goes on once it was answered. */
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int COMMANDS = Integer.getInteger("commands", 2_560);
    private static final int THREADS = 64;
    private static final int EACH = COMMANDS / THREADS;
    private static final long PURSE = (long) THREADS * EACH / Spender.RACE / 2;

    /** Whoever gets no answer asks again himself, and counts it. */
    private static final Patience ONCE = new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            THREADS,
            THREADS);

    @TempDir
    Path temp = Path.of("");

    private final Logbook logbook = new Logbook();
    private final List<Spender> spenders = new ArrayList<>();

    @Test
    @Timeout(3_600)
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerWasKilled() {
        Seeds.run(Long.getLong("seed", 1), random -> {
            try {
                spendAmongKills(random);
                check();
            } catch (IOException | InterruptedException | ExecutionException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private void spendAmongKills(RandomGenerator random) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (MortalServer server = MortalServer.start(temp, COMMANDS)) {
            LedgerClient ledger = Served.client(server.port(), ONCE);
            logbook.acknowledged(
                    new Clerk(ledger).done(Town.grant(1, Town.ANN, PURSE)).id());
            List<Future<?>> lives = new ArrayList<>();
            for (int number = 1; number <= THREADS; number++) {
                RandomGenerator own = ((SplittableGenerator) random).split();
                Spender spender = new Spender(number, own, ledger, logbook);
                spenders.add(spender);
                lives.add(threads.submit(() -> spender.spend(EACH)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitAnswers((long) kill * THREADS * EACH / (KILLS + 1), lives);
                server.dieAndComeBack();
            }
            awaitAnswers((long) THREADS * EACH, lives);
            System.out.println((ToyCurve.IS_REAL ? "Real signatures, " : "Toy signatures, ") + THREADS
                    + " threads, servers that were killed: " + KILLS + ", the longest away for "
                    + server.longestAbsence().toMillis() + " ms; " + logbook);
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitAnswers(long wanted, List<Future<?>> lives) throws InterruptedException, ExecutionException {
        while (logbook.answers() < wanted) {
            for (Future<?> life : lives) {
                if (life.isDone()) {
                    life.get();
                }
            }
            Thread.sleep(1);
        }
    }

    private void check() throws IOException {
        assertThat(logbook.answers()).isEqualTo((long) THREADS * EACH);
        assertThat(logbook.silences()).noneMatch(why -> why.contains("answer is none"));
        AuditReport.Sound audit =
                (AuditReport.Sound) new JournalAudit(Town.CHARTER, new ToyCurve()).of(Disk.REAL, temp);
        assertThat(audit.records()).isEqualTo(logbook.acknowledged().size());
        assertThat(audit.held().add(audit.locked())).isEqualTo(circulating());
        checkEachIsRecordedOnce();
        try (EmbeddedLedger ledger = Embedded.opened(new Embedded().on(Disk.REAL, temp, Embedded.SIZES))
                .ledger()) {
            assertThat(new Clerk(ledger).balance(Town.ANN)).isZero();
            assertThat(new Clerk(ledger).balance(Town.BOB)).isEqualTo(PURSE);
            spenders.forEach(spender -> spender.check(ledger));
        }
    }

    private BigInteger circulating() {
        return spenders.stream()
                .map(spender -> BigInteger.valueOf(spender.model().circulating().grains()))
                .reduce(BigInteger.valueOf(PURSE), BigInteger::add);
    }

    private void checkEachIsRecordedOnce() throws IOException {
        Set<CommandId> missing = new HashSet<>(logbook.acknowledged());
        try (JournalFile journal = JournalFile.open(Disk.REAL, new LedgerFolder(temp), Town.CHARTER.ledger())) {
            Scan scan = journal.scan();
            while (scan.next() instanceof Scanned.Whole whole) {
                DeedCodec.Decoded.Whole decoded = (DeedCodec.Decoded.Whole) DeedCodec.decode(whole.payload());
                assertThat(missing.remove(decoded.deed().id()))
                        .as(
                                "record %s was acknowledged, and is there once",
                                whole.end().sequence())
                        .isTrue();
            }
        }
        assertThat(missing).as("acknowledged, and not there").isEmpty();
    }
}
