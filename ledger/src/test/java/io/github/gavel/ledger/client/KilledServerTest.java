package io.github.gavel.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed again and again while 64 threads spend; each of them only goes on once it was answered. */
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int THREADS = 64;
    private static final int EACH = Math.max(10, 2 * KILLS);
    private static final Patience PATIENT = new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofMillis(20),
            Duration.ofMillis(500),
            16,
            100);

    @TempDir
    Path temp = Path.of("");

    private final Queue<SignedMandate> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> others = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(600)
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheServerWasKilled() throws Exception {
        Process server = start(0);
        int port = port(server);
        int all = THREADS * EACH;
        new Clerk(Served.client(port, PATIENT)).done(Town.grant(1, Town.ANN, 2L * all));
        List<Thread> threads = spenders(port);
        for (int kill = 1; kill <= KILLS; kill++) {
            while (acknowledged.size() < kill * all / (KILLS + 1)) {
                Thread.sleep(1);
            }
            server.destroyForcibly().waitFor();
            server = start(port);
            port(server);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        server.destroyForcibly().waitFor();
        assertThat(others).isEmpty();
        assertThat(acknowledged).hasSize(all);
        check(all);
        System.out.println("Servers that were killed: " + KILLS + ", transfers: " + all);
    }

    private List<Thread> spenders(int port) {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int who = t;
            Thread thread = new Thread(() -> {
                Clerk clerk = new Clerk(Served.client(port, PATIENT));
                for (int i = 0; i < EACH; i++) {
                    SignedMandate transfer = Town.transfer((long) who * EACH + i, Town.ANN, Town.BOB, 1);
                    Answer answer = clerk.ledger().submit(transfer).join();
                    if (answer instanceof Answer.Done) {
                        acknowledged.add(transfer);
                    } else {
                        others.add(answer);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        return threads;
    }

    private void check(int all) throws IOException {
        try (EmbeddedLedger ledger = Embedded.opened(new Embedded().on(Disk.REAL, temp, Embedded.SIZES))
                .ledger()) {
            Clerk clerk = new Clerk(ledger);
            assertThat(clerk.head().sequence()).isEqualTo(1 + all);
            assertThat(clerk.balance(Town.BOB)).isEqualTo(all);
            acknowledged.forEach(clerk::done);
            assertThat(clerk.head().sequence()).isEqualTo(1 + all);
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerChild.class.getName(),
                        temp.toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .start();
    }

    /** Once it listens. What it says later is little and need not be read. */
    private static int port(Process server) throws IOException {
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        assertThat(line).startsWith("port ");
        return Integer.parseInt(line.substring("port ".length()));
    }
}
