package io.github.gavel.engine.tracker;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How things stand with one tracker of a torrent. Moments are those since the program began.
 *
 * @param tier from 0; trackers of a higher one are asked when those before do not answer
 * @param isAsked whether it is being asked now
 * @param notBefore when it is asked at the earliest
 * @param answered when it answered last
 * @param counts what it answered then
 * @param failures since then
 * @param refusal the last of these
 */
public record TrackerStatus(
        URI tracker,
        int tier,
        boolean isAsked,
        Duration notBefore,
        Optional<Duration> answered,
        Optional<Counts> counts,
        int failures,
        Optional<Refusal> refusal) {}
