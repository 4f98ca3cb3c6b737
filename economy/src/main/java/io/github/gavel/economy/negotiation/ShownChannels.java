package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The channels that a requester showed on one connection, by the numbers it gave them, and what it was answered. One is
 * looked at as often as {@link LookPace} allows; the same one again is answered from memory, unless that answer was to
 * try again later and now it is. Only what may still be used counts against the limit, so a connection may live as long
 * as it likes; of what was refused the oldest is forgotten.
 *
 * @param closed at what amount each that was accepted ended, because its number names no other
 */
record ShownChannels(SortedMap<Integer, Shown> byNumber, SortedMap<Integer, Amount> closed, LookPace pace) {
    /** Accepted or being looked at; and as many refused ones are remembered. */
    static final int MOST = 8;

    /**
     * @param lookedAt since when
     * @param answer the accept or refuse that was said; empty while it is being looked at
     * @param accepted whether it ever was: it goes on working while a newer receipt is looked at, and if that is
     *     refused
     */
    record Shown(Open open, Tick lookedAt, Optional<SpeedMessage> answer, boolean accepted) {
        boolean isRefused() {
            return !accepted && answer.isPresent();
        }

        boolean isWorthAnotherLook(Tick now) {
            return answer.orElse(null) instanceof SpeedMessage.Refuse refuse
                    && !refuse.retryAfter().isZero()
                    && now.isPast(lookedAt, refuse.retryAfter());
        }
    }

    /** None on this connection yet. */
    static ShownChannels after(LookPace pace) {
        return new ShownChannels(new TreeMap<>(), new TreeMap<>(), pace);
    }

    ShownChannels and(LookPace more) {
        return new ShownChannels(byNumber, closed, pace.and(more));
    }

    Optional<SpeedMessage> remembered(Open open, Tick now) {
        return shown(open.channel())
                .filter(shown -> shown.open().equals(open) && !shown.isWorthAnotherLook(now))
                .flatMap(Shown::answer);
    }

    boolean isBeingLookedAt(Open open) {
        return shown(open.channel())
                .filter(shown -> shown.open().equals(open) && shown.answer().isEmpty())
                .isPresent();
    }

    /**
     * Whether a number that names a channel is given to another one. It names what was accepted, and what is being
     * looked at, because the answer to that would be taken for one to the other.
     */
    boolean isOfAnother(Open open) {
        return shown(open.channel())
                .filter(shown -> !shown.isRefused())
                .filter(shown -> !id(shown.open()).equals(id(open)))
                .isPresent();
    }

    private static ChannelId id(Open open) {
        return open.receipt().receipt().channel();
    }

    boolean isAwaitingAnswer(int number) {
        return shown(number).filter(shown -> shown.answer().isEmpty()).isPresent();
    }

    /** How many may still be used. */
    int open() {
        return (int)
                byNumber.values().stream().filter(shown -> !shown.isRefused()).count();
    }

    boolean isFull(int number) {
        return open() >= MOST
                && shown(number).filter(shown -> !shown.isRefused()).isEmpty();
    }

    Optional<Amount> closedAt(int number) {
        return Optional.ofNullable(closed.get(number));
    }

    boolean isAccepted(int number) {
        return shown(number).filter(Shown::accepted).isPresent();
    }

    boolean wasAccepted(int number) {
        return isAccepted(number) || closed.containsKey(number);
    }

    boolean anyWasAccepted() {
        return !closed.isEmpty() || byNumber.values().stream().anyMatch(Shown::accepted);
    }

    ShownChannels lookingAt(Open open, Tick now) {
        Shown shown = new Shown(open, now, Optional.empty(), isAccepted(open.channel()));
        return new ShownChannels(with(open.channel(), shown), closed, pace.after(now));
    }

    /** Nothing changes if it was not being looked at: the connection forgot it. */
    ShownChannels answered(int number, SpeedMessage answer) {
        boolean accepted = isAccepted(number) || answer instanceof SpeedMessage.Accept;
        return shown(number)
                .map(shown -> new Shown(shown.open(), shown.lookedAt(), Optional.of(answer), accepted))
                .map(shown -> new ShownChannels(with(number, shown), closed, pace).forgettingRefused())
                .orElse(this);
    }

    ShownChannels closed(int number, Amount last) {
        SortedMap<Integer, Shown> left = new TreeMap<>(byNumber);
        left.remove(number);
        SortedMap<Integer, Amount> ended = new TreeMap<>(closed);
        ended.put(number, last);
        return new ShownChannels(left, ended, pace);
    }

    private ShownChannels forgettingRefused() {
        if (byNumber.size() - open() <= MOST) {
            return this;
        }
        int oldest = byNumber.entrySet().stream()
                .filter(entry -> entry.getValue().isRefused())
                .min(Comparator.comparing(entry -> entry.getValue().lookedAt()))
                .orElseThrow()
                .getKey();
        SortedMap<Integer, Shown> left = new TreeMap<>(byNumber);
        left.remove(oldest);
        return new ShownChannels(left, closed, pace);
    }

    Optional<Shown> shown(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    private SortedMap<Integer, Shown> with(int number, Shown shown) {
        SortedMap<Integer, Shown> next = new TreeMap<>(byNumber);
        next.put(number, shown);
        return next;
    }
}
