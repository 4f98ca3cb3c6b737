package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** Rules 1 to 4: whose bids stand, for how many slots they compete, who wins them and at what price. */
final class Auction {
    private static final Duration BACK_OFF_AFTER_IDLING = Duration.ofSeconds(60);

    /** What an auction leaves behind, beside the awards it gave. */
    record Result(int auctionSlots, int awards, Rate price) {}

    private final Candidates candidates;
    private final Verdicts verdicts;
    private final Round round;
    private final Group inHold;

    private Auction(Candidates candidates, Verdicts verdicts) {
        this.candidates = candidates;
        this.verdicts = verdicts;
        this.round = candidates.round();
        this.inHold = new Group(round.rules().slots());
    }

    static Result hold(Candidates candidates, Verdicts verdicts) {
        Round round = candidates.round();
        return round.rules().policy() == SlotPolicy.CLASSIC
                ? new Result(0, 0, round.reserve())
                : new Auction(candidates, verdicts).hold();
    }

    private Result hold() {
        candidates.served().forEach(this::holdOn);
        Group eligible = stillBidding();
        Group holders = inHold.sorted(Order.ofBids(candidates));
        Group contenders = OnePerPerson.among(eligible, holders, candidates, verdicts);
        int slots = AuctionSlots.of(
                round,
                bidders(holders, contenders),
                () -> candidates.blocksWithBystanders().kinds(),
                holders.size());
        return slots == 0 ? new Result(0, 0, round.reserve()) : sell(slots, holders, contenders);
    }

    private void holdOn(int candidate) {
        if (candidates.slot(candidate) instanceof Slot.Award award
                && AuctionSlots.isAuctioning(round)
                && candidates.isServable(candidate)) {
            Peer holder = candidates.peer(candidate);
            if (Hold.isIdle(holder, round)) {
                endIdle(candidate);
            } else if (Hold.stands(holder, award, round)) {
                verdicts.give(candidate, award, Pricing.held(award, round));
                inHold.add(candidate);
            }
        }
    }

    /** All whose bids may stand, but for those in hold and those who idled. */
    private Group stillBidding() {
        Group parties = candidates.parties();
        Group bidding = new Group(parties.size());
        for (int i = 0; i < parties.size(); i++) {
            if (verdicts.mayBeAwarded(parties.get(i))) {
                bidding.add(parties.get(i));
            }
        }
        return bidding;
    }

    private void endIdle(int candidate) {
        Usage usage = candidates.peer(candidate).usage();
        Tick now = round.now();
        Bar bar = usage.openPiece().isPresent()
                ? new Bar.PieceLeftOpen(usage.openPiece().getAsInt())
                : new Bar.BackOff(now.plus(BACK_OFF_AFTER_IDLING));
        verdicts.bar(
                candidate,
                Reason.of(ReasonCode.IDLE, now.since(usage.lastBlock()).toNanos()),
                bar);
    }

    private Result sell(int slots, Group holders, Group contenders) {
        int forSale = slots - holders.size();
        Best best = best(contenders, forSale + 1);
        int winners = Math.min(forSale, best.size());
        Rate price = winners < best.size() ? candidates.peer(best.get(winners)).bid() : round.reserve();

        long toBeat = Rate.LIMIT;
        for (int i = 0; i < holders.size(); i++) {
            toBeat = Math.min(toBeat, candidates.bid(holders.get(i)));
        }
        for (int i = 0; i < winners; i++) {
            toBeat = Math.min(toBeat, candidates.bid(best.get(i)));
            Pricing.award(best.get(i), price, candidates, verdicts);
        }
        verdicts.loseUnlessServed(contenders, toBeat);
        return new Result(slots, holders.size() + winners, price);
    }

    private Best best(Group contenders, int few) {
        Order order = Order.ofBids(candidates);
        Best best = new Best(few, order);
        for (int i = 0; i < contenders.size(); i++) {
            long rank = order.rank(contenders.get(i));
            if (best.mayTake(rank)) {
                best.add(contenders.get(i), rank);
            }
        }
        return best;
    }

    /** How many persons bid; those who stand are one of each already, those in hold may not be. */
    private int bidders(Group holders, Group contenders) {
        boolean[] blocks = new boolean[candidates.count()];
        int bidding = contenders.size();
        for (int i = 0; i < holders.size(); i++) {
            int block = candidates.blocks().first(holders.get(i));
            if (candidates.isEligible(holders.get(i)) && !blocks[block]) {
                blocks[block] = true;
                bidding++;
            }
        }
        return bidding;
    }
}
