package io.github.gavel.economy.slots.oracle;

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
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.time.Tick;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** The peers of one random round: alike enough to tie, to share homes and purses, and to stand on every limit. */
final class RandomPeer {
    private static final int[] AGES = {0, 5, 10, 20, 30, 45, 60, 90, 120, 270, 300, 600};
    private static final PayerTag[] PAYERS = payers(40);

    private final RandomGenerator random;
    private final Tick now;
    private final SlotRules rules;
    private final int pieceLength;
    private final long unit;
    private final Rate reserve;
    private final int homes;
    private final boolean nobodyBids;
    private boolean optimisticIsTaken;

    RandomPeer(
            RandomGenerator random,
            Tick now,
            SlotRules rules,
            int pieceLength,
            long unit,
            Rate reserve,
            int homes,
            boolean nobodyBids) {
        this.random = random;
        this.now = now;
        this.rules = rules;
        this.pieceLength = pieceLength;
        this.unit = unit;
        this.reserve = reserve;
        this.homes = homes;
        this.nobodyBids = nobodyBids;
    }

    Peer next(long number) {
        boolean bids = !nobodyBids && !oneIn(5);
        Rate bid = bids ? Rate.perGib(unit * random.nextInt(1, 10)) : Rate.FREE;
        long lacks = lacks();
        Slot slot = slot(bid);
        return new Peer(
                new PeerKey(number),
                home(random.nextInt(homes)),
                !oneIn(10),
                lacks,
                oneIn(2) ? 0 : 16_384L * random.nextInt(4),
                bid,
                oneIn(bids ? 10 : 2) ? Optional.empty() : Optional.of(backing(bid, lacks)),
                oneIn(8) ? Optional.of(bar()) : Optional.empty(),
                slot,
                slot instanceof Slot.Award award ? usage(award) : Usage.NONE);
    }

    /** Some share all but the kind of their address or its port. */
    private static AddressBlock home(int number) {
        return switch (number % 4) {
            case 0 -> new AddressBlock(AddressBlock.Kind.IPV6, number / 4, 0);
            case 1 -> new AddressBlock(AddressBlock.Kind.IPV4, 0, 1 + number / 4);
            default -> new AddressBlock(AddressBlock.Kind.IPV4, number / 4, 0);
        };
    }

    private long lacks() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(4L * pieceLength);
            case 1 -> 4L * pieceLength;
            case 2 -> 4L * pieceLength + random.nextInt(-1, 2);
            default -> Long.MAX_VALUE;
        };
    }

    private Slot slot(Rate bid) {
        int kind = random.nextInt(nobodyBids ? 6 : 12);
        if (kind == 0 && !optimisticIsTaken) {
            optimisticIsTaken = true;
            long age = age();
            return new Slot.Optimistic(ago(age), ago(inLine(age)));
        }
        if (kind == 1 || kind == 2) {
            return new Slot.Free(ago(age()));
        }
        if (kind >= 8) {
            long age = age();
            return new Slot.Award(rate(bid), ago(age), ago(oneIn(2) ? age : Math.min(age, age())));
        }
        long age = age();
        return new Slot.Choked(ago(age), ago(inLine(age)));
    }

    /** Mostly as long as it waits at all, else longer. */
    private long inLine(long age) {
        return oneIn(3) ? Math.max(age, age()) : age;
    }

    /** Mostly what it bids or less, at times more, at times a tenth beside a price that may be. */
    private Rate rate(Rate bid) {
        long near = oneIn(4) ? reserve.grainsPerGib() : oneIn(3) ? bid.grainsPerGib() : unit * random.nextInt(10);
        return switch (random.nextInt(8)) {
            case 0 -> Rate.perGib(near * 10 / 11 + random.nextInt(2));
            case 1 -> Rate.perGib(near * 10 / 9 + random.nextInt(2));
            case 2 -> Rate.perGib(near / 100 * random.nextInt(86, 115));
            case 3 -> Rate.perGib(near);
            default -> Rate.perGib(near).min(bid);
        };
    }

    private Usage usage(Slot.Award award) {
        long idle = oneIn(3) ? age() : random.nextLong(Duration.ofSeconds(9).toNanos());
        OptionalInt openPiece = oneIn(2) ? OptionalInt.of(random.nextInt(100)) : OptionalInt.empty();
        return new Usage(ago(idle).max(award.since()), oneIn(5), openPiece);
    }

    private Backing backing(Rate bid, long lacks) {
        PayerTag payer = PAYERS[random.nextInt(Math.min(PAYERS.length, homes))];
        long needed = BigInteger.valueOf(Math.min(4L * pieceLength, lacks))
                .multiply(BigInteger.valueOf(bid.grainsPerGib()))
                .shiftRight(30)
                .longValueExact();
        return new Backing(
                payer,
                Amount.grains(
                        switch (random.nextInt(6)) {
                            case 0, 1 -> needed;
                            case 2 -> Math.max(0, needed - 1);
                            case 3 -> needed + 1;
                            default -> Long.MAX_VALUE;
                        }));
    }

    private Bar bar() {
        return switch (random.nextInt(4)) {
            case 0 -> new Bar.Banned(aboutNow());
            case 1 -> new Bar.BackOff(aboutNow());
            case 2 -> new Bar.Overdue(Amount.grains(1 + random.nextInt(9)));
            default -> new Bar.PieceLeftOpen(random.nextInt(100));
        };
    }

    private Tick aboutNow() {
        return new Tick(now.nanos() + random.nextInt(-2, 4));
    }

    /** Some nanoseconds: a limit of the rules, or one beside it. */
    private long age() {
        long limit = switch (random.nextInt(8)) {
            case 0 -> rules.hold().toNanos();
            case 1 -> rules.freeTerm().toNanos();
            case 2 -> rules.optimisticTerm().toNanos();
            default -> Duration.ofSeconds(AGES[random.nextInt(AGES.length)]).toNanos();
        };
        return oneIn(4) ? Math.max(0, limit + random.nextInt(-1, 2)) : limit;
    }

    private Tick ago(long nanos) {
        return new Tick(now.nanos() - nanos);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private static PayerTag[] payers(int count) {
        PayerTag[] tags = new PayerTag[count];
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[32];
            bytes[31] = (byte) i;
            tags[i] = new PayerTag(Octets.of(bytes));
        }
        return tags;
    }
}
