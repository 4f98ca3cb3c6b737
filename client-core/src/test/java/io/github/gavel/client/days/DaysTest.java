package io.github.gavel.client.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysTest {
    private static final InfoHash TORRENT = InfoHash.of(new byte[InfoHash.LENGTH]);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path temp;

    private Days days() {
        return new Days(temp.resolve("days"), ZoneId.of("Europe/Berlin"));
    }

    private static Reading reading(String at, long uploaded) {
        Tally done = new Tally(0, uploaded, Amount.ZERO, Amount.grains(2 * uploaded));
        Gauge gauge = new Gauge("t", done, true, true, true, Optional.empty());
        return new Reading(Instant.parse(at), Map.of(TORRENT, gauge), List.of());
    }

    private static Day day(LocalDate date, long uploaded, long seconds) {
        return new Day(
                date, new Tally(0, uploaded, Amount.ZERO, Amount.grains(2 * uploaded)), Duration.ofSeconds(seconds));
    }

    private Days lived() {
        Days days = days();
        days.note(reading("2026-11-30T22:59:30Z", 100));
        days.note(reading("2026-11-30T22:59:50Z", 110));
        days.note(reading("2026-11-30T23:00:00Z", 111));
        days.note(reading("2026-11-30T23:00:10Z", 115));
        days.save();
        return days;
    }

    @Test
    void aDayEndsAtMidnightWhereItsOwnerIs() {
        Days days = lived();
        assertThat(days.of(NOVEMBER)).containsExactly(day(LAST, 10, 20));
        assertThat(days.of(NOVEMBER.plusMonths(1))).containsExactly(day(LAST.plusDays(1), 5, 20));
        assertThat(days.of(NOVEMBER.minusMonths(1))).isEmpty();
    }

    @Test
    void theNextRunGoesOnWithTheDay() {
        lived();
        Days next = days();
        next.note(reading("2026-11-30T23:10:00Z", 500));
        next.note(reading("2026-11-30T23:10:10Z", 501));
        assertThat(next.of(NOVEMBER.plusMonths(1))).containsExactly(day(LAST.plusDays(1), 6, 30));
        assertThat(next.troubles()).isEmpty();
    }

    @Test
    void aComputerThatSleptOrWhoseClockWentBackDidNotSeedMeanwhile() {
        Days days = days();
        days.note(reading("2026-11-10T08:00:00Z", 0));
        days.note(reading("2026-11-10T10:00:00Z", 0));
        days.note(reading("2026-11-10T09:00:00Z", 0));
        assertThat(days.of(NOVEMBER)).containsExactly(day(LocalDate.of(2026, 11, 10), 0, 60));
    }

    @Test
    void whatIsGoneIsNotSeededAnyMore() {
        Days days = days();
        days.note(reading("2026-11-10T08:00:00Z", 0));
        days.note(new Reading(Instant.parse("2026-11-10T08:00:10Z"), Map.of(), List.of()));
        assertThat(days.of(NOVEMBER)).containsExactly(day(LocalDate.of(2026, 11, 10), 0, 0));
    }

    @Test
    void aMonthThatWasCutIsKeptAsideAndSaid() throws IOException {
        lived();
        Path file = temp.resolve("days").resolve("2026-11.json");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Days days = days();
        assertThat(days.of(NOVEMBER)).isEmpty();
        assertThat(days.troubles()).singleElement().asString().contains("2026-11.json.damaged-1");
        assertThat(days.of(NOVEMBER.plusMonths(1))).hasSize(1);
    }

    @Test
    void aDayOfAnotherMonthIsDamage() throws IOException {
        lived();
        Path folder = temp.resolve("days");
        Files.move(folder.resolve("2026-11.json"), folder.resolve("2026-10.json"));
        Days days = days();
        assertThat(days.of(NOVEMBER.minusMonths(1))).isEmpty();
        assertThat(days.troubles()).singleElement().asString().contains("a day is not of 2026-10");
    }

    @Test
    void whatIsWatchedIsCountedAndWrittenDownAtTheEnd() {
        Days days = days();
        days.note(reading("2026-11-10T08:00:00Z", 0));
        try (DayWatch watch = DayWatch.start(days, () -> reading("2026-11-10T08:00:10Z", 7))) {
            assertThat(watch).isNotNull();
            while (days.of(NOVEMBER).isEmpty()) {
                Thread.onSpinWait();
            }
        }
        assertThat(days().of(NOVEMBER)).containsExactly(day(LocalDate.of(2026, 11, 10), 7, 10));
    }
}
