package io.github.gavel.engine.hash;

import java.util.List;
import java.util.stream.Collectors;

/** How a race ended: who ran, the fastest first, and who was out. */
public record Ranking(List<Lap> laps, List<Out> out) {
    public Ranking {
        laps = List.copyOf(laps);
        out = List.copyOf(out);
    }

    public record Lap(String name, long megabytesPerSecond) {}

    /** It cannot compute here, and why. */
    public record Out(String name, String reason) {}

    /** One line for a log. */
    @Override
    public String toString() {
        String ran = laps.stream()
                .map(lap -> lap.name() + " " + lap.megabytesPerSecond() + " MB/s")
                .collect(Collectors.joining(", "));
        String failed =
                out.stream().map(one -> one.name() + ": " + one.reason()).collect(Collectors.joining(", "));
        return "SHA-1: " + ran + (failed.isEmpty() ? "" : "; out: " + failed);
    }
}
