package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What a schedule remembers of one tracker. */
final class Standing {
    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final URI tracker;
    private final int tier;

    private Duration notBefore = Duration.ZERO;
    private Optional<Duration> answered = Optional.empty();
    private Optional<Counts> counts = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<BString> trackerId = Optional.empty();
    private int failures;
    private boolean knowsUs;
    private boolean awaitsCompletion;

    Standing(URI tracker, int tier) {
        this.tracker = tracker;
        this.tier = tier;
    }

    int tier() {
        return tier;
    }

    Duration notBefore() {
        return notBefore;
    }

    boolean mayBeAsked(Duration now) {
        return notBefore.compareTo(now) <= 0;
    }

    boolean knowsUs() {
        return knowsUs;
    }

    /** Whether it saw us begin and has not heard that we are done. */
    boolean awaitsCompletion() {
        return awaitsCompletion;
    }

    Ask ask() {
        Event said = awaitsCompletion ? Event.COMPLETED : Event.NONE;
        return ask(knowsUs ? said : Event.STARTED);
    }

    Ask ask(Event event) {
        return new Ask(tracker, event, trackerId);
    }

    void answer(Ask ask, Answer answer, Duration now) {
        answered = Optional.of(now);
        counts = Optional.of(Counts.of(answer));
        refusal = Optional.empty();
        trackerId = answer.trackerId().or(() -> trackerId);
        failures = 0;
        knowsUs = true;
        awaitsCompletion &= ask.event() != Event.COMPLETED;
        notBefore = awaitsCompletion ? now : now.plus(answer.intervals().least());
    }

    void refuse(Refusal said, Duration now) {
        refusal = Optional.of(said);
        Duration backOff = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        notBefore = now.plus(backOff.compareTo(LONGEST_BACK_OFF) < 0 ? backOff : LONGEST_BACK_OFF);
        failures++;
    }

    void complete(Duration now) {
        awaitsCompletion = true;
        askAgainFrom(now);
    }

    /** As if it had never heard of us; that it fails is not forgotten. */
    void forget() {
        knowsUs = false;
        awaitsCompletion = false;
        askAgainFrom(Duration.ZERO);
    }

    private void askAgainFrom(Duration moment) {
        if (failures == 0) {
            notBefore = moment;
        }
    }

    TrackerStatus status(boolean isAsked) {
        return new TrackerStatus(tracker, tier, isAsked, notBefore, answered, counts, failures, refusal);
    }
}
