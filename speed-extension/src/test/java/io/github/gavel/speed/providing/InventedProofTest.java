package io.github.gavel.speed.providing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Proof;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.possession.Claim;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.byhand.OtherEnd;
import io.github.gavel.speed.session.Hmac;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reserve falls by what somebody proves and by nothing else. */
class InventedProofTest {
    private static final long SEED = Long.getLong("seed", 1);

    private final Stall stall = new Stall(Rate.FREE);
    private final byte[] content = new byte[Stall.PIECES * Stall.PIECE];
    private Customer other;
    private Rate before = Rate.FREE;

    @BeforeEach
    void anotherSeedComesAfterTenHours() {
        new Random(SEED).nextBytes(content);
        stall.clock.passes(Duration.ofHours(10));
        other = seed();
        stall.passes(Duration.ofMinutes(2));
        before = stall.reserve();
        assertThat(before.isFree()).isFalse();
    }

    private Customer seed() {
        Customer seed = stall.comes();
        BitSet all = new BitSet();
        all.set(0, Stall.PIECES);
        stall.torrent.gained(seed.end.connection, all);
        return seed;
    }

    private static Challenge asked(Customer seed) {
        return seed.end.heard(Reserve.class).stream()
                .flatMap(reserve -> reserve.challenge().stream())
                .findFirst()
                .orElseThrow();
    }

    private Octets chunk(long number) {
        return bytes((int) number * Block.USUAL, Block.USUAL);
    }

    private Octets bytes(int from, int length) {
        byte[] some = new byte[length];
        System.arraycopy(content, from, some, 0, length);
        return Octets.of(some);
    }

    /** Says these answers; what has to be looked at is read. */
    private void proves(Customer seed, List<Octets> answers) {
        seed.end.says(new Proof(answers));
        for (Block block : List.copyOf(stall.orders.reads)) {
            Octets read = bytes(block.piece() * Stall.PIECE + block.offset(), block.length());
            stall.reader.came(block, Optional.of(BString.of(read.toBytes())));
        }
        stall.orders.reads.clear();
    }

    private List<Octets> answers(HelloKey prover, HelloKey verifier, Challenge to) {
        Claim claim = new Claim(prover, verifier, OtherEnd.TORRENT);
        return to.chunks().stream()
                .map(number -> claim.answer(Hmac::of, to.nonce(), number, chunk(number)))
                .toList();
    }

    private List<Octets> right(Customer seed) {
        return answers(seed.end.keys.shown(), seed.end.visitor().own(), asked(seed));
    }

    @Test
    void aRightProofHalvesIt() {
        proves(other, right(other));
        assertThat(stall.reserve().grainsPerGib()).isBetween(1L, before.grainsPerGib() / 2 + 1);
    }

    @Test
    void anInventedProofDoesNot() {
        proves(
                other,
                asked(other).chunks().stream()
                        .map(this::chunk)
                        .map(it -> Hmac.of(it, it))
                        .toList());
        assertThat(stall.reserve()).isEqualTo(before);
    }

    @Test
    void aProofThatAnotherMadeForAnotherConnectionDoesNot() {
        Customer third = seed();
        stall.passes(Duration.ofMinutes(1));
        Rate now = stall.reserve();
        proves(third, answers(other.end.keys.shown(), other.end.visitor().own(), asked(third)));
        assertThat(stall.reserve()).isEqualTo(now);
    }

    @Test
    void aProofThatNobodyAskedForDoesNot() {
        Challenge own = asked(other);
        proves(other, right(other));
        Rate proven = stall.reserve();
        Customer third = stall.comes();
        proves(third, answers(third.end.keys.shown(), third.end.visitor().own(), own));
        assertThat(stall.reserve()).isEqualTo(proven);
    }
}
