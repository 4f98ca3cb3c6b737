package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether our requester locks money in another channel. It exists because a deposit at a payee that delivers nothing is
 * locked until it expires: so few are risked at once, and none twice a day at one address. An immutable value, on the
 * wall clock because it outlives a restart.
 *
 * @param unproven the channels from which nothing verified has come, the oldest first
 */
public record Openings(List<Opening> unproven) {
    static final int MOST_YOUNG = 4;
    static final Duration YOUNG = Duration.ofHours(1);
    static final Duration BARRED = Duration.ofHours(24);
    static final Duration CHOKED_BEFORE = Duration.ofSeconds(30);

    /**
     * A channel that was opened.
     *
     * @param payee where whoever is paid with it lives
     */
    public record Opening(ChannelId channel, AddressBlock payee, LedgerTime at) {
        LedgerTime youngUntil() {
            return at.plus(YOUNG);
        }

        /** For so long its payee's address gets no new channel, from when it is not young any more. */
        LedgerTime barsUntil() {
            return youngUntil().plus(BARRED);
        }
    }

    /**
     * Somebody who has pieces that we need.
     *
     * @param asks whether it asks for a price
     * @param chokedFor for how long it has choked us
     */
    public record Payee(AddressBlock block, boolean asks, Duration chokedFor) {}

    /** Why no channel is opened. */
    public sealed interface Refusal {
        /** It asks for nothing, and may serve us for nothing yet. */
        record NotChokedYet(Duration chokedFor, Duration needed) implements Refusal {}

        /** Nothing came of the last channel to that address. */
        record Barred(AddressBlock block, LedgerTime until) implements Refusal {}

        /** From so many new channels nothing has come yet. */
        record TooManyYoung(int young, int most, LedgerTime until) implements Refusal {}
    }

    public Openings {
        unproven = unproven.stream().sorted(Comparator.comparing(Opening::at)).toList();
    }

    public static Openings none() {
        return new Openings(List.of());
    }

    public Optional<Refusal> refusal(Payee payee, LedgerTime now) {
        if (!payee.asks() && payee.chokedFor().compareTo(CHOKED_BEFORE) < 0) {
            return Optional.of(new Refusal.NotChokedYet(payee.chokedFor(), CHOKED_BEFORE));
        }
        Optional<LedgerTime> until = unproven.stream()
                .filter(it -> it.payee().equals(payee.block()) && !now.isBefore(it.youngUntil()))
                .map(Opening::barsUntil)
                .filter(now::isBefore)
                .max(LedgerTime::compareTo);
        if (until.isPresent()) {
            return Optional.of(new Refusal.Barred(payee.block(), until.get()));
        }
        List<Opening> young =
                unproven.stream().filter(it -> now.isBefore(it.youngUntil())).toList();
        return young.size() < MOST_YOUNG
                ? Optional.empty()
                : Optional.of(new Refusal.TooManyYoung(
                        young.size(),
                        MOST_YOUNG,
                        young.get(young.size() - MOST_YOUNG).youngUntil()));
    }

    /** The intent of a channel is on disk. What bars nobody any more is forgotten. */
    public Openings opened(ChannelId channel, AddressBlock payee, LedgerTime now) {
        Stream<Opening> kept = unproven.stream().filter(it -> now.isBefore(it.barsUntil()));
        return new Openings(
                Stream.concat(kept, Stream.of(new Opening(channel, payee, now))).toList());
    }

    /** A piece that was bought with it, in whole or in part, checked out. */
    public Openings proven(ChannelId channel) {
        return new Openings(
                unproven.stream().filter(it -> !it.channel().equals(channel)).toList());
    }
}
