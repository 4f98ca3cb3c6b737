package io.github.gavel.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.town.Clerk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at each point at which it changes its disk, and another one that goes on. */
class CrashTest {
    /** Every so many points; every one in the long form. */
    private static final int STRIDE = Integer.getInteger("crash.stride", 6);

    @TempDir
    Path temp = Path.of("");

    @Test
    void whatWasAnsweredIsThereOnceWhereverTheProcessDied() throws Exception {
        byte[] reference = reference();
        int died = 0;
        for (int point = 1; point < 1_000; point += STRIDE) {
            Path folder = temp.resolve("at" + point);
            Child child = Child.run(folder, point, point % (2 * STRIDE) > STRIDE);
            check(folder, child.done(), reference);
            if (child.ended()) {
                break;
            }
            died++;
        }
        System.out.println("Processes that died: " + died);
        assertThat(died).isGreaterThan(30 / STRIDE);
    }

    @Test
    void aSecondProcessIsRefused() throws Exception {
        Path folder = temp.resolve("shared");
        Embedding setup = new Embedded().on(Disk.REAL, folder, Embedded.SIZES);
        try (EmbeddedLedger ledger = Embedded.opened(setup).ledger()) {
            assertThat(EmbeddedLedger.open(setup))
                    .isEqualTo(new Opened.Refused("The ledger in " + folder
                            + " cannot be opened: another program keeps the ledger in " + folder));
            Child child = Child.run(folder, 1_000, false);
            assertThat(child.ended()).isFalse();
            assertThat(child.said()).contains("another program keeps the ledger in " + folder);
            assertThat(Script.run(ledger)).isEqualTo(Script.all().size());
        }
        Embedded.opened(setup).ledger().close();
    }

    private void check(Path folder, int done, byte[] reference) throws IOException {
        Embedding setup = new Embedded().on(Disk.REAL, folder, Embedded.SIZES);
        EmbeddedLedger ledger = Embedded.opened(setup).ledger();
        assertThat(new Clerk(ledger).head().sequence()).isGreaterThanOrEqualTo(done);
        assertThat(Script.run(ledger)).isEqualTo(Script.all().size());
        assertThat(new Clerk(ledger).head().sequence()).isEqualTo(Script.all().size());
        ledger.close();
        assertThat(Files.readAllBytes(setup.files().snapshot())).isEqualTo(reference);
    }

    private byte[] reference() throws IOException {
        Embedding setup = new Embedded().on(Disk.REAL, temp.resolve("reference"), Embedded.SIZES);
        EmbeddedLedger ledger = Embedded.opened(setup).ledger();
        Script.run(ledger);
        ledger.close();
        return Files.readAllBytes(setup.files().snapshot());
    }

    private record Child(int exit, String said) {
        static Child run(Path folder, int point, boolean midway) throws Exception {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashingChild.class.getName(),
                            folder.toString(),
                            Integer.toString(point),
                            Boolean.toString(midway)))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Child(process.waitFor(), said);
        }

        boolean ended() {
            return exit == 0;
        }

        int done() {
            return (int) said.lines().filter("done"::equals).count();
        }
    }
}
