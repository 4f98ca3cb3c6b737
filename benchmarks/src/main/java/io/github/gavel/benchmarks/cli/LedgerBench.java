package io.github.gavel.benchmarks.cli;

import io.github.gavel.benchmarks.ledger.Ledgers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "benchmarks/run ledger",
        description = "Times settlements in an embedded ledger and in SQLite on the same disk.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class LedgerBench implements Callable<Integer> {
    @Option(names = "--seconds", defaultValue = "5", description = "About how long each row takes; 5 if not given.")
    private int seconds;

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "How many records a ledger comes back from; a million if not given.")
    private long records;

    @Option(names = "--disk", defaultValue = "benchmarks/target", description = "A folder on the disk that is meant.")
    private Path disk = Path.of("");

    @Option(names = "--commit", hidden = true, defaultValue = "unknown")
    private String commit = "";

    public static void main(String[] words) {
        System.exit(new CommandLine(new LedgerBench()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        Runtime runtime = Runtime.getRuntime();
        System.out.println("Commit " + commit + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " cores, "
                + System.getProperty("java.vm.name") + " " + Runtime.version() + ", -Xmx"
                + runtime.maxMemory() / (1 << 20) + "m");
        System.out.println();
        new Ledgers(disk, seconds).run(records, System.out);
        return 0;
    }
}
