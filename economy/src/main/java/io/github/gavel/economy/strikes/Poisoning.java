package io.github.gavel.economy.strikes;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Who alone sent us a piece whose hash is wrong. Its connection ends at once, and it is not dialled for ten minutes;
 * one that does so again within a day is banned for a day, and so it is for every further time. An immutable value, on
 * the wall clock because it outlives a restart.
 */
public final class Poisoning {
    /** More are not kept: the oldest is forgotten. */
    public static final int MOST = 10_000;

    private static final Duration COUNTED = Duration.ofHours(24);
    private static final Duration BAN = Duration.ofHours(24);
    private static final Duration NOT_DIALLED = Duration.ofMinutes(10);
    private static final Poisoning NONE = new Poisoning(Map.of());

    /**
     * What is kept of a sender.
     *
     * @param last when the last bad piece of its came
     * @param again whether that was not the first within a day
     */
    public record Sent(LedgerTime last, boolean again) {
        boolean isForgotten(LedgerTime now) {
            return !now.isBefore(last.plus(again ? BAN : COUNTED));
        }
    }

    /** Whether we have to do with somebody. */
    public sealed interface Dialling {
        record Allowed() implements Dialling {}

        record NotBefore(LedgerTime then) implements Dialling {}

        /** Nothing until then, whoever dials. */
        record Banned(LedgerTime until) implements Dialling {}
    }

    private final Map<AddressBlock, Sent> senders;

    private Poisoning(Map<AddressBlock, Sent> senders) {
        this.senders = Map.copyOf(senders);
    }

    public static Poisoning none() {
        return NONE;
    }

    /** What a former run left on disk. */
    public static Poisoning restored(Map<AddressBlock, Sent> senders) {
        return new Poisoning(newest(new HashMap<>(senders)));
    }

    /** What the disk keeps. */
    public Map<AddressBlock, Sent> senders() {
        return senders;
    }

    public Poisoning sentBy(AddressBlock sender, LedgerTime now) {
        Map<AddressBlock, Sent> next = new HashMap<>(senders);
        next.values().removeIf(it -> it.isForgotten(now));
        next.put(sender, new Sent(now, next.containsKey(sender)));
        return new Poisoning(newest(next));
    }

    private static Map<AddressBlock, Sent> newest(Map<AddressBlock, Sent> all) {
        if (all.size() <= MOST) {
            return all;
        }
        Comparator<Map.Entry<AddressBlock, Sent>> order = Map.Entry.comparingByValue(Comparator.comparing(Sent::last));
        all.entrySet().stream()
                .sorted(order.thenComparing(entry -> entry.getKey().toString()))
                .limit(all.size() - MOST)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(all::remove);
        return all;
    }

    public Dialling dialling(AddressBlock sender, LedgerTime now) {
        Sent sent = senders.get(sender);
        if (sent == null || sent.isForgotten(now)) {
            return new Dialling.Allowed();
        }
        if (sent.again()) {
            return new Dialling.Banned(sent.last().plus(BAN));
        }
        LedgerTime then = sent.last().plus(NOT_DIALLED);
        return now.isBefore(then) ? new Dialling.NotBefore(then) : new Dialling.Allowed();
    }

    /** Everybody who is banned, for a person to see and forgive. */
    public Map<AddressBlock, Dialling.Banned> bans(LedgerTime now) {
        Map<AddressBlock, Dialling.Banned> bans = new HashMap<>();
        for (AddressBlock sender : senders.keySet()) {
            if (dialling(sender, now) instanceof Dialling.Banned banned) {
                bans.put(sender, banned);
            }
        }
        return Map.copyOf(bans);
    }

    /** A person forgives. */
    public Poisoning lifted(AddressBlock sender) {
        Map<AddressBlock, Sent> next = new HashMap<>(senders);
        next.remove(sender);
        return new Poisoning(next);
    }
}
