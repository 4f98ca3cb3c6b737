package io.github.gavel.client.days;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.json.JsonSource;
import io.github.gavel.client.json.Value;
import io.github.gavel.client.json.Whole;
import io.github.gavel.economy.money.Amount;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the days of a month are written down. */
final class MonthForm {
    private static final Whole COUNT = new Whole("a number", 0, Long.MAX_VALUE);
    private static final Whole SECONDS =
            new Whole("seconds of a day", 0, Duration.ofHours(25).toSeconds());
    private static final List<String> KEYS = List.of("downloaded", "uploaded", "paid", "earned", "seeding");

    private MonthForm() {}

    static byte[] write(SortedMap<LocalDate, Day> days) {
        StringWriter text = new StringWriter();
        JsonDocument.write(text, json -> {
            json.writeStartObject();
            for (Day day : days.values()) {
                json.writeObjectFieldStart(day.date().toString());
                json.writeNumberField("downloaded", day.done().downloaded());
                json.writeNumberField("uploaded", day.done().uploaded());
                json.writeNumberField("paid", day.done().paid().grains());
                json.writeNumberField("earned", day.done().earned().grains());
                json.writeNumberField("seeding", day.seeding().toSeconds());
                json.writeEndObject();
            }
            json.writeEndObject();
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static SortedMap<LocalDate, Day> read(byte[] bytes, YearMonth month) throws BadInput {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        JsonSource json = JsonSource.of(new ByteArrayInputStream(bytes));
        json.beginDocument();
        for (Optional<String> key = json.nextKey(); key.isPresent(); key = json.nextKey()) {
            LocalDate date = date(key.get(), month);
            if (!(json.value(1) instanceof Value.Members members)) {
                throw new BadInput(date + " is no object");
            }
            days.put(date, day(date, members.members()));
        }
        json.endDocument();
        return days;
    }

    private static LocalDate date(String key, YearMonth month) throws BadInput {
        try {
            LocalDate date = LocalDate.parse(key);
            if (YearMonth.from(date).equals(month)) {
                return date;
            }
        } catch (DateTimeException none) {
            throw new BadInput("a key is no date");
        }
        throw new BadInput("a day is not of " + month);
    }

    private static Day day(LocalDate date, Map<String, Value> members) throws BadInput {
        Fields from = Fields.of(date + ": ", members).only(KEYS);
        return new Day(
                date,
                new Tally(
                        from.whole("downloaded", COUNT),
                        from.whole("uploaded", COUNT),
                        Amount.grains(from.whole("paid", COUNT)),
                        Amount.grains(from.whole("earned", COUNT))),
                Duration.ofSeconds(from.whole("seeding", SECONDS)));
    }
}
