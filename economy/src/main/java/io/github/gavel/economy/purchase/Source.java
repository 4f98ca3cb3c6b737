package io.github.gavel.economy.purchase;

import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.delivery.Tally;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One connection to a provider, and what we got over it.
 *
 * @param pending how many requests for each piece are unanswered
 * @param verified pieces that are good, and wait until nothing that was asked of them is unanswered
 * @param failed pieces that are bad, to be said when nothing that was asked of them is unanswered
 * @param ended when the connection did
 */
record Source(
        InfoHash torrent,
        Delivered delivered,
        Tally pending,
        SortedSet<Integer> verified,
        SortedSet<Integer> failed,
        Optional<Tick> ended) {
    static Source begun(InfoHash torrent, Delivered delivered) {
        return new Source(torrent, delivered, Tally.NONE, new TreeSet<>(), new TreeSet<>(), Optional.empty());
    }

    Source with(Delivered next) {
        return new Source(torrent, next, pending, verified, failed, ended);
    }

    Source asked(int piece) {
        return with(pending.plusOne(piece));
    }

    Source answered(int piece) {
        return pending.has(piece) ? with(pending.minusOne(piece)).withoutUnknown() : this;
    }

    /** Pieces of which nothing came, or will come, are neither good nor bad here. */
    private Source withoutUnknown() {
        return verified.isEmpty() && failed.isEmpty()
                ? this
                : new Source(torrent, delivered, pending, involved(verified), involved(failed), ended);
    }

    private SortedSet<Integer> involved(SortedSet<Integer> pieces) {
        return pieces.stream().filter(this::isInvolvedIn).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether something of the piece came from here and is not billed, or was asked for. */
    boolean isInvolvedIn(int piece) {
        return pending.has(piece) || (delivered.knows(piece) && !delivered.isFinished(piece));
    }

    /** What was bad stays so, though the piece is good after it was fetched again. */
    Source verified(int piece) {
        return failed.contains(piece)
                ? this
                : new Source(torrent, delivered, pending, with(verified, piece), failed, ended);
    }

    Source listed(int piece, Delivered next) {
        return new Source(torrent, next, pending, without(verified, piece), failed, ended);
    }

    Source failed(int piece) {
        return new Source(torrent, delivered, pending, without(verified, piece), with(failed, piece), ended);
    }

    /** Nothing is owed for pieces that were said to be bad, and what comes of them again counts anew. */
    Source told(List<Integer> pieces) {
        Delivered next = delivered;
        SortedSet<Integer> rest = new TreeSet<>(failed);
        for (int piece : pieces) {
            next = next.forgotten(piece);
            rest.remove(piece);
        }
        return new Source(torrent, next, pending, verified, rest, ended);
    }

    /** Bad pieces that were not told are not paid later either. */
    Source endedAt(Tick now) {
        Source told = told(List.copyOf(failed));
        return new Source(torrent, told.delivered, Tally.NONE, verified, told.failed, Optional.of(now));
    }

    boolean isLive() {
        return ended.isEmpty();
    }

    /** Verified pieces of which everything that was asked for is there or was refused. */
    List<Integer> ready() {
        return verified.isEmpty()
                ? List.of()
                : verified.stream().filter(piece -> !pending.has(piece)).toList();
    }

    /** Bad pieces of which everything that was asked for is there or was refused. */
    List<Integer> tellable() {
        return failed.stream().filter(piece -> !pending.has(piece)).toList();
    }

    Set<Integer> open() {
        Set<Integer> open = pending.pieces();
        open.addAll(delivered.owing());
        return open;
    }

    private Source with(Tally next) {
        return new Source(torrent, delivered, next, verified, failed, ended);
    }

    private static SortedSet<Integer> with(SortedSet<Integer> pieces, int piece) {
        SortedSet<Integer> next = new TreeSet<>(pieces);
        next.add(piece);
        return next;
    }

    private static SortedSet<Integer> without(SortedSet<Integer> pieces, int piece) {
        SortedSet<Integer> next = new TreeSet<>(pieces);
        next.remove(piece);
        return next;
    }
}
