package io.github.gavel.ui.purse;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and hours as they are here. */
record Moments(Words words) {
    private static ZonedDateTime here(LedgerTime time) {
        return Instant.ofEpochMilli(time.epochMillis()).atZone(ZoneId.systemDefault());
    }

    /** Where there is little room. */
    String brief(LedgerTime time) {
        return DateTimeFormatter.ofPattern(words.say("purse.dayShort"), words.locale())
                .format(here(time));
    }

    String day(LedgerTime time) {
        return day(here(time).toLocalDate());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.say("purse.day"), words.locale())
                .format(day);
    }

    /** Today and yesterday by their names. */
    String near(LocalDate day, LedgerTime now) {
        LocalDate today = here(now).toLocalDate();
        if (day.equals(today)) {
            return words.say("purse.today");
        }
        return day.equals(today.minusDays(1)) ? words.say("purse.yesterday") : day(day);
    }

    String hour(LedgerTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(here(time));
    }

    String exact(LedgerTime time) {
        return day(time) + ", " + hour(time);
    }

    String left(LedgerTime now, LedgerTime until) {
        return new Measures(words).duration(now.until(until));
    }

    static LocalDate date(LedgerTime time) {
        return here(time).toLocalDate();
    }
}
