package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Reason;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.slots.Slots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What the auction decided beside what the oracle says; a difference is told with the smallest crowd that shows it. */
final class Comparison {
    private Comparison() {}

    /**
     * The verdict, if the auction agrees with it for any order of the peers; in every fourth case also if asked again
     * and with another secret.
     */
    static Verdict check(Round round, RandomGenerator random) {
        long seed = random.nextLong();
        Outcome.Decided decided = decide(round);
        Verdict verdict = Oracle.judge(round, Ties.of(decided.decisions()));
        if (!differences(round, seed, decided, verdict).isEmpty()) {
            throw new AssertionError(told(smallest(round, seed), seed));
        }
        return verdict;
    }

    private static List<String> differences(Round round, long seed) {
        Outcome.Decided decided = decide(round);
        return differences(round, seed, decided, Oracle.judge(round, Ties.of(decided.decisions())));
    }

    private static List<String> differences(Round round, long seed, Outcome.Decided decided, Verdict verdict) {
        List<String> found = againstOracle(round, decided, verdict);
        List<Peer> shuffled = new ArrayList<>(round.peers());
        Collections.shuffle(shuffled, new Random(seed));
        Outcome.Decided ofShuffled = decide(with(round, shuffled));
        if (!byPeer(decided, Function.identity()).equals(byPeer(ofShuffled, Function.identity()))) {
            found.add("decides otherwise for the peers in the order "
                    + shuffled.stream().map(Peer::key).toList());
        }
        if (seed % 4 == 0) {
            found.addAll(onceMore(round, seed, decided));
        }
        return found;
    }

    private static List<String> onceMore(Round round, long seed, Outcome.Decided decided) {
        List<String> found = new ArrayList<>();
        if (!decided.equals(decide(round))) {
            found.add("decides otherwise the second time");
        }
        Round otherSecret = new Round(
                round.rules(), round.side(), round.reserve(), round.pieceLength(), round.now(), seed, round.peers());
        Outcome.Decided otherwise = decide(otherSecret);
        againstOracle(otherSecret, otherwise, Oracle.judge(otherSecret, Ties.of(otherwise.decisions())))
                .forEach(line -> found.add("with another secret: " + line));
        return found;
    }

    private static List<String> againstOracle(Round round, Outcome.Decided decided, Verdict verdict) {
        List<String> found = new ArrayList<>();
        if (decided.auctionSlots() != verdict.auctionSlots()) {
            found.add(decided.auctionSlots() + " auction slots, not " + verdict.auctionSlots());
        }
        if (!decided.price().equals(verdict.price())) {
            found.add("price " + decided.price() + ", not " + verdict.price());
        }
        if (decided.decisions().size() != round.peers().size()) {
            found.add(decided.decisions().size() + " decisions for "
                    + round.peers().size() + " peers");
            return found;
        }
        for (int i = 0; i < round.peers().size(); i++) {
            Peer peer = round.peers().get(i);
            Decision decision = decided.decisions().get(i);
            slotDifferences(peer, decision, verdict).forEach(line -> found.add(peer.key() + " " + line));
            wordDifferences(new Explanation(peer, round, verdict), decision)
                    .forEach(line -> found.add(peer.key() + " " + line));
            brokenPromises(peer, decision, verdict, decided.price())
                    .forEach(line -> found.add(peer.key() + " " + line));
        }
        if (!byPeer(round, decided).equals(byPeer(decided, Decision::slot))) {
            found.add("whoever carries on nothing but the changes has other slots than whoever reads all");
        }
        if (Situation.isNobodysAuction(round, verdict)
                && !byPeer(decided, Decision::slot).equals(byPeer(decide(classic(round)), Decision::slot))) {
            found.add("nobody eligible and no award, yet not what classic decides");
        }
        return found;
    }

    private static List<String> slotDifferences(Peer peer, Decision decision, Verdict verdict) {
        List<String> found = new ArrayList<>();
        if (!decision.peer().equals(peer.key())) {
            found.add("has the decision of " + decision.peer());
        }
        Slot expected = verdict.slots().get(peer.key());
        if (!decision.slot().equals(expected)) {
            found.add("gets " + decision.slot() + ", not " + expected);
        }
        Optional<Bar> bar = Optional.ofNullable(verdict.bars().get(peer.key()));
        if (!decision.bar().equals(bar)) {
            found.add("is barred by " + decision.bar() + ", not " + bar);
        }
        return found;
    }

