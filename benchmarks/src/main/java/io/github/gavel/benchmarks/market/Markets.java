package io.github.gavel.benchmarks.market;

import io.github.gavel.benchmarks.peers.Sample;
import io.github.gavel.benchmarks.transfer.Spread;
import io.github.gavel.benchmarks.transfer.Stolen;
import io.github.gavel.benchmarks.transfer.Workshop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Rows of transfers that are paid and unpaid in turns. */
public final class Markets {
    private static final String GAVEL = "io.github.gavel.client.cli.Gavel";
    private static final int UNSHAPED = 4;
    private static final double MEGA = 1e6;
    private static final double GRAINS = 1e6;

    private final Path base;
    private final List<String> java;
    private final int rounds;
    private final long size;

    /** @param java the words that start a Java with all classes */
    public Markets(Path base, List<String> java, int rounds, long size) {
        this.base = base;
        this.java = List.copyOf(java);
        this.rounds = rounds;
        this.size = size;
    }

    /** All rows if none is named. */
    public void run(List<String> names, PrintStream out) throws IOException, InterruptedException, TimeoutException {
        List<Row> rows = names.isEmpty()
                ? Arrays.asList(Row.values())
                : names.stream()
                        .map(name -> Row.of(name)
                                .orElseThrow(() -> new IllegalArgumentException(name + " is none of " + Row.words())))
                        .toList();
        List<String> program = new ArrayList<>(java);
        program.add(GAVEL);
        try (Workshop workshop = Workshop.open(base)) {
            Bank bank = Bank.open(program, workshop);
            Fair.makeWallets(bank);
            for (Row row : rows) {
                run(workshop, bank, row, out);
            }
        }
    }

    private void run(Workshop workshop, Bank bank, Row row, PrintStream out)
            throws IOException, InterruptedException, TimeoutException {
        Sample sample =
                Sample.make(workshop.folder(), row.word, row.up.isPresent() ? size : UNSHAPED * size, row.pieceLength);
        Fair fair = new Fair(workshop, java, bank, row, sample);
        List<Stretch> unpaid = new ArrayList<>();
        List<Stretch> paid = new ArrayList<>();
        Stolen before = Stolen.soFar();
        for (int round = 0; round < rounds; round++) {
            unpaid.add(fair.transfer(false));
            paid.add(fair.transfer(true));
        }
        double stolen = Stolen.soFar().percentSince(before);
        Workshop.delete(sample.folder());
        out.println("| " + row.title
                + " | MB/s | Lowest to highest | Of unpaid | Seconds before | Tokens spent | Trials |");
        out.println("|---|---|---|---|---|---|---|");
        Spread rate = rate(unpaid);
        out.println(line("unpaid", unpaid, rate.median()));
        out.println(line("paid", paid, rate.median()));
        out.println();
        if (row.sellers == 1) {
            double expected = oneAfterAnother(row, rate.median());
            out.println("A piece in the time that it takes unpaid and a round trip: " + figure(expected)
                    + " MB/s. Paid is " + figure(rate(paid).median() / expected) + " of that.");
        }
        out.println("The host took " + figure(stolen) + " % of the CPU time.");
        out.println();
    }

    /** What comes in a second if a piece is begun only when the one before is paid. */
    private static double oneAfterAnother(Row row, double unpaid) {
        double piece = row.pieceLength / MEGA;
        return piece / (piece / unpaid + row.roundTrip());
    }

    private static Spread rate(List<Stretch> trials) {
        return Spread.of(trials.stream().mapToDouble(Stretch::rate).toArray());
    }

    private static String line(String name, List<Stretch> trials, double unpaid) {
        Spread rate = rate(trials);
        Spread before =
                Spread.of(trials.stream().mapToDouble(Stretch::secondsBefore).toArray());
        Spread spent = Spread.of(
                trials.stream().mapToDouble(trial -> trial.spent() / GRAINS).toArray());
        return "| " + name + " | " + figure(rate.median()) + " | " + figure(rate.lowest()) + " to "
                + figure(rate.highest()) + " | " + figure(rate.median() / unpaid) + " | " + figure(before.median())
                + " | " + figure(spent.median()) + " | " + trials.size() + " |";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
