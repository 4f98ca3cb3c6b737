package io.github.gavel.speed.pairing;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Virtual time: whatever is to happen happens in the order of its moments, and nothing takes any time by itself. */
final class Timeline {
    private static final LedgerTime START = new LedgerTime(1_700_000_000_000L);

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long scheduled;

    Moment now() {
        return new Moment(new Tick(now), START.plus(Duration.ofNanos(now)));
    }

    long nanos() {
        return now;
    }

    void after(Duration delay, Runnable what) {
        at(now + delay.toNanos(), what);
    }

    void at(long moment, Runnable what) {
        events.add(new Event(Math.max(now, moment), scheduled++, what));
    }

    /** Until {@code done}, looked at after everything that happens; whether that was within {@code most}. */
    boolean until(BooleanSupplier done, Duration most) {
        long last = now + most.toNanos();
        while (!done.getAsBoolean()) {
            if (events.isEmpty() || events.peek().at() > last) {
                return false;
            }
            Event next = events.remove();
            now = next.at();
            next.what().run();
        }
        return true;
    }

    void run(Duration duration) {
        long until = now + duration.toNanos();
        while (!events.isEmpty() && events.peek().at() <= until) {
            Event next = events.remove();
            now = next.at();
            next.what().run();
        }
        now = until;
    }
}
