package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A round in the making, with peers named by letters: {@code Crowd.atASeed(4).bids("A", 9).waits("B", 30)}. */
record Crowd(SlotRules rules, Side side, Rate reserve, long secret, List<Peer> peers) {
    static final Tick NOW = Tick.ofSeconds(1_000);
    static final int PIECE = 1 << 20;

    static Crowd atASeed(int slots) {
        return new Crowd(SlotRules.of(SlotPolicy.TFT_STRICT, slots), Side.SEED, Rate.FREE, 7, List.of());
    }

    static Crowd atALeecher(int slots, SlotPolicy policy) {
        return new Crowd(SlotRules.of(policy, slots), Side.LEECHER, Rate.FREE, 7, List.of());
    }

    Crowd under(SlotPolicy policy) {
        return ruled(SlotRules.of(policy, rules.slots()));
    }

    Crowd ruled(SlotRules other) {
        return new Crowd(other, side, reserve, secret, peers);
    }

    Crowd auctioning(int auctionSlots) {
        return ruled(rules.withAuctionSlots(auctionSlots));
    }

    Crowd asking(long grains) {
        return new Crowd(rules, side, Rate.perGib(grains), secret, peers);
    }

    Crowd tiedBy(long otherSecret) {
        return new Crowd(rules, side, reserve, otherSecret, peers);
    }

    Crowd bids(String name, long rate) {
        return bids(name, rate, draft -> draft);
    }

    Crowd bids(String name, long rate, UnaryOperator<PeerDraft> change) {
        List<Peer> more = new ArrayList<>(peers);
        more.add(change.apply(new PeerDraft(name, rate)).peer());
        return new Crowd(rules, side, reserve, secret, more);
    }

    Crowd waits(String name, long seconds) {
        return bids(name, 0, draft -> draft.waiting(seconds));
    }

    Crowd stays(String name, UnaryOperator<PeerDraft> change) {
        return bids(name, 0, change);
    }

    Outcome outcome() {
        return Slots.decide(new Round(rules, side, reserve, PIECE, NOW, secret, peers));
    }

    Outcome.Decided decide() {
        return (Outcome.Decided) outcome();
    }

    Decision decisionOn(String name) {
        return decide().decisions().stream()
                .filter(decision -> decision.peer().equals(key(name)))
                .findFirst()
                .orElseThrow();
    }

    /** The awarded peers with the rate that each pays. */
    Map<String, Long> awards() {
        return decide().decisions().stream()
                .filter(decision -> decision.slot() instanceof Slot.Award)
                .collect(Collectors.toMap(
                        decision -> name(decision.peer()),
                        decision -> ((Slot.Award) decision.slot()).rate().grainsPerGib()));
    }

    /** The peers with such a slot, in alphabetical order. */
    String having(Class<? extends Slot> kind) {
        return decide().decisions().stream()
                .filter(decision -> kind.isInstance(decision.slot()))
                .map(decision -> name(decision.peer()))
                .sorted()
                .collect(Collectors.joining());
    }

    /** One slot for these at one bid, each with the slot it has, so that round after round can be decided. */
    static Round equalBidders(List<Slot> slots, Tick now) {
        Crowd crowd = atASeed(1);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            crowd = crowd.bids(
                    Character.toString('A' + i), 5, peer -> peer.in(slot).usedAt(now));
        }
        return new Round(crowd.rules, crowd.side, crowd.reserve, PIECE, now, crowd.secret, crowd.peers);
    }

    static PeerKey key(String name) {
        return new PeerKey(name.charAt(0));
    }

    static Tick ago(long seconds) {
        return Tick.ofSeconds(NOW.nanos() / 1_000_000_000 - seconds);
    }

    private static String name(PeerKey key) {
        return Character.toString((char) key.number());
    }
}
