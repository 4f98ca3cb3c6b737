package io.github.gavel.client.days;

import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happened while its owner was away.
 *
 * @param done by all torrents
 * @param torrents those of which there is something to tell
 * @param wrong what went wrong with no torrent alone
 */
public record Night(Instant since, Instant until, Tally done, List<Part> torrents, List<String> wrong) {
    /**
     * One torrent in it.
     *
     * @param isFinished whether all that was wanted came meanwhile
     * @param wrong what went wrong with it meanwhile
     */
    public record Part(InfoHash hash, String name, Tally done, boolean isFinished, Optional<String> wrong) {
        boolean isWorthTelling() {
            return isFinished || wrong.isPresent() || !done.equals(Tally.NOTHING);
        }
    }

    public Night {
        torrents = List.copyOf(torrents);
        wrong = List.copyOf(wrong);
    }

    /** Whether anything happened. */
    public boolean isWorthTelling() {
        return !torrents.isEmpty() || !wrong.isEmpty() || !done.equals(Tally.NOTHING);
    }

    /** Between these two. */
    public static Night between(Reading evening, Reading later) {
        Reading morning = later.onto(evening);
        List<String> wrong = new ArrayList<>(morning.troubles());
        wrong.removeAll(evening.troubles());
        List<Part> parts = morning.gauges().keySet().stream()
                .map(hash -> part(hash, evening, morning))
                .filter(Part::isWorthTelling)
                .toList();
        return new Night(evening.at(), morning.at(), morning.since(evening), parts, wrong);
    }

    private static Part part(InfoHash hash, Reading evening, Reading morning) {
        Optional<Gauge> before = Optional.ofNullable(evening.gauges().get(hash));
        Gauge after = Objects.requireNonNull(morning.gauges().get(hash));
        boolean wasComplete = before.filter(Gauge::isComplete).isPresent();
        return new Part(
                hash,
                after.name(),
                morning.since(hash, evening),
                after.isComplete() && !wasComplete,
                after.wrong().filter(sentence -> !before.flatMap(Gauge::wrong).equals(after.wrong())));
    }
}
