package io.github.gavel.ui.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Sizes, speeds, shares and times as a person reads them. Sizes are decimal: a GB has 10⁹ bytes. */
public final class Measures {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;
    private static final int DIGITS = 3;
    private static final int MOST_DECIMALS = 2;

    private final Words words;
    private final Locale locale;

    public Measures(Words words) {
        this.words = words;
        this.locale = words.locale();
    }

    public String size(long bytes) {
        int unit = unitOf(bytes);
        return number(in(bytes, unit)) + " " + UNITS[unit];
    }

    /** "2.46 of 3.96 GB": the unit stands once, and is that of the whole. */
    public String sizeOf(long part, long whole) {
        int unit = unitOf(whole);
        return words.say("measure.of", number(in(part, unit)), number(in(whole, unit)) + " " + UNITS[unit]);
    }

    /** In MB/s from 0.1 of them on, so that a column does not change its unit; nothing if nothing moves. */
    public String speed(long bytesPerSecond) {
        if (bytesPerSecond == 0) {
            return "";
        }
        long tenths = Math.round(bytesPerSecond / 1e5);
        return tenths > 0
                ? decimals(BigDecimal.valueOf(tenths, 1), 1) + " MB/s"
                : decimals(BigDecimal.valueOf(bytesPerSecond, DIGITS), 1) + " kB/s";
    }

    /** What a line of a grid stands for. */
    public String pace(long bytesPerSecond) {
        int unit = unitOf(bytesPerSecond);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(in(bytesPerSecond, unit)) + " " + UNITS[unit] + "/s";
    }

    public String percent(int permille) {
        return words.say("measure.percent", permille / 10);
    }

    /** In its two largest units at most. */
    public String duration(Duration time) {
        long days = time.toDays();
        if (days > 0) {
            return words.say("measure.days", days, time.toHoursPart());
        }
        if (time.toHours() > 0) {
            return words.say("measure.hours", time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? words.say("measure.minutes", time.toMinutes())
                : words.say("measure.seconds", time.toSeconds());
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With one digit behind the point. */
    public String ratio(long part, long whole) {
        return whole == 0
                ? "–"
                : decimals(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MOST_DECIMALS, RoundingMode.DOWN),
                        MOST_DECIMALS);
    }

    /** Hundredths of a whole, with one digit behind the point. */
    public String copies(long hundredths) {
        return decimals(BigDecimal.valueOf(hundredths, 2), 1);
    }

    private static int unitOf(long bytes) {
        int unit = 0;
        for (long left = bytes; left >= STEP; left /= STEP) {
            unit++;
        }
        return unit;
    }

    private static BigDecimal in(long bytes, int unit) {
        return BigDecimal.valueOf(bytes).movePointLeft(DIGITS * unit);
    }

    /** Three digits of it, two of them behind the point at most; never more than there is. */
    private String number(BigDecimal value) {
        int whole = Math.max(1, value.precision() - value.scale());
        int decimals = value.scale() <= 0 ? 0 : Math.max(0, Math.min(MOST_DECIMALS, DIGITS - whole));
        return decimals(value, decimals);
    }

    private String decimals(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(value);
    }
}
