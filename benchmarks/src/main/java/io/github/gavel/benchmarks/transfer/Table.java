package io.github.gavel.benchmarks.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What came out of a contest, in Markdown: medians, and the lowest and highest of the net rate. */
record Table(Outcome outcome) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + outcome.contest().title()
                + " | Net MB/s | Lowest to highest | Ratio | Wall s | CPU s/GiB, seeder | leecher"
                + " | Anonymous MiB, seeder | leecher | Trials |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        outcome.contest().pairs().forEach(pair -> lines.add(line(pair)));
        lines.add("");
        lines.add("The host took at most " + figure(outcome.stolen()) + " % of the CPU time of a trial that counts; "
                + outcome.again() + " trials with more were done again.");
        return lines;
    }

    private String line(Pair pair) {
        Spread rate = outcome.spread(pair, Trial::netRate);
        return "| "
                + String.join(
                        " | ",
                        pair.name(),
                        figure(rate.median()),
                        figure(rate.lowest()) + " to " + figure(rate.highest()),
                        ratio(pair),
                        median(pair, Trial::wallSeconds),
                        median(pair, Trial::seederCpu),
                        median(pair, Trial::leecherCpu),
                        median(pair, Trial::seederMemory),
                        median(pair, Trial::leecherMemory),
                        outcome.count(pair) + (outcome.isSame(pair) ? "" : ", NOT THE SAME BYTES"))
                + " |";
    }

    private String ratio(Pair pair) {
        OptionalDouble ratio = outcome.ratio(pair);
        return ratio.isPresent() ? figure(ratio.getAsDouble()) : "-";
    }

    private String median(Pair pair, ToDoubleFunction<Trial> figure) {
        return figure(outcome.spread(pair, figure).median());
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
