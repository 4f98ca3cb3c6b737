package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Stamp;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.fixtures.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MemoryFormTest {
    @Test
    void readsWhatItWrote() {
        Seeds.forEach(200, random -> {
            Memory memory = memory(random);
            assertThat(MemoryForm.decode(MemoryForm.encode(memory))).contains(memory);
        });
    }

    @Test
    void noticesEveryFlippedBit() {
        Seeds.run(1, random -> {
            byte[] bytes = MemoryForm.encode(memory(random));
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(MemoryForm.decode(damaged)).as("bit " + bit).isEmpty();
            }
        });
    }

    @Test
    void noticesWhatIsCutOffOrNeverWasOurs() {
        Seeds.run(2, random -> {
            byte[] bytes = MemoryForm.encode(memory(random));
            for (int length = 0; length < bytes.length; length++) {
                assertThat(MemoryForm.decode(Arrays.copyOf(bytes, length))).isEmpty();
            }
        });
        Seeds.forEach(1000, random -> {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertThat(MemoryForm.decode(noise)).isEmpty();
        });
    }

    static Memory memory(RandomGenerator random) {
        byte[] hash = new byte[InfoHash.LENGTH];
        random.nextBytes(hash);
        Particulars particulars = new Particulars(
                "/some/where/ü" + random.nextInt(),
                random.ints(random.nextInt(5), 0, 128).boxed().toList(),
                random.nextBoolean(),
                random.nextLong(Long.MAX_VALUE),
                random.nextLong(Long.MAX_VALUE),
                Instant.ofEpochSecond(random.nextInt()),
                Optional.of(Instant.ofEpochSecond(random.nextInt())).filter(at -> random.nextBoolean()),
                random.nextBoolean());
        return new Memory(
                InfoHash.of(hash),
                random.nextLong(),
                particulars,
                Optional.of(holdings(random)).filter(known -> random.nextInt(10) > 0));
    }

    private static Holdings holdings(RandomGenerator random) {
        int pieces = 1 + random.nextInt(100);
        List<Optional<Stamp>> stamps = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            stamps.add(Optional.of(new Stamp(random.nextLong(1L << 40), random.nextLong()))
                    .filter(stamp -> random.nextBoolean()));
        }
        List<Partial> partials = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            partials.add(new Partial(random.nextInt(pieces), bits(random, 16)));
        }
        return new Holdings(pieces, bits(random, pieces), stamps, partials);
    }

    private static BitSet bits(RandomGenerator random, int length) {
        BitSet bits = new BitSet();
        random.ints(length / 2, 0, length).forEach(bits::set);
        return bits;
    }
}
