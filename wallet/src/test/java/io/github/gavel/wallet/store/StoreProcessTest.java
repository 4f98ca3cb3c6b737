package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores between processes, and one whose system lets it write so much and no more. */
class StoreProcessTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path COMPILER = Path.of("/usr/bin/cc");

    /** Every so many calls; every one in the long form. */
    private static final int STRIDE = Integer.getInteger("crash.stride", 6);

    @TempDir
    Path temp = Path.of("");

    @Test
    void aSecondProcessIsRefusedWithASentence() throws Exception {
        Path folder = temp.resolve("wallet");
        try (WalletStore store = new Shelf(folder).open()) {
            assertThat(run(java(folder, 1, 500)))
                    .containsExactly("refused: another program uses the wallet in " + folder);
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(1)))).isEqualTo(new Kept.Done());
        }
        assertThat(run(java(folder, 1, 500))).containsExactly("kept");
    }

    @Test
    void aSystemThatTakesNoMoreStopsTheStoreAndLosesNothing() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no shell that could set a limit");
        Path folder = temp.resolve("wallet");
        List<String> limited = new ArrayList<>(List.of(SHELL.toString(), "-c", "ulimit -f 8192; exec \"$@\"", "sh"));
        limited.addAll(java(folder, 60, 500));
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

    @Test
    void theSystemMayFailAtAnySyncAndAnyWrite() throws Exception {
        Path library = library();
        for (String kind : List.of("sync", "write")) {
            int failed = 0;
            boolean isOver = false;
            for (int at = 1; !isOver; at += STRIDE) {
                assertThat(at).isLessThan(1_000);
                Path folder = temp.resolve(kind + at);
                List<String> said = run(
                        java(folder, 8, 1),
                        Map.of("LD_PRELOAD", library.toString(), "FAILING", kind, "FAILING_AT", Integer.toString(at)));
                isOver = said.stream().allMatch("kept"::equals);
                failed += isOver ? 0 : 1;
                check(folder, said);
            }
            System.out.println("Failed calls of " + kind + " that a store survived: " + failed);
            assertThat(failed).isPositive();
        }
    }

    /** What was kept is there, and nothing else but what came right behind it. */
    private static void check(Path folder, List<String> said) throws IOException {
        int kept = (int) said.stream().filter("kept"::equals).count();
        assertThat(said.subList(0, kept)).allMatch("kept"::equals);
        try (WalletStore store = new Shelf(folder).open()) {
            assertThat(store.loaded().payers()).hasSizeBetween(kept, kept + 1);
            assertThat(store.loaded().damages()).isEmpty();
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(99))))
                    .isEqualTo(new Kept.Done());
        }
    }

    private Path library() throws Exception {
        assumeTrue(Files.isExecutable(COMPILER), "no C compiler");
        Path library = temp.resolve("failing-disk.so");
        URL source = Objects.requireNonNull(StoreProcessTest.class.getResource("/failing-disk.c"));
        List<String> said = run(List.of(
                COMPILER.toString(),
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                Path.of(source.toURI()).toString(),
                "-ldl"));
        assumeTrue(Files.exists(library), () -> "a library that fails calls does not compile here: " + said);
        return library;
    }

    private static List<String> java(Path folder, int groups, int rows) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                StoreChild.class.getName(),
                folder.toString(),
                Integer.toString(groups),
                Integer.toString(rows));
    }

    private static List<String> run(List<String> command) throws IOException {
        return run(command, Map.of());
    }

    private static List<String> run(List<String> command, Map<String, String> surroundings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(surroundings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().toList();
    }
}
