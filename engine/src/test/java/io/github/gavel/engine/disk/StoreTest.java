package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.PieceHashes;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path base;

    private final Desk desk = Desk.on(Medium.REAL);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void whatIsSavedReadsBackAndLiesInItsFiles() {
        Seeds.forEach(60, random -> {
            Sample sample = Sample.random(random);
            Path folder = folder(random.nextLong());
            Store store = desk.open(sample, folder);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, sample.pieces()).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            for (int piece : order) {
                assertThat(desk.save(store, sample, piece)).isEqualTo(new Saved.Verified(piece));
            }
            for (int i = 0; i < 20; i++) {
                int piece = random.nextInt(sample.pieces());
                int begin = random.nextInt(sample.layout().lengthOf(piece));
                int length = 1 + random.nextInt(sample.layout().lengthOf(piece) - begin);
                assertThat(desk.bytes(store, piece, begin, length))
                        .isEqualTo(Arrays.copyOfRange(sample.piece(piece), begin, begin + length));
            }
            assertThat(Desk.<Outcome>ask(store::close)).isEqualTo(new Outcome.Done());
            for (int file = 0; file < sample.layout().entries().size(); file++) {
                byte[] bytes = sample.file(file);
                if (bytes.length > 0) {
                    sample.layout()
                            .entries()
                            .get(file)
                            .path()
                            .ifPresent(path -> assertThat(path.within(folder)).hasBinaryContent(bytes));
                }
            }
            assertThat(desk.disk().buffers().lent()).isZero();
        });
    }

    @Test
    void whichBlocksOfAWrongPieceWereWrongIsKnownOnceItIsRight() {
        Seeds.forEach(20, random -> {
            Sample sample = Sample.of(1 << 16, random, 60_000);
            Store store = desk.open(sample, folder(random.nextLong()));
            byte[] spoilt = sample.piece(0);
            BitSet wrong = new BitSet();
            for (int block = 0; block < 4; block++) {
                wrong.set(block, block == 0 || random.nextBoolean());
                spoilt[block * Store.BLOCK] ^= (byte) (wrong.get(block) ? 1 : 0);
            }
            PieceHashes before = ((Saved.Corrupt) desk.save(store, 0, spoilt)).blocks();
            PieceHashes after = ((Saved.Verified) desk.saveSuspect(store, 0, sample.piece(0)))
                    .blocks()
                    .orElseThrow();
            assertThat(List.of(before.count(), after.count())).containsOnly(4);
            for (int block = 0; block < 4; block++) {
                assertThat(after.matches(block, before.hash(block))).isNotEqualTo(wrong.get(block));
            }
        });
    }

    private Path folder(long number) {
        try {
            return Files.createDirectory(base.resolve(Long.toHexString(number)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
