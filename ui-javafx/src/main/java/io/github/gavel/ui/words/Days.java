package io.github.gavel.ui.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The day of a moment, as short as it can be said with its year. */
public final class Days {
    private final DateTimeFormatter format;

    public Days(Words words, ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern(words.say("table.day"), words.locale())
                .withZone(zone);
    }

    public String day(Instant moment) {
        return format.format(moment);
    }
}
