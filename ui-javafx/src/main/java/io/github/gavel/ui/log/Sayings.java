package io.github.gavel.ui.log;

import io.github.gavel.client.journal.Happening;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happened as somebody reads it. */
record Sayings(Words words, ZoneId zone) {
    private static final int NAME = 100;
    private static final int SENTENCE = 1_000;

    String sentence(Happening it) {
        String key = "log.is." + it.kind().name().toLowerCase(Locale.ROOT);
        return words.say(
                key,
                Harmless.shortened(it.torrent(), NAME),
                Harmless.shortened(it.sentence().strip(), SENTENCE));
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(words.say("log.moment"), words.locale())
                .format(at.atZone(zone));
    }

    /** For the ear. */
    String line(Happening it) {
        return moment(it.at()) + ": " + sentence(it);
    }

    /** For a text, the oldest first. */
    String all(List<Happening> happenings) {
        return happenings.stream()
                .map(it -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                                it.at().atZone(zone).withNano(0)) + "  " + sentence(it) + "\n")
                .collect(Collectors.joining());
    }

    /** Of all what somebody asked for. */
    List<Happening> among(List<Happening> all, boolean isBadOnly, String text) {
        String sought = text.strip().toLowerCase(words.locale());
        return all.stream()
                .filter(it -> !isBadOnly || it.kind().isBad())
                .filter(it -> sought.isEmpty()
                        || sentence(it).toLowerCase(words.locale()).contains(sought))
                .toList();
    }
}
