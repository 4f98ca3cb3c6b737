package io.github.gavel.benchmarks.cli;

import io.github.gavel.benchmarks.market.Markets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "benchmarks/run market",
        description = "Times the same transfer paid and unpaid, from four seeds to one, in turns.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class MarketBench implements Callable<Integer> {
    private static final Path MEMORY = Path.of("/dev/shm");

    @Option(names = "--rounds", defaultValue = "3", description = "How often each has its turn; 3 if not given.")
    private int rounds;

    @Option(
            names = "--size",
            defaultValue = "256MiB",
            converter = TransferBench.Size.class,
            description = "Of the file of a shaped row; four times that for the others. 256MiB if not given.")
    private long size;

    @Option(names = "--rows", split = ",", description = "Which; all if not given.")
    private List<String> rows = List.of();

    @Option(names = "--commit", hidden = true, defaultValue = "unknown")
    private String commit = "";

    public static void main(String[] words) {
        System.exit(new CommandLine(new MarketBench()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        Path memory = Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        System.out.println("Commit " + commit + ", " + TransferBench.machine());
        System.out.println();
        new Markets(memory, TransferBench.java(), rounds, size).run(rows, System.out);
        return 0;
    }
}
