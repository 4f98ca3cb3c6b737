package io.github.gavel.benchmarks.cli;

import io.github.gavel.benchmarks.transfer.Row;
import io.github.gavel.benchmarks.transfer.Transfers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "benchmarks/run transfer",
        description = "Times transfers between real programs, ours and others, in turns.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class TransferBench implements Callable<Integer> {
    private static final Path MEMORY = Path.of("/dev/shm");

    @Option(names = "--rounds", defaultValue = "5", description = "How often each pair has its turn; 5 if not given.")
    private int rounds;

    @Option(
            names = "--size",
            defaultValue = "1GiB",
            converter = Size.class,
            description = "Of the file that one sends to one, such as 64MiB; 1GiB if not given.")
    private long size;

    @Option(names = "--rows", split = ",", converter = Words.class, description = "Which; all if not given.")
    private List<Row> rows = Arrays.asList(Row.values());

    @Option(names = "--disk", defaultValue = "benchmarks/target", description = "A folder on ext4.")
    private Path disk = Path.of("");

    @Option(names = "--results", hidden = true, defaultValue = "benchmarks/results/transfer.json")
    private Path results = Path.of("");

    @Option(names = "--commit", hidden = true, defaultValue = "unknown")
    private String commit = "";

    public static void main(String[] words) {
        System.exit(new CommandLine(new TransferBench()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        Path memory = Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        Transfers transfers = new Transfers(rows, rounds, size, memory, disk, Path.of(""), java());
        Files.createDirectories(disk);
        System.out.println(machine());
        return transfers.run(results, commit, machine(), System.out) ? 0 : 1;
    }

    /** As {@code ./gavel} starts it, without the archive of classes, which halves the time to start. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms96m",
                "-cp",
                System.getProperty("java.class.path"));
    }

    static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " cores, "
                + System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    static final class Words implements ITypeConverter<Row> {
        @Override
        public Row convert(String word) {
            return Row.of(word)
                    .orElseThrow(
                            () -> new TypeConversionException(word + " is none of " + String.join(", ", Row.words())));
        }
    }

    static final class Size implements ITypeConverter<Long> {
        private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB");

        @Override
        public Long convert(String text) {
            String unit = text.replaceAll("[0-9]", "");
            int power = UNITS.indexOf(unit);
            if (power < 0 || unit.length() == text.length()) {
                throw new TypeConversionException(text + " is no size such as 64MiB or 1GiB");
            }
            return Long.parseLong(text.substring(0, text.length() - unit.length())) << (10 * power);
        }
    }
}
