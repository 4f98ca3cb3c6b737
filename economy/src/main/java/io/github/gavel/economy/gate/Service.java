package io.github.gavel.economy.gate;

import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.delivery.Tally;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One connection of a customer.
 *
 * @param channel what it pays with
 * @param underway how many admitted requests of each piece neither passed nor were dropped
 * @param disputed pieces that it says are bad and that are being hashed again
 * @param struck pieces whose lateness was counted
 * @param told what it was told last about why nothing more is admitted
 * @param over whether nothing is sold on it any more
 */
record Service(
        InfoHash torrent,
        ChannelId channel,
        Delivered delivered,
        Duration roundTrip,
        Tally underway,
        Set<Integer> disputed,
        Set<Integer> struck,
        Optional<RefusalCode> told,
        boolean over) {
    static Service begun(InfoHash torrent, ChannelId channel, Delivered delivered, Duration roundTrip) {
        return new Service(
                torrent, channel, delivered, roundTrip, Tally.NONE, Set.of(), Set.of(), Optional.empty(), false);
    }

    /** The pieces for which something was admitted or passed at a price, and that were neither listed nor forgiven. */
    SortedSet<Integer> open() {
        SortedSet<Integer> open = new TreeSet<>(underway.pieces());
        open.addAll(delivered.owing());
        return open;
    }

    boolean hasOpen() {
        return !underway.isEmpty() || delivered.owesAny(any -> true);
    }

    boolean isOpen(int piece) {
        return underway.has(piece) || delivered.owes(piece);
    }

    /** How many blocks of an open piece were admitted or passed. */
    int unpaidBlocks(int piece) {
        int passed = delivered.owes(piece) ? delivered.blocks(piece) : 0;
        return underway.of(piece) + passed;
    }

    /** Whether a piece that passed here as a whole should have been paid by now. */
    boolean isOverdue(Tick now) {
        return delivered.owesAny(
                piece -> delivered.isWhole(piece) && clock(piece).isOverdue(now));
    }

    List<Integer> latePieces(Tick now) {
        return delivered.owing().stream()
                .filter(delivered::isWhole)
                .filter(piece -> clock(piece).isLate(now))
                .sorted()
                .toList();
    }

    private Clock clock(int piece) {
        return Clock.of(delivered.passage(piece).orElseThrow(), roundTrip);
    }

    Service paysWith(ChannelId next) {
        return new Service(torrent, next, delivered, roundTrip, underway, disputed, struck, Optional.empty(), over);
    }

    Service with(Delivered next) {
        return new Service(torrent, channel, next, roundTrip, underway, disputed, struck, told, over);
    }

    Service measured(Duration next) {
        return new Service(torrent, channel, delivered, next, underway, disputed, struck, told, over);
    }

    /** A piece that was not open before was begun, so that whatever bars the next one is news. */
    Service admitted(int piece) {
        Service next = with(underway.plusOne(piece));
        return isOpen(piece) ? next : next.telling(Optional.empty());
    }

    Service settledOne(int piece) {
        return with(underway.minusOne(piece));
    }

    Service withNothingUnderway() {
        return with(Tally.NONE);
    }

    Service disputing(int piece) {
        return new Service(torrent, channel, delivered, roundTrip, underway, with(disputed, piece), struck, told, over);
    }

    Service undisputed(int piece) {
        return new Service(
                torrent, channel, delivered, roundTrip, underway, without(disputed, piece), struck, told, over);
    }

    Service striking(int piece) {
        return new Service(torrent, channel, delivered, roundTrip, underway, disputed, with(struck, piece), told, over);
    }

    Service telling(Optional<RefusalCode> code) {
        return code.equals(told)
                ? this
                : new Service(torrent, channel, delivered, roundTrip, underway, disputed, struck, code, over);
    }

    Service whenOver() {
        return new Service(torrent, channel, delivered, roundTrip, underway, disputed, struck, told, true);
    }

    private static Set<Integer> with(Set<Integer> pieces, int piece) {
        return Stream.concat(pieces.stream(), Stream.of(piece)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Integer> without(Set<Integer> pieces, int piece) {
        return pieces.stream().filter(other -> other != piece).collect(Collectors.toUnmodifiableSet());
    }

    private Service with(Tally next) {
        return new Service(torrent, channel, delivered, roundTrip, next, disputed, struck, told, over);
    }
}
