package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.disk.Buffers;
import io.github.gavel.engine.disk.Loan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final int PIECE = 1 << 16;

    private final Buffers buffers = new Buffers(64 * PIECE);

    @Test
    void noTorrentTakesAllHoweverMuchItWants() {
        Share greedy = new Share(buffers);
        Share next = new Share(buffers);
        Share last = new Share(buffers);
        takeAll(greedy);
        takeAll(next);
        takeAll(last);
        assertThat(greedy.held()).isEqualTo(48 * PIECE);
        assertThat(next.held()).isEqualTo(12 * PIECE);
        assertThat(last.held()).isEqualTo(3 * PIECE);
    }

    @Test
    void thereIsAFirstForEverybodyAsLongAsThereIsAny() {
        Loan others = buffers.take(63 * PIECE - PIECE).orElseThrow();
        assertThat(new Share(buffers).take(PIECE)).isEmpty();
        others.giveBack();
        Loan fewer = buffers.take(32 * PIECE).orElseThrow();
        Share share = new Share(buffers);
        assertThat(share.take(32 * PIECE)).isPresent();
        assertThat(share.take(PIECE)).isEmpty();
        fewer.giveBack();
        assertThat(share.take(PIECE)).isPresent();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        Share share = new Share(buffers);
        Loan loan = share.take(PIECE).orElseThrow();
        share.giveBack(loan);
        assertThat(share.held()).isZero();
        assertThat(buffers.lent()).isZero();
    }

    @Test
    void itIsRoomyUntilHalfIsTaken() {
        Share share = new Share(buffers);
        int taken = 0;
        while (share.isRoomy(PIECE)) {
            assertThat(share.take(PIECE)).isPresent();
            taken++;
        }
        assertThat(taken).isEqualTo(32);
    }

    private static void takeAll(Share share) {
        Optional<Loan> loan = share.take(PIECE);
        while (loan.isPresent()) {
            loan = share.take(PIECE);
        }
    }
}
