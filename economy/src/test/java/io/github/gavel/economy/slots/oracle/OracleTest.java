package io.github.gavel.economy.slots.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked cases of the rules, so that the oracle is not believed for its own sake. */
class OracleTest {
    private static final Tick NOW = Tick.ofSeconds(1_000);

    @Test
    void sellsTwoSlotsAtTheHighestLosingBid() {
        assertThat(paid(ofTwo(), 0, 9, 7, 5, 3)).isEqualTo("2 slots at 5: [9, 7]");
    }

    @Test
    void sellsOnlyToBidsThatReachTheReserve() {
        assertThat(paid(ofTwo(), 6, 9, 7, 5, 3)).isEqualTo("2 slots at 6: [9, 7]");
    }

    @Test
    void asksTheReserveOfALoneBidder() {
        assertThat(paid(SlotRules.of(SlotPolicy.PAPER_LITERAL, 4), 2, 9)).isEqualTo("4 slots at 2: [9]");
        assertThat(paid(ofTwo(), 0, 100)).isEqualTo("2 slots at 0: [100]");
    }

    @Test
    void sellsToEqualBidsAtTheirBid() {
        assertThat(paid(ofTwo(), 0, 5, 5, 5)).isEqualTo("2 slots at 5: [5, 5]");
    }

    @Test
    void sharesASeedsSlotsBetweenThoseWhoBidAndThoseWhoDoNot() {
        SlotRules four = SlotRules.of(SlotPolicy.TFT_STRICT, 4);
        assertThat(paid(four, 0, 1, 2, 3, 4, 5, 6, 0, 0)).isEqualTo("3 slots at 3: [4, 5, 6]");
        assertThat(paid(four, 0, 1, 2, 3, 4, 5, 6, 7, 8)).isEqualTo("4 slots at 4: [5, 6, 7, 8]");
        assertThat(paid(four, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)).isEqualTo("1 slots at 0: [1]");
        assertThat(paid(four, 0, 0, 0)).isEqualTo("0 slots at 0: []");
    }

    private static SlotRules ofTwo() {
        return SlotRules.of(SlotPolicy.TFT_STRICT, 4).withAuctionSlots(2);
    }

    /** The slots sold, their price and the winning bids, in the order in which they were made. */
    private static String paid(SlotRules rules, long reserve, long... bids) {
        List<Peer> peers = new ArrayList<>();
        for (long bid : bids) {
            peers.add(bidder(peers.size(), bid));
        }
        Round round = new Round(rules, Side.SEED, Rate.perGib(reserve), 262_144, NOW, 1, peers);
        Verdict verdict = Oracle.judge(round, Ties.NONE);
        List<Long> winning = peers.stream()
                .filter(peer -> verdict.slots().get(peer.key()) instanceof Slot.Award)
                .map(peer -> peer.bid().grainsPerGib())
                .toList();
        return verdict.auctionSlots() + " slots at " + verdict.price().grainsPerGib() + ": " + winning;
    }

    private static Peer bidder(int number, long bid) {
        byte[] payer = new byte[32];
        payer[0] = (byte) number;
        return new Peer(
                new PeerKey(number),
                new AddressBlock(AddressBlock.Kind.IPV4, number, 0),
                true,
                Long.MAX_VALUE,
                0,
                Rate.perGib(bid),
                Optional.of(new Backing(new PayerTag(Octets.of(payer)), Amount.MAX)),
                Optional.empty(),
                new Slot.Choked(Tick.ZERO),
                Usage.NONE);
    }
}
