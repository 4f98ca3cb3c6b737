package io.github.gavel.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * Results as a Markdown table. A method called {@code yardstick} is what the others of its class are compared with, in
 * the same run and with the same parameters, because a time alone says more about the machine than about the code.
 */
record Report(Collection<RunResult> results) {
    private static final String YARDSTICK = ".yardstick";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| Case | Mean | Lowest to highest | Allocated | Yardstick | Ratio |");
        lines.add("|---|---|---|---|---|---|");
        for (RunResult measured : results) {
            if (!isYardstick(measured)) {
                lines.add(line(measured));
            }
        }
        return lines;
    }

    private String line(RunResult measured) {
        Result<?> time = measured.getPrimaryResult();
        Statistics each = time.getStatistics();
        String unit = " " + time.getScoreUnit();
        return "| %s | %s | %s to %s | %s | %s |"
                .formatted(
                        name(measured.getParams()),
                        figure(time.getScore()) + unit,
                        figure(each.getMin()),
                        figure(each.getMax()),
                        allocated(measured),
                        compared(measured));
    }

    private String compared(RunResult measured) {
        return results.stream()
                .filter(Report::isYardstick)
                .filter(other -> values(other.getParams()).equals(values(measured.getParams())))
                .findFirst()
                .map(RunResult::getPrimaryResult)
                .map(yardstick -> figure(yardstick.getScore()) + " " + yardstick.getScoreUnit() + " | "
                        + figure(measured.getPrimaryResult().getScore() / yardstick.getScore()))
                .orElse("- | -");
    }

    private static String allocated(RunResult measured) {
        Result<?> bytes = measured.getSecondaryResults().get(ALLOCATED);
        return bytes == null ? "-" : "%,.0f B".formatted(bytes.getScore());
    }

    private static boolean isYardstick(RunResult result) {
        return result.getParams().getBenchmark().endsWith(YARDSTICK);
    }

    private static String name(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        return (benchmark.substring(benchmark.lastIndexOf('.') + 1) + " " + values(params)).strip();
    }

    private static String values(BenchmarkParams params) {
        return params.getParamsKeys().stream()
                .map(key -> key + "=" + params.getParam(key))
                .collect(Collectors.joining(" "));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
