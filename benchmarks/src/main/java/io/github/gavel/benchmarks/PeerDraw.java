package io.github.gavel.benchmarks;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Draws peers as a busy swarm has them: nine of ten are interested, four of ten bid with a channel behind the bid. Of
 * those who bid, one in ten bids below the reserve, one in twenty has an empty channel, one in twenty owes something.
 */
record PeerDraw(RandomGenerator random, int addressBlocks, long customers, int pieceLength) {
    private static final long TORRENT = 1L << 32;
    private static final Octets REST_OF_A_TAG = Octets.of(new byte[24]);
    private static final long RATE_SPAN = 5_000;

    /** One peer; a holder was awarded its slot a minute ago, so that it competes again. */
    Peer peer(long number, boolean holder) {
        boolean bids = holder || chance(40);
        Rate bid = bids ? bid() : Rate.FREE;
        return new Peer(
                new PeerKey(number),
                new AddressBlock(AddressBlock.Kind.IPV4, 0x0a00_0000L + random.nextInt(addressBlocks), 0),
                holder || chance(90),
                random.nextLong(pieceLength, TORRENT),
                random.nextLong(1 << 20),
                bid,
                bids ? Optional.of(new Backing(payer(), deposit())) : Optional.empty(),
                bids && chance(5) ? Optional.of(new Bar.Overdue(Amount.grains(40))) : Optional.empty(),
                holder ? new Slot.Award(Crowd.RESERVE, secondsAgo(60), secondsAgo(60)) : new Slot.Choked(longAgo()),
                new Usage(secondsAgo(1), false, OptionalInt.empty()));
    }

    private Rate bid() {
        long aboveReserve = chance(10) ? -1 : random.nextLong(RATE_SPAN);
        return Rate.perGib(Crowd.RESERVE.grainsPerGib() + aboveReserve);
    }

    private Amount deposit() {
        return chance(5) ? Amount.ZERO : Amount.grains(1_000_000);
    }

    private PayerTag payer() {
        return new PayerTag(Octets.concat(Octets.ofLong(random.nextLong(customers)), REST_OF_A_TAG));
    }

    private Tick longAgo() {
        return secondsAgo(random.nextLong(3_600));
    }

    private static Tick secondsAgo(long seconds) {
        return new Tick(Crowd.NOW.nanos() - Tick.ofSeconds(seconds).nanos());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
