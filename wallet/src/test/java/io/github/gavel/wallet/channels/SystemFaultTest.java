package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.economy.time.LedgerTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The n-th sync or write of a thread on the real files of a payer's store fails, in a process that pays. */
class SystemFaultTest {
    /** Of calls, at most; every one fails in the long form. */
    private static final int STRIDE = Integer.getInteger("crash.stride", 17);

    private static final long SEED = Long.getLong("seed", 1);
    private static final int MOST_CALLS = 1_000;

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void needsSomebodyWhoFails() throws Exception {
        assumeTrue(canTrace(), "no strace that may trace: apt-get install strace");
    }

    @ParameterizedTest
    @CsvSource({
        "'fsync,fdatasync', 3, EIO, SQLITE_IOERR",
        "pwrite64, 12, ENOSPC, SQLITE_FULL",
    })
    void whicheverCallFailsThePayerStopsSaysWhyAndGoesOnInTheNextRun(String calls, int few, String error, String why)
            throws Exception {
        int stride = Math.min(few, STRIDE);
        int stopped = 0;
        int unopened = 0;
        boolean isOver = false;
        for (int at = 1 + Math.floorMod(SEED, stride); !isOver; at += stride) {
            assertThat(at).isLessThan(MOST_CALLS);
            Path folder = Files.createDirectories(temp.resolve(error + at));
            JavaChild child = failing(folder.resolve("ann"), calls + ":error=" + error + ":when=" + at, folder);
            child.exit();
            String said = child.said();
            isOver = said.contains("\nwhole");
            if (said.contains("\nstopped: ")) {
                stopped++;
                assertThat(said)
                        .contains(
                                "stopped: the wallet's store has stopped, because this went wrong",
                                why,
                                "opens nothing more");
            } else if (!isOver) {
                unopened++;
                assertThat(said).contains("did not open: ", why);
            }
            Dead dead = new Dead(child.highest("signed"), child.highest("acked"), 0, at(child));
            new Recovery(Recovery.Kind.RESTART, false, dead, Life.LAST).run(folder);
        }
        System.out.printf(
                "%s (-Dseed=%d, every %d. call): %d processes stopped paying, %d did not open their store%n",
                error, SEED, stride, stopped, unopened);
        assertThat(stopped).isPositive();
    }

    private static LedgerTime at(JavaChild child) {
        return new LedgerTime(Math.max(Clock.NOON.epochMillis(), child.highest("clock")));
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            List<String> words = new ArrayList<>(strace(Path.of("none"), "fsync:error=EIO"));
            words.add("true");
            return new ProcessBuilder(words)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static JavaChild failing(Path store, String fault, Path folder) throws IOException {
        return JavaChild.startBy(strace(store, fault), SystemFaultChild.class, folder.toString());
    }

    /** Only calls on the files of that store. */
    private static List<String> strace(Path store, String fault) {
        List<String> words = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"));
        for (String file : List.of("wallet.db", "wallet.db-wal")) {
            words.addAll(List.of("-P", store.resolve(file).toString()));
        }
        words.addAll(List.of("-e", "trace=" + fault.substring(0, fault.indexOf(':')), "-e", "inject=" + fault));
        return words;
    }
}
