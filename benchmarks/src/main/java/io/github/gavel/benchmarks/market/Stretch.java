package io.github.gavel.benchmarks.market;

import io.github.gavel.benchmarks.peers.Said;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one program received in how long, from when it had a part of all of it: what it takes to find each other, to
 * open channels and to wait for a round is left out, and said beside it.
 *
 * @param beforeNanos from its first word to where this begins
 * @param spent grains
 */
record Stretch(long bytes, long nanos, long beforeNanos, long spent) {
    private static final Pattern RECEIVED = Pattern.compile("\"received\":([0-9]+)");
    private static final Pattern SPENT = Pattern.compile("\"spent\":\"([0-9]+)\"");
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;

    /** @param done the word that it has everything */
    static Stretch of(List<Said> said, long leftOut, Said done) {
        Said first = said.stream()
                .filter(words -> number(RECEIVED, words) >= leftOut)
                .findFirst()
                .orElse(done);
        long spent =
                said.stream().mapToLong(words -> number(SPENT, words)).max().orElse(0);
        return new Stretch(
                number(RECEIVED, done) - number(RECEIVED, first),
                done.nanos() - first.nanos(),
                first.nanos() - said.get(0).nanos(),
                spent);
    }

    double rate() {
        return bytes / MEGA / (Math.max(1, nanos) / NANOS);
    }

    double secondsBefore() {
        return beforeNanos / NANOS;
    }

    private static long number(Pattern pattern, Said words) {
        return Optional.of(pattern.matcher(words.line()))
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)))
                .orElse(0L);
    }
}
