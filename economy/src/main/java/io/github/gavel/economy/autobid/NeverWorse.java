package io.github.gavel.economy.autobid;

import static java.util.Comparator.comparing;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether paying for a torrent buys anything: paying stops by itself when it does not. Every ten minutes one provider
 * that is paid is probed by withdrawing from it, so that there is something to compare with. A value: each sample of
 * all providers gives the next one.
 *
 * <p>Of each provider, what it gives while paid is the mean rate of its last paid spell of at least 30 s. What it gives
 * for nothing is the mean rate of its last free spell of at least 30 s, the wait at bid zero right before it included,
 * and zero once it left us choked for 2 min at bid zero. Their sums over the providers of which both are known are
 * compared; below 1.05 for five minutes means stop. That is final: whoever wants to pay again says so and begins anew.
 */
public final class NeverWorse {
    private static final Duration BETWEEN_PROBES = Duration.ofMinutes(10);

    /** A provider that neither serves nor chokes for long enough has had its chance. */
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(4);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Tick seen;
    private final long arrived;
    private final Takings takings;
    private final SortedMap<PeerKey, Track> tracks;
    private final Tick nextProbe;
    private final Optional<Probe> probe;
    private final Optional<Tick> tooSmallSince;
    private final Optional<StopBidding> stop;

    private NeverWorse(
            Tick seen,
            long arrived,
            Takings takings,
            SortedMap<PeerKey, Track> tracks,
            Tick nextProbe,
            Optional<Probe> probe,
            Optional<Tick> tooSmallSince,
            Optional<StopBidding> stop) {
        this.seen = seen;
        this.arrived = arrived;
        this.takings = takings;
        this.tracks = tracks;
        this.nextProbe = nextProbe;
        this.probe = probe;
        this.tooSmallSince = tooSmallSince;
        this.stop = stop;
    }

    /** Knows nothing; the first probe is due in ten minutes. */
    public static NeverWorse startingAt(Tick now) {
        return new NeverWorse(
                now,
                0,
                Takings.NOTHING,
                Collections.emptySortedMap(),
                now.plus(BETWEEN_PROBES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The provider that gets no bid now. */
    public Optional<Probe> probe() {
        return probe;
    }

    Optional<Probe> probeAt(PeerKey provider) {
        return probe.filter(current -> current.provider().equals(provider));
    }

    /** Present once paying has bought too little for too long. */
    public Optional<StopBidding> stop() {
        return stop;
    }

    /** What paying has brought so far. */
    public Benefit benefit() {
        return takings.benefit(tracks.values());
    }

    /**
     * The next value, from one sample of each provider: wanted once a second, and before one is treated differently. A
     * provider without a sample has left and is forgotten. A moment before the last one is ignored.
     *
     * @param arrivedByNow bytes of the torrent that came since paying began, from anybody
     */
    public NeverWorse sampled(List<Sample> samples, long arrivedByNow, Tick now) {
        if (now.isBefore(seen) || stop.isPresent()) {
            return this;
        }
        SortedMap<PeerKey, Track> next = tracked(samples, now);
        Takings grown = takings.without(gone(next)).then(samples, now.since(seen), arrivedByNow - arrived);
        Optional<Gain> tooSmall = Gain.of(next.values()).filter(Gain::isTooSmall);
        Optional<Tick> since = tooSmall.map(gain -> tooSmallSince.orElse(now));
        if (since.isPresent() && now.isPast(since.get(), PATIENCE)) {
            return new NeverWorse(
                    now, arrivedByNow, grown, next, nextProbe, Optional.empty(), since, tooSmall.map(Gain::figures));
        }
        Optional<Probe> running = probe.filter(current -> isOpen(current, next, now));
        Optional<Probe> begun = running.isEmpty() && !now.isBefore(nextProbe) ? begin(next, now) : Optional.empty();
        Tick due = begun.isPresent() ? now.plus(BETWEEN_PROBES) : nextProbe;
        return new NeverWorse(now, arrivedByNow, grown, next, due, running.or(() -> begun), since, Optional.empty());
    }

    private List<Track> gone(SortedMap<PeerKey, Track> next) {
        return tracks.entrySet().stream()
                .filter(entry -> !next.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private SortedMap<PeerKey, Track> tracked(List<Sample> samples, Tick now) {
        Duration passed = now.since(seen);
        SortedMap<PeerKey, Track> next = new TreeMap<>();
        for (Sample sample : samples) {
            Track known = tracks.get(sample.provider());
            next.put(sample.provider(), known == null ? Track.of(sample) : known.then(sample, passed, now));
        }
        return next;
    }

    private static boolean isOpen(Probe probe, Map<PeerKey, Track> tracks, Tick now) {
        Track track = tracks.get(probe.provider());
        return track != null && !track.isFreeKnownSince(probe.began()) && !now.isPast(probe.began(), LONGEST_PROBE);
    }

    /** Of those who are paid now, whoever's free service is unknown or known for longest. */
    private static Optional<Probe> begin(SortedMap<PeerKey, Track> tracks, Tick now) {
        return tracks.entrySet().stream()
                .filter(entry -> entry.getValue().isPaid())
                .min(comparing(entry -> entry.getValue().freeSeen().orElse(Tick.ZERO)))
                .map(entry -> new Probe(entry.getKey(), now));
    }
}
