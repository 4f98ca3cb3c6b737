package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Auth;
import io.github.gavel.economy.message.SpeedMessage.Hello;
import io.github.gavel.speed.SpeedCodec;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Whether a party plays by the rules, and how it does not. */
final class Manner {
    private static final int LIES_AT_MOST = 3;

    private static final List<Lie> REQUESTERS = lies(Lie.NEVER_PAYS, Lie.LEAVES_A_BLOCK_OUT);
    private static final List<Lie> PROVIDERS = lies(Lie.PRICES_ABOVE_BID, Lie.CHOKES_IN_MID_PIECE);

    private final Set<Lie> lies;
    private final RandomGenerator random;
    private final Coverage coverage;

    private Manner(Set<Lie> lies, RandomGenerator random, Coverage coverage) {
        this.lies = lies;
        this.random = random;
        this.coverage = coverage;
    }

    /** Those from the one to the other, and those that anybody may tell. */
    private static List<Lie> lies(Lie first, Lie last) {
        return Stream.concat(
                        EnumSet.range(first, last).stream(),
                        EnumSet.range(Lie.GREETS_WITH_GARBAGE, Lie.GOES_SILENT).stream())
                .toList();
    }

    static Manner honest(RandomGenerator random, Coverage coverage) {
        return new Manner(Set.of(), random, coverage);
    }

    static Manner cheat(RandomGenerator random, Coverage coverage, boolean provides) {
        List<Lie> known = provides || random.nextInt(4) == 0 ? PROVIDERS : REQUESTERS;
        Set<Lie> lies = EnumSet.noneOf(Lie.class);
        int count = 1 + random.nextInt(LIES_AT_MOST);
        for (int i = 0; i < count; i++) {
            lies.add(known.get(random.nextInt(known.size())));
        }
        return new Manner(lies, random, coverage);
    }

    static Manner of(Set<Lie> lies, RandomGenerator random, Coverage coverage) {
        return new Manner(lies, random, coverage);
    }

    boolean isHonest() {
        return lies.isEmpty();
    }

    boolean is(Lie lie) {
        return lies.contains(lie);
    }

    /** Whether this is the moment for it; one in {@code odds} is. */
    boolean dares(Lie lie, int odds) {
        boolean does = lies.contains(lie) && random.nextInt(odds) == 0;
        if (does) {
            coverage.add(lie);
        }
        return does;
    }

    /** What it writes instead of its first word. */
    Octets greeting(Octets payload) {
        if (dares(Lie.GREETS_WITH_GARBAGE, 3)) {
            return Octets.of("not a dictionary".getBytes(StandardCharsets.US_ASCII));
        }
        if (dares(Lie.GREETS_WITHOUT_A_KEY, 3)) {
            return Octets.of("d1:ti0ee".getBytes(StandardCharsets.US_ASCII));
        }
        if (dares(Lie.GREETS_IN_AN_UNKNOWN_TYPE, 3)) {
            return Octets.of("d1:ti99ee".getBytes(StandardCharsets.US_ASCII));
        }
        Octets zeros = Octets.ofHex("00".repeat(32));
        if (dares(Lie.GREETS_IN_AN_UNKNOWN_VERSION, 3)) {
            HelloKey key = new HelloKey(Octets.ofHex("09".repeat(32)));
            return Octets.of(SpeedCodec.encode(new Hello(List.of(200), key, zeros)));
        }
        return dares(Lie.GREETS_WITH_A_WEAK_KEY, 3)
                ? Octets.of(SpeedCodec.encode(new Hello(List.of(1), new HelloKey(zeros), zeros)))
                : payload;
    }

    Octets proof(Octets payload) {
        return dares(Lie.PROVES_SOMETHING_ELSE, 3)
                ? Octets.of(SpeedCodec.encode(new Auth(Octets.ofHex("11".repeat(32)))))
                : payload;
    }

    Octets garbled(Octets payload) {
        if (!dares(Lie.GARBLES_BYTES, 20)) {
            return payload;
        }
        byte[] spoiled = payload.toBytes();
        spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 + random.nextInt(255));
        return Octets.of(spoiled);
    }

    @Override
    public String toString() {
        return lies.isEmpty() ? "honest" : lies.toString();
    }
}