    private static List<String> wordDifferences(Explanation explanation, Decision decision) {
        List<String> found = new ArrayList<>();
        if (!explanation.reason().contains(decision.reason())) {
            found.add("is told " + decision.reason() + ", not " + explanation.reason());
        }
        List<Reason> told = decision.noAward().stream().toList();
        if (!explanation.noAward().containsAll(told)
                || told.isEmpty() != explanation.noAward().isEmpty()) {
            found.add("is told " + told + " of the award, not " + explanation.noAward());
        }
        return found;
    }

    /** The slots as somebody has them who looks at the changes only. */
    private static Map<PeerKey, Slot> byPeer(Round round, Outcome.Decided decided) {
        Map<PeerKey, Slot> found = new HashMap<>();
        round.peers().forEach(peer -> found.put(peer.key(), peer.slot()));
        decided.changes().forEach(change -> found.put(change.peer(), change.slot()));
        round.peers().stream()
                .filter(peer -> !peer.interested())
                .forEach(peer -> found.put(peer.key(), new Slot.Choked(round.now())));
        return found;
    }

    /** What a bidder may rely on, whatever the oracle says. */
    private static List<String> brokenPromises(Peer peer, Decision decision, Verdict verdict, Rate price) {
        List<String> found = new ArrayList<>();
        if (decision.slot() instanceof Slot.Award award && !peer.bid().covers(award.rate())) {
            found.add("pays " + award.rate() + " but bids " + peer.bid());
        }
        if (verdict.winners().contains(peer) && !peer.bid().covers(price)) {
            found.add("wins at " + price + " but bids " + peer.bid());
        }
        boolean bidsInVain = !peer.bid().isFree() && !(decision.slot() instanceof Slot.Award);
        if (bidsInVain && decision.noAward().isEmpty()) {
            found.add("bids and is not told why it has no award");
        }
        if (!bidsInVain && decision.noAward().isPresent()) {
            found.add("is told why it has no award although it has one or does not bid");
        }
        return found;
    }

    /** The round without all the peers that the difference does not need. */
    private static Round smallest(Round round, long seed) {
        for (Peer peer : round.peers()) {
            List<Peer> fewer = new ArrayList<>(round.peers());
            fewer.remove(peer);
            Round smaller = with(round, fewer);
            if (!differences(smaller, seed).isEmpty()) {
                return smallest(smaller, seed);
            }
        }
        return round;
    }

    private static String told(Round round, long seed) {
        StringBuilder told = new StringBuilder(String.join("\n", differences(round, seed)));
        told.append("\nin ").append(with(round, List.of()));
        round.peers().forEach(peer -> told.append("\n  ").append(peer));
        return told.append('\n').append(decide(round)).toString();
    }

    private static Outcome.Decided decide(Round round) {
        Outcome outcome = Slots.decide(round);
        if (outcome instanceof Outcome.Decided decided) {
            return decided;
        }
        throw new AssertionError("no decision: " + outcome);
    }

    private static <T> Map<PeerKey, T> byPeer(Outcome.Decided decided, Function<Decision, T> what) {
        Map<PeerKey, T> found = new HashMap<>();
        decided.decisions().forEach(decision -> found.put(decision.peer(), what.apply(decision)));
        return found;
    }

    private static Round classic(Round round) {
        SlotRules rules = round.rules();
        SlotRules classic = new SlotRules(
                SlotPolicy.CLASSIC,
                rules.slots(),
                rules.auctionSlots(),
                rules.requote(),
                rules.hold(),
                rules.freeTerm(),
                rules.optimisticTerm());
        return new Round(
                classic,
                round.side(),
                round.reserve(),
                round.pieceLength(),
                round.now(),
                round.secret(),
                round.peers());
    }

    private static Round with(Round round, List<Peer> peers) {
        return new Round(
                round.rules(), round.side(), round.reserve(), round.pieceLength(), round.now(), round.secret(), peers);
    }
}
