package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules 1 to 4: whose bids stand, for how many slots they compete, who wins them and at what price. */
final class Auction {
    private static final Duration BACK_OFF_AFTER_IDLING = Duration.ofSeconds(60);

    /** What an auction leaves behind, beside the awards it gave. */
    record Result(int auctionSlots, int awards, Rate price) {}

    private final Round round;
    private final Comparator<Candidate> order;
    private final List<Candidate> inHold = new ArrayList<>();
    private final List<Candidate> eligible = new ArrayList<>();

    private Auction(Round round) {
        this.round = round;
        this.order = Order.ofBids(round);
    }

    static Result hold(Round round, List<Candidate> candidates) {
        return round.rules().policy() == SlotPolicy.CLASSIC
                ? new Result(0, 0, round.reserve())
                : new Auction(round).hold(candidates);
    }

    private Result hold(List<Candidate> candidates) {
        candidates.forEach(this::admit);
        inHold.sort(order);
        List<Candidate> contenders = OnePerPerson.among(eligible, inHold, order, round);
        int slots = AuctionSlots.of(round, bidders(contenders), interestedBlocks(candidates), inHold.size());
        return slots == 0 ? new Result(0, 0, round.reserve()) : sell(slots, contenders);
    }

    private void admit(Candidate candidate) {
        Peer peer = candidate.peer;
        if (!candidate.isWaiting() && peer.slot() instanceof Slot.Award award && AuctionSlots.isAuctioning(round)) {
            if (Hold.isIdle(peer, round)) {
                endIdle(candidate);
                return;
            }
            if (candidate.isServable() && Hold.stands(peer, award, round)) {
                candidate.award(award, Pricing.held(award, round));
                inHold.add(candidate);
                return;
            }
        }
        if (candidate.isServable() && candidate.bid() > 0) {
            Eligibility.refusal(peer, round).ifPresentOrElse(candidate::refuse, () -> {
                candidate.admit();
                eligible.add(candidate);
            });
        }
    }

    private void endIdle(Candidate candidate) {
        Usage usage = candidate.peer.usage();
        Tick now = round.now();
        candidate.refuse(Reason.of(ReasonCode.IDLE, now.since(usage.lastBlock()).toNanos()));
        candidate.barFromNowOn(
                usage.openPiece().isPresent()
                        ? new Bar.PieceLeftOpen(usage.openPiece().getAsInt())
                        : new Bar.BackOff(now.plus(BACK_OFF_AFTER_IDLING)));
    }

    private Result sell(int slots, List<Candidate> contenders) {
        int forSale = slots - inHold.size();
        List<Candidate> best = First.of(contenders, forSale + 1, order);
        boolean contended = best.size() > forSale;
        List<Candidate> winners = contended ? best.subList(0, forSale) : best;
        Rate price = contended ? best.get(forSale).peer.bid().max(round.reserve()) : round.reserve();

        Set<Candidate> won = new HashSet<>(winners);
        Rate toBeat = lowestServed(winners);
        for (Candidate contender : contenders) {
            if (won.contains(contender)) {
                Pricing.award(contender, price, round);
            } else {
                contender.lose(Reason.of(ReasonCode.OUTBID, contender.bid(), toBeat.grainsPerGib()));
            }
        }
        return new Result(slots, inHold.size() + winners.size(), price);
    }

    private Rate lowestServed(List<Candidate> winners) {
        Rate lowest = Rate.MAX;
        for (Candidate winner : winners) {
            lowest = lowest.min(winner.peer.bid());
        }
        for (Candidate holder : inHold) {
            lowest = lowest.min(holder.peer.bid());
        }
        return lowest;
    }

    /** How many persons bid; those who stand are one of each already, those in hold may not be. */
    private long bidders(List<Candidate> contenders) {
        Firsts holders = Firsts.byBlock(round, inHold.size());
        for (Candidate holder : inHold) {
            if (Eligibility.refusal(holder.peer, round).isEmpty()) {
                holders.meet(holder);
            }
        }
        return holders.count() + (long) contenders.size();
    }

    private long interestedBlocks(List<Candidate> candidates) {
        Firsts blocks = Firsts.byBlock(round, candidates.size());
        for (Candidate candidate : candidates) {
            if (candidate.isServable()) {
                blocks.meet(candidate);
            }
        }
        return blocks.count();
    }
}
