package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.Whole;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** The kinds of numbers in an auction file. */
final class Kinds {
    private static final long NANOS = 1_000_000_000L;
    private static final long LAST_SECOND = Long.MAX_VALUE / NANOS;

    static final Whole RATE = new Whole("a rate is a whole number of grains per GiB", 0, Rate.LIMIT);
    static final Whole AMOUNT = new Whole("an amount is a whole number of grains", 0, Long.MAX_VALUE);
    static final Whole BYTES = new Whole("it is a whole number of bytes", 0, Long.MAX_VALUE);
    static final Whole CAPACITY = new Whole("it is a whole number of bytes a second", 0, Long.MAX_VALUE);
    static final Whole PIECE_LENGTH = new Whole("it is a whole number of bytes", 1, Integer.MAX_VALUE);
    static final Whole PIECE = new Whole("a piece is a whole number", 0, Integer.MAX_VALUE);
    static final Whole SECRET = new Whole("it is a whole number", Long.MIN_VALUE, Long.MAX_VALUE);
    static final Whole SLOTS = new Whole("it is a whole number", 1, SlotRules.SLOT_LIMIT);
    private static final Whole MOMENT =
            new Whole("a moment is a whole number of seconds since the start", 0, LAST_SECOND);
    private static final Whole SPAN =
            new Whole("it is a whole number of seconds", 0, SlotRules.DURATION_LIMIT.toSeconds());

    private Kinds() {}

    static Whole auctionSlots(int slots) {
        return new Whole("of " + slots + " slots it is a whole number", 0, slots);
    }

    static Tick moment(Fields fields, String key) throws BadInput {
        return Tick.ofSeconds(fields.whole(key, MOMENT));
    }

    static Tick moment(Fields fields, String key, Tick otherwise) throws BadInput {
        return fields.has(key) ? moment(fields, key) : otherwise;
    }

    /** A moment no later than {@code since}. */
    static Whole momentUntil(Tick since) {
        return new Whole("in line is a moment no later than since, a whole number of seconds", 0, seconds(since));
    }

    static Duration span(Fields fields, String key, Duration otherwise) throws BadInput {
        return Duration.ofSeconds(fields.whole(key, SPAN, otherwise.toSeconds()));
    }

    static long seconds(Tick moment) {
        return moment.nanos() / NANOS;
    }

    static long seconds(long nanos) {
        return nanos / NANOS;
    }
}
