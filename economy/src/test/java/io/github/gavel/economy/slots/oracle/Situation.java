package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What random auctions have to run into, and in how many of a thousand at least, for their agreement to mean much. */
enum Situation {
    CONTENTION(
            "more eligible than auction slots",
            50,
            (round, verdict) -> verdict.auctionSlots() > 0
                    && verdict.held().size() + verdict.standing().size() > verdict.auctionSlots()),
    TIES("eligible bids that tie", 50, (round, verdict) -> hasTies(verdict.standing())),
    NO_CHANNEL(
            "a bid without a channel",
            50,
            any((round, peer) -> !peer.bid().isFree() && peer.backing().isEmpty())),
    ONE_SLOT(
            "k = 1 and somebody eligible",
            50,
            (round, verdict) ->
                    round.rules().slots() == 1 && !verdict.standing().isEmpty()),
    ALL_SLOTS(
            "A = k and somebody eligible",
            50,
            (round, verdict) -> verdict.auctionSlots() == round.rules().slots()
                    && !verdict.standing().isEmpty()),

    NOBODY(
            "peers, but nobody eligible and no award",
            50,
            (round, verdict) -> !round.peers().isEmpty() && Oracle.auctions(round) && isNobodysAuction(round, verdict)),
    FORMULA(
            "A strictly between 0 and k by the formula",
            50,
            (round, verdict) -> Oracle.auctions(round)
                    && round.side() == Side.SEED
                    && round.rules().policy() != SlotPolicy.PAPER_LITERAL
                    && round.rules().auctionSlots().isEmpty()
                    && verdict.auctionSlots() > 0
                    && verdict.auctionSlots() < round.rules().slots()),
    FIXED(
            "a fixed number of auction slots",
            50,
            (round, verdict) ->
                    Oracle.auctions(round) && round.rules().auctionSlots().isPresent()),
    HELD("an award in hold", 50, (round, verdict) -> !verdict.held().isEmpty()),
    MORE_HELD(
            "more awards in hold than slots",
            1,
            (round, verdict) -> verdict.held().size() > round.rules().slots()),
    KEPT(
            "an award kept past its hold",
            10,
            (round, verdict) -> verdict.winners().stream()
                    .anyMatch(peer -> peer.slot() instanceof Slot.Award
                            && peer.slot().equals(verdict.slots().get(peer.key())))),
    REQUOTED(
            "an award re-quoted",
            50,
            (round, verdict) -> verdict.winners().stream()
                    .anyMatch(peer -> peer.slot() instanceof Slot.Award
                            && !peer.slot().equals(verdict.slots().get(peer.key())))),
    LOST(
            "an award lost to others",
            10,
            (round, verdict) -> verdict.standing().stream()
                    .anyMatch(peer -> peer.slot() instanceof Slot.Award
                            && !verdict.winners().contains(peer))),
    IDLE("an idle holder", 50, (round, verdict) -> !verdict.bars().isEmpty()),
    LOWERED(
            "a bid lowered under its award",
            50,
            any((round, peer) -> !peer.bid().isFree()
                    && peer.slot() instanceof Slot.Award award
                    && !peer.bid().covers(award.rate()))),
    WITHDRAWN(
            "a withdrawn bid of a holder",
            50,
            any((round, peer) -> peer.bid().isFree() && peer.slot() instanceof Slot.Award)),
    OUTDONE(
            "a second bidder of one person",
            50,
            (round, verdict) -> !verdict.outdone().isEmpty()),
    BELOW_RESERVE(
            "a bid below the reserve",
            50,
            any((round, peer) -> !peer.bid().isFree() && !peer.bid().covers(round.reserve()))),
    AT_RESERVE(
            "a bid at the reserve",
            50,
            any((round, peer) -> !peer.bid().isFree() && peer.bid().equals(round.reserve()))),
    JUST_ENOUGH("a channel that just suffices", 50, any((round, peer) -> needs(round, peer, 0))),
    ONE_SHORT("a channel that lacks one grain", 50, any((round, peer) -> needs(round, peer, -1))),
    PRICE_ABOVE_RESERVE(
            "a losing bid sets the price",
            50,
            (round, verdict) -> !verdict.price().equals(round.reserve())),
    BANNED("a banned peer", 10, any((round, peer) -> has(peer, Bar.Banned.class))),
    BACK_OFF("a peer backing off", 10, any((round, peer) -> has(peer, Bar.BackOff.class))),
    OVERDUE("a peer overdue", 10, any((round, peer) -> has(peer, Bar.Overdue.class))),
    LEFT_OPEN("a peer with its piece left open", 10, any((round, peer) -> has(peer, Bar.PieceLeftOpen.class)));

    private final String words;
    private final int least;
    private final BiPredicate<Round, Verdict> happens;

    Situation(String words, int least, BiPredicate<Round, Verdict> happens) {
        this.words = words;
        this.least = least;
        this.happens = happens;
    }

    boolean happensIn(Round round, Verdict verdict) {
        return happens.test(round, verdict);
    }

    String words() {
        return words;
    }

    /** In how many of a thousand auctions it happens at least. */
    int least() {
        return least;
    }

    static boolean isNobodysAuction(Round round, Verdict verdict) {
        return verdict.standing().isEmpty()
                && verdict.held().isEmpty()
                && round.peers().stream().noneMatch(peer -> peer.slot() instanceof Slot.Award);
    }

    private static BiPredicate<Round, Verdict> any(BiPredicate<Round, Peer> which) {
        return (round, verdict) -> {
            for (Peer peer : round.peers()) {
                if (which.test(round, peer)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean has(Peer peer, Class<? extends Bar> kind) {
        Predicate<Bar> ofKind = kind::isInstance;
        return peer.bar().filter(ofKind).isPresent();
    }

    private static boolean hasTies(List<Peer> standing) {
        Set<Rate> bids = new HashSet<>();
        return standing.stream().anyMatch(peer -> !bids.add(peer.bid()));
    }

    private static boolean needs(Round round, Peer peer, int beyond) {
        if (peer.bid().isFree() || peer.backing().isEmpty()) {
            return false;
        }
        long needed = new Person(peer, round).needed().longValueExact();
        return needed > 0 && peer.backing().orElseThrow().holds().grains() == needed + beyond;
    }
}
