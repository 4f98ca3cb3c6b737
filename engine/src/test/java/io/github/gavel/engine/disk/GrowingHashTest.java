package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.fixtures.Seeds;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GrowingHashTest {
    private static final int LENGTH = 300_000;

    private final Desk desk = Desk.on(Medium.REAL);
    private final Loan loan = desk.disk().buffers().take(LENGTH).orElseThrow();
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final Sha1 sha1 = Sha1.ofTheJdk();

    @AfterEach
    void stop() {
        loan.giveBack();
        desk.close();
    }

    @Test
    void itIsTheHashOfTheWholePieceHoweverItArrived() {
        Seeds.forEach(50, random -> {
            byte[] piece = new byte[LENGTH];
            random.nextBytes(piece);
            loan.bytes().put(piece);
            GrowingHash hash = begin();
            for (int end = 0; end < LENGTH; end += random.nextInt(150_000)) {
                hash.reached(end);
                if (random.nextBoolean()) {
                    awaitIdle(hash);
                }
            }
            awaitIdle(hash);
            assertThat(hash.finish(LENGTH)).isEqualTo(sha1.hash(loan.bytes()));
        });
    }

    @Test
    void whatHasArrivedIsHashedBeforeTheRest() {
        byte[] wished = sha1.hash(loan.bytes());
        GrowingHash hash = begin();
        hash.reached(200_000);
        awaitIdle(hash);
        byte before = loan.bytes().get(199_999);
        loan.bytes().put(199_999, (byte) (before + 1));
        assertThat(hash.finish(LENGTH)).isEqualTo(wished);
    }

    @Test
    void aLittleIsNotWorthIt() {
        GrowingHash hash = begin();
        hash.reached(65_535);
        awaitIdle(hash);
        loan.bytes().put(0, (byte) (loan.bytes().get(0) + 1));
        assertThat(hash.finish(LENGTH)).isEqualTo(sha1.hash(loan.bytes()));
    }

    private GrowingHash begin() {
        return new GrowingHash(new Jobs(desk.disk().crew(), answers::add), sha1, loan);
    }

    private void awaitIdle(GrowingHash hash) {
        AtomicBoolean isIdle = new AtomicBoolean();
        hash.whenIdle(() -> isIdle.set(true));
        while (!isIdle.get()) {
            try {
                answers.take().run();
            } catch (InterruptedException late) {
                throw new IllegalStateException(late);
            }
        }
    }
}
