package io.github.gavel.engine.tracker;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which tracker of a torrent is asked next, when, and what it is told. Trackers of a tier are shuffled once; whoever
 * answers comes to the front of its tier and ends the round; whoever does not is left alone for twice as long each
 * time, an hour at most (BEP 12). One question is under way at a time. Moments are those since the program began; one
 * thread owns it.
 */
public final class AnnounceSchedule {
    private record Asked(Ask ask, Standing tracker) {}

    private final List<List<Standing>> tiers = new ArrayList<>();
    private final Set<URI> seen = new HashSet<>();
    private final RandomGenerator random;
    private Duration due = Duration.ZERO;
    private Duration dueIfHungry = Duration.ZERO;
    private Optional<Asked> asked = Optional.empty();

    /** A tracker that is named twice counts where it is named first. */
    public AnnounceSchedule(List<List<URI>> trackers, RandomGenerator random) {
        this.random = random;
        add(trackers);
    }

    /** More of them, behind those that there are; they are asked at once. */
    public void add(List<List<URI>> trackers) {
        for (List<URI> named : trackers) {
            List<Standing> tier = new ArrayList<>();
            for (URI tracker : named) {
                if (seen.add(tracker)) {
                    tier.add(new Standing(tracker, tiers.size()));
                }
            }
            shuffle(tier, random);
            if (!tier.isEmpty()) {
                tiers.add(tier);
                due = Duration.ZERO;
                dueIfHungry = Duration.ZERO;
            }
        }
    }

    private static void shuffle(List<Standing> tier, RandomGenerator random) {
        for (int last = tier.size() - 1; last > 0; last--) {
            Collections.swap(tier, last, random.nextInt(last + 1));
        }
    }

    /**
     * Whom to ask now, if anybody; what comes of it is told to {@link #heard}.
     *
     * @param hungry whether peers lack, so that we ask as soon as we may and not only when we are expected to
     */
    public Optional<Ask> ask(Duration now, boolean hungry) {
        if (tiers.isEmpty() || asked.isPresent() || now.compareTo(hungry ? dueIfHungry : due) < 0) {
            return Optional.empty();
        }
        asked = standings().stream()
                .filter(tracker -> tracker.mayBeAsked(now))
                .findFirst()
                .map(tracker -> new Asked(tracker.ask(), tracker));
        return asked.map(Asked::ask);
    }

    /** When {@link #ask} has something again; empty while a question is under way or if there is nobody to ask. */
    public Optional<Duration> next(boolean hungry) {
        Duration round = hungry ? dueIfHungry : due;
        return standings().stream()
                .filter(tracker -> asked.isEmpty())
                .map(Standing::notBefore)
                .min(Duration::compareTo)
                .map(first -> first.compareTo(round) < 0 ? round : first);
    }

    /** What came of {@code ask}. A reply to a question that is no longer under way means nothing. */
    public void heard(Ask ask, Reply reply, Duration now) {
        if (asked.isEmpty() || !asked.get().ask().equals(ask)) {
            return;
        }
        Standing tracker = asked.get().tracker();
        asked = Optional.empty();
        if (reply instanceof Refusal refusal) {
            tracker.refuse(refusal, now);
        } else if (reply instanceof Answer answer) {
            tracker.answer(ask, answer, now);
            promote(tracker);
            due = tracker.awaitsCompletion() ? now : now.plus(answer.intervals().usual());
            dueIfHungry = tracker.notBefore();
        }
    }

    private void promote(Standing tracker) {
        List<Standing> tier = tiers.get(tracker.tier());
        tier.remove(tracker);
        tier.add(0, tracker);
    }

    /** The last piece has come; trackers that saw us begin hear of it. */
    public void complete(Duration now) {
        for (Standing tracker : standings()) {
            if (tracker.knowsUs() || isAsked(tracker)) {
                tracker.complete(now);
                due = now;
                dueIfHungry = now;
            }
        }
    }

    /** What to tell the trackers that may know us, now that we stop; the next question is a first one again. */
    public List<Ask> stop() {
        List<Ask> goodbyes = standings().stream()
                .filter(tracker -> tracker.knowsUs() || isAsked(tracker))
                .map(tracker -> tracker.ask(Event.STOPPED))
                .toList();
        standings().forEach(Standing::forget);
        asked = Optional.empty();
        due = Duration.ZERO;
        dueIfHungry = Duration.ZERO;
        return goodbyes;
    }

    /** In the order in which they are asked. */
    public List<TrackerStatus> statuses() {
        return standings().stream()
                .map(tracker -> tracker.status(isAsked(tracker)))
                .toList();
    }

    private boolean isAsked(Standing tracker) {
        return asked.filter(question -> question.tracker() == tracker).isPresent();
    }

    private List<Standing> standings() {
        return tiers.stream().flatMap(List::stream).toList();
    }
}
