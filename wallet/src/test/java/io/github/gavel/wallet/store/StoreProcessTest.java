package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores between processes, and one whose system lets it write so much and no more. */
class StoreProcessTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path temp = Path.of("");

    @Test
    void aSecondProcessIsRefusedWithASentence() throws Exception {
        Path folder = temp.resolve("wallet");
        try (WalletStore store = new Shelf(folder).open()) {
            assertThat(run(java(folder, 1))).containsExactly("refused: another program uses the wallet in " + folder);
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(1)))).isEqualTo(new Kept.Done());
        }
        assertThat(run(java(folder, 1))).containsExactly("kept");
    }

    @Test
    void aSystemThatTakesNoMoreStopsTheStoreAndLosesNothing() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no shell that could set a limit");
        Path folder = temp.resolve("wallet");
        List<String> limited = new ArrayList<>(List.of(SHELL.toString(), "-c", "ulimit -f 8192; exec \"$@\"", "sh"));
        limited.addAll(java(folder, 60));
        List<String> said = run(limited);
        long kept = said.stream().filter("kept"::equals).count();
        assertThat(kept).isPositive();
        assertThat(said.get((int) kept))
                .startsWith("failed: the wallet's store has stopped, because this went wrong when it wrote: ");
        assertThat(said.subList((int) kept, said.size())).allMatch(said.get((int) kept)::equals);
        try (WalletStore store = new Shelf(folder).open()) {
            assertThat(store.loaded().payers()).hasSizeGreaterThanOrEqualTo(Math.toIntExact(500 * kept));
            assertThat(store.loaded().damages()).isEmpty();
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(1)))).isEqualTo(new Kept.Done());
        }
    }

    private static List<String> java(Path folder, int groups) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                StoreChild.class.getName(),
                folder.toString(),
                Integer.toString(groups));
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().toList();
    }
}
