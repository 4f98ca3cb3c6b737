package io.github.gavel.speed.requesting;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.talk.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One connection to somebody who may sell: the deal on it, and what came of that. */
final class Deal {
    /** With whomever else. */
    static final int TOGETHER = -1;

    final Visitor visitor;
    final TorrentToBuy torrent;
    final Set<Block> pending = new LinkedHashSet<>();
    RequesterDeal deal = RequesterDeal.begun();
    Optional<Terms> terms = Optional.empty();
    Optional<ChannelId> channel = Optional.empty();
    Rate rate = Rate.FREE;
    Optional<Tick> notBefore = Optional.empty();
    final Stake deposit = new Stake();
    /** Since when we have had a slot at this bid. */
    Optional<Tick> winningSince = Optional.empty();

    boolean isOpening;

    long received;

    /** The number of the receipt that was shown last. */
    long shown;

    private final Map<Integer, ChannelId> numbers = new HashMap<>();
    private boolean isChoked = true;
    private int working = TOGETHER;
    private Tick chokedSince;

    Deal(Visitor visitor, TorrentToBuy torrent, Tick chokedSince) {
        this.visitor = visitor;
        this.torrent = torrent;
        this.chokedSince = chokedSince;
    }

    PeerKey key() {
        return visitor.key();
    }

    /** On how many pieces alone it works from now on. */
    void works(Controls controls, int pieces) {
        if (pieces != working) {
            working = pieces;
            if (pieces == TOGETHER) {
                controls.workTogether(visitor.connection());
            } else {
                controls.workAlone(visitor.connection(), pieces);
            }
        }
    }

    /** Whether it may be asked for pieces that are paid. */
    boolean isAtWork() {
        return working > 0;
    }

    /** The number by which it is known on this connection; a new one for a channel that was not shown here. */
    int numberOf(ChannelId id) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    int next = numbers.size();
                    numbers.put(next, id);
                    return next;
                });
    }

    /** Whether that channel was shown here, in use or not any more. */
    boolean wasShown(ChannelId id) {
        return numbers.containsValue(id);
    }

    Optional<ChannelId> channel(int number) {
        return Optional.ofNullable(numbers.get(number));
    }

    void choked(boolean chokes, Tick now) {
        if (chokes && !isChoked) {
            chokedSince = now;
        }
        isChoked = chokes;
    }

    boolean isChoked() {
        return isChoked;
    }

    Duration chokedFor(Tick now) {
        return isChoked ? now.since(chokedSince) : Duration.ZERO;
    }

    boolean isPaid() {
        return !isChoked && !rate.isFree();
    }
}
