package io.github.gavel.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.town.Clerk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A system whose n-th write or sync of a thread fails, for the whole of a ledger's process. */
class SystemFaultTest {
    private static final int CALLS = Integer.getInteger("fault.calls", 6);

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void needsSomebodyWhoFails() throws Exception {
        assumeTrue(canTrace(), "no strace that may trace: apt-get install strace");
    }

    @ParameterizedTest
    @CsvSource({
        "'fsync,fdatasync', EIO, Input/output error",
        "pwrite64, ENOSPC, No space left on device",
    })
    void whateverCallFailsTheLedgerStopsSaysWhyAndLosesNothing(String calls, String error, String words)
            throws Exception {
        byte[] reference = whole(temp.resolve("reference"));
        int stopped = 0;
        for (int call = 1; call <= CALLS; call++) {
            Path folder = temp.resolve("at" + call);
            List<String> said = failing(calls + ":error=" + error + ":when=" + call, folder);
            long done = said.stream().filter("done"::equals).count();
            String last = said.get(said.size() - 1);
            if (!last.equals("whole")) {
                assertThat(last).contains(words);
                stopped += last.startsWith("stopped: the ledger has stopped") ? 1 : 0;
            }
            check(folder, done, reference);
        }
        System.out.println(error + ": " + stopped + " of " + CALLS + " ledgers stopped on the way");
        assertThat(stopped).isPositive();
    }

    private static void check(Path folder, long done, byte[] reference) throws IOException {
        Embedding setup = new Embedded().on(Disk.REAL, folder, Embedded.SIZES);
        try (EmbeddedLedger ledger = Embedded.opened(setup).ledger()) {
            assertThat(new Clerk(ledger).head().sequence()).isGreaterThanOrEqualTo(done);
        }
        assertThat(whole(folder)).isEqualTo(reference);
    }

    /** What a snapshot holds after everything was handed in. */
    private static byte[] whole(Path folder) throws IOException {
        Embedding setup = new Embedded().on(Disk.REAL, folder, Embedded.SIZES);
        try (EmbeddedLedger ledger = Embedded.opened(setup).ledger()) {
            assertThat(Script.run(ledger)).isEqualTo(Script.all().size());
        }
        return Files.readAllBytes(setup.files().snapshot());
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            return new ProcessBuilder(strace("fsync:error=EIO", List.of("true")))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> failing(String fault, Path folder) throws IOException, InterruptedException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SystemFaultChild.class.getName(),
                folder.toString());
        Process process = new ProcessBuilder(strace(fault, java))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }

    private static List<String> strace(String fault, List<String> command) {
        List<String> words =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=" + fault));
        words.addAll(command);
        return words;
    }
}
