package io.github.gavel.benchmarks.cli;

import io.github.gavel.benchmarks.transfer.Workshop;
import io.github.gavel.benchmarks.window.Windows;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "benchmarks/run window",
        description = "Opens our window and that of transmission-gtk in turns, on a screen in memory.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class WindowBench implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "5", description = "How often each has its turn; 5 if not given.")
    private int rounds;

    @Option(
            names = "--torrents",
            split = ",",
            defaultValue = "0,10000",
            description = "With how many torrents; 0,10000 if not given.")
    private List<Integer> torrents = List.of();

    @Option(names = "--commit", hidden = true, defaultValue = "unknown")
    private String commit = "";

    public static void main(String[] words) {
        System.exit(new CommandLine(new WindowBench()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        System.out.println("Commit " + commit + ", " + TransferBench.machine());
        System.out.println();
        try (Workshop workshop = Workshop.open(Path.of(System.getProperty("java.io.tmpdir")))) {
            Windows windows = new Windows(workshop, rounds);
            for (int count : torrents) {
                windows.run(Path.of("gavel"), count, System.out);
            }
        }
        return 0;
    }
}
