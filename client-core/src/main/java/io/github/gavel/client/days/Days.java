package io.github.gavel.client.days;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.engine.disk.Excuse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was done on each day, in a small file for each month. For any number of threads. */
public final class Days {
    private static final int MOST_BYTES = 1 << 20;

    private final Path folder;
    private final ZoneId zone;
    private final Set<String> troubles = new LinkedHashSet<>();
    private Optional<Reading> last = Optional.empty();
    private Optional<YearMonth> open = Optional.empty();
    private SortedMap<LocalDate, Day> days = new TreeMap<>();

    /**
     * Nothing is read before it is asked for.
     *
     * @param zone in which a day begins at midnight
     */
    public Days(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /** Counts what was done since the reading before this one. */
    public synchronized void note(Reading reading) {
        Reading now = last.map(reading::onto).orElse(reading);
        last.ifPresent(before -> {
            LocalDate date = LocalDate.ofInstant(now.at(), zone);
            turnTo(YearMonth.from(date));
            days.put(date, days.getOrDefault(date, Day.empty(date)).plus(before, now));
        });
        last = Optional.of(now);
    }

    private void turnTo(YearMonth month) {
        if (!open.equals(Optional.of(month))) {
            save();
            days = read(month);
            open = Optional.of(month);
        }
    }

    /** Those of a month of which there is something, in their order. */
    public synchronized List<Day> of(YearMonth month) {
        return List.copyOf((open.equals(Optional.of(month)) ? days : read(month)).values());
    }

    /** What could not be read or written, in sentences. */
    public synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Blocks until what was counted is on the disk. */
    public synchronized void save() {
        open.ifPresent(month -> {
            try {
                file(month).replace(MonthForm.write(days));
            } catch (IOException full) {
                troubles.add("The days of " + month + " are not written down, so they count until the program ends: "
                        + Excuse.of(full) + ".");
            }
        });
    }

    private SortedMap<LocalDate, Day> read(YearMonth month) {
        KeptFile file = file(month);
        try {
            Optional<byte[]> bytes = file.read();
            return bytes.isPresent() ? MonthForm.read(bytes.get(), month) : new TreeMap<>();
        } catch (BadInput bad) {
            troubles.add("The days of " + month + " begin anew, because " + file.path() + " is damaged: "
                    + bad.sentence() + ". " + kept(file));
        } catch (IOException unreadable) {
            troubles.add("The days of " + month + " begin anew, because " + file.path() + " cannot be read: "
                    + Excuse.of(unreadable) + ". " + kept(file));
        }
        return new TreeMap<>();
    }

    private static String kept(KeptFile file) {
        try {
            return "It is kept as " + file.putAside().getFileName() + ".";
        } catch (IOException stuck) {
            return "It will be written over.";
        }
    }

    private KeptFile file(YearMonth month) {
        return new KeptFile(folder, month + ".json", MOST_BYTES);
    }
}
