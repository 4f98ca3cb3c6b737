package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Tracker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Holds the contests of some rows, one after the other, and tells what came out.
 *
 * @param size of the file that one sends to one
 * @param memory a folder in memory
 * @param disk a folder on ext4
 * @param checkout where {@code ./gavel} is
 * @param java the words that start a Java with all classes
 */
public record Transfers(
        List<Row> rows, int rounds, long size, Path memory, Path disk, Path checkout, List<String> java) {
    public Transfers {
        rows = List.copyOf(rows);
        java = List.copyOf(java);
        if (rounds < 1) {
            throw new IllegalArgumentException(rounds + " rounds: at least 1");
        }
    }

    /** Whether everything that could be held was held to its end, and all bytes were right. */
    public boolean run(Path results, String commit, String machine, PrintStream out)
            throws IOException, InterruptedException, TimeoutException {
        Results kept = new Results(results, commit, machine);
        boolean isWell = true;
        try (Workshop workshop = Workshop.open(memory);
                Tracker tracker = Tracker.start()) {
            Course course = new Course(workshop, Contestants.of(checkout, java, tracker), size, disk);
            for (Row row : rows) {
                for (Contest contest : course.contests(row)) {
                    Outcome outcome = hold(contest, new Stopwatch(workshop, java));
                    kept.add(outcome);
                    tell(out, new Table(outcome).lines());
                    isWell &= outcome.isComplete(rounds);
                }
                if (row == Row.IDLE) {
                    List<Rest> rests = Night.prepare(workshop, java).watch(rounds);
                    kept.add(rests);
                    tell(out, new RestTable(Night.TORRENTS, rests).lines());
                }
                course.clear(row);
            }
        }
        return isWell;
    }

    /**
     * All pairs take their turn, then all again. Who was robbed of CPU time has another turn, as long as no more than
     * half of all turns are such.
     */
    private Outcome hold(Contest contest, Stopwatch stopwatch) throws IOException, InterruptedException {
        Map<Pair, List<Trial>> trials = new LinkedHashMap<>();
        int again = 0;
        for (int round = 1; round <= rounds; round++) {
            for (Pair pair : contest.pairs()) {
                System.err.println(contest.title() + ", round " + round + " of " + rounds + ": " + pair.name());
                Optional<Trial> trial = time(contest, pair, stopwatch);
                while (trial.filter(Trial::wasRobbed).isPresent()
                        && again < rounds * contest.pairs().size()) {
                    again++;
                    System.err.println(
                            "again: the host took " + Math.round(trial.get().stolen()) + " % of the CPU time");
                    trial = time(contest, pair, stopwatch);
                }
                trial.ifPresent(timed ->
                        trials.computeIfAbsent(pair, first -> new ArrayList<>()).add(timed));
            }
        }
        return new Outcome(contest, trials, again);
    }

    private static Optional<Trial> time(Contest contest, Pair pair, Stopwatch stopwatch)
            throws IOException, InterruptedException {
        try {
            return Optional.of(stopwatch.time(contest, pair));
        } catch (TimeoutException failure) {
            System.err.println("does not count: " + failure.getMessage());
            return Optional.empty();
        }
    }

    private static void tell(PrintStream out, List<String> lines) {
        out.println();
        lines.forEach(out::println);
        out.println();
    }
}
