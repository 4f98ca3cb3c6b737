package io.github.gavel.benchmarks.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Medians of programs at rest, in Markdown. */
record RestTable(int torrents, List<Rest> rests) {
    private static final double MIB = 1 << 20;
    private static final int PERCENT = 100;

    List<String> lines() {
        Map<String, List<Rest>> programs =
                rests.stream().collect(Collectors.groupingBy(Rest::program, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add("| " + torrents + " idle torrents | Restored in s | Lowest to highest | RSS MiB | Anonymous MiB"
                + " | Threads | % of a core |");
        lines.add("|---|---|---|---|---|---|---|");
        programs.forEach((program, its) -> lines.add(line(program, its)));
        return lines;
    }

    private static String line(String program, List<Rest> rests) {
        Spread restored = spread(rests, Rest::restoreSeconds);
        return "| "
                + String.join(
                        " | ",
                        program,
                        Table.figure(restored.median()),
                        Table.figure(restored.lowest()) + " to " + Table.figure(restored.highest()),
                        median(rests, rest -> rest.usage().resident() / MIB),
                        median(rests, rest -> rest.usage().anonymous() / MIB),
                        String.valueOf(rests.get(0).usage().threads()),
                        median(rests, rest -> rest.coreShare() * PERCENT))
                + " |";
    }

    private static String median(List<Rest> rests, ToDoubleFunction<Rest> figure) {
        return Table.figure(spread(rests, figure).median());
    }

    private static Spread spread(List<Rest> rests, ToDoubleFunction<Rest> figure) {
        return Spread.of(rests.stream().mapToDouble(figure).toArray());
    }
}
