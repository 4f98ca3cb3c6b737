package io.github.gavel.ledger.client;

import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.port.Answer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What many spenders were told. */
final class Logbook {
    private final LongAdder answers = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final Map<String, LongAdder> kinds = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> silences = new ConcurrentSkipListMap<>();
    private final Set<CommandId> acknowledged = ConcurrentHashMap.newKeySet();

    void answered(Answer answer) {
        answers.increment();
        count(kinds, answer instanceof Answer.Refused refused ? refused.refusal() : answer);
    }

    void unanswered(Answer.Unavailable silence) {
        repeats.increment();
        silences.computeIfAbsent(silence.why().replaceAll("[0-9]{2,}", "*"), why -> new LongAdder())
                .increment();
    }

    /** It changes the ledger and is to be in its journal once. */
    void acknowledged(CommandId id) {
        acknowledged.add(id);
    }

    long answers() {
        return answers.sum();
    }

    Set<CommandId> acknowledged() {
        return acknowledged;
    }

    Set<String> silences() {
        return silences.keySet();
    }

    @Override
    public String toString() {
        return "answers: " + answers + " (" + line(kinds) + "), acknowledged changes: " + acknowledged.size()
                + ", repeats: " + repeats + " (" + line(silences) + ")";
    }

    private static void count(Map<String, LongAdder> counts, Object what) {
        counts.computeIfAbsent(what.getClass().getSimpleName(), kind -> new LongAdder())
                .increment();
    }

    private static String line(Map<String, LongAdder> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
