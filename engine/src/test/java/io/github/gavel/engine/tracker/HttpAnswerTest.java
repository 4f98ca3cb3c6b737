package io.github.gavel.engine.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HttpAnswerTest {
    private static final byte[] ANSWER = "d8:intervali60ee".getBytes(UTF_8);
    private static final byte[] FAILURE = "d14:failure reason4:nopee".getBytes(UTF_8);
    private static final int LIMIT = 2 << 20;

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] answerOf(int bytes) {
        String begin = "d8:intervali60e1:x";
        int filling = bytes - begin.length() - "1234567:e".length();
        return (begin + filling + ":" + "x".repeat(filling) + "e").getBytes(UTF_8);
    }

    @Test
    void countsWithASuccessOrIfItSaysWhyThereIsNone() {
        assertThat(HttpAnswer.read(200, ANSWER)).isInstanceOf(Answer.class);
        assertThat(HttpAnswer.read(500, ANSWER)).isEqualTo(Refusal.of(Reason.STATUS, 500));
        assertThat(HttpAnswer.read(404, new byte[0])).isEqualTo(Refusal.of(Reason.STATUS, 404));
        assertThat(HttpAnswer.read(403, FAILURE)).isEqualTo(Refusal.of(Reason.FAILED, "nope"));
        assertThat(HttpAnswer.read(200, FAILURE)).isEqualTo(Refusal.of(Reason.FAILED, "nope"));
    }

    @Test
    void isUnpackedIfItBeginsLikeGzip() throws IOException {
        assertThat(HttpAnswer.read(200, gzip(ANSWER))).isEqualTo(HttpAnswer.read(200, ANSWER));
        assertThat(HttpAnswer.read(200, new byte[] {0x1f, (byte) 0x8b})).isEqualTo(Refusal.of(Reason.BROKEN_GZIP));
        assertThat(HttpAnswer.read(200, new byte[] {0x1f})).isInstanceOf(Refusal.class);
        assertThat(((Refusal) HttpAnswer.read(200, new byte[] {0x1f, 0})).reason())
                .isEqualTo(Reason.NOT_BENCODED);
        assertThat(((Refusal) HttpAnswer.read(200, new byte[] {0, (byte) 0x8b})).reason())
                .isEqualTo(Reason.NOT_BENCODED);
    }

    @Test
    void isAsLongAsTheLimitPackedOrNot() throws IOException {
        byte[] longest = answerOf(LIMIT);
        assertThat(longest).hasSize(LIMIT);
        assertThat(HttpAnswer.read(200, longest)).isInstanceOf(Answer.class);
        assertThat(HttpAnswer.read(200, gzip(longest))).isInstanceOf(Answer.class);
        byte[] tooLong = answerOf(LIMIT + 1);
        assertThat(HttpAnswer.read(200, tooLong)).isEqualTo(Refusal.of(Reason.TOO_LONG, LIMIT));
        assertThat(HttpAnswer.read(200, gzip(tooLong))).isEqualTo(Refusal.of(Reason.TOO_LONG, LIMIT));
    }

    /** Notes whether it was let go of. */
    private static final class Noted implements Subscription {
        private long asked;
        private boolean isCancelled;

        @Override
        public void request(long more) {
            asked += more;
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    @Test
    void isKeptUpToTheLimitAndOneByte() {
        CappedBody body = new CappedBody();
        Noted connection = new Noted();
        body.onSubscribe(connection);
        assertThat(connection.asked).isEqualTo(Long.MAX_VALUE);
        body.onNext(List.of(ByteBuffer.wrap(new byte[LIMIT - 1]), ByteBuffer.wrap(new byte[] {7})));
        assertThat(connection.isCancelled).isFalse();
        assertThat(body.getBody().toCompletableFuture()).isNotDone();
        body.onNext(List.of(ByteBuffer.wrap(new byte[100])));
        assertThat(connection.isCancelled).isTrue();
        byte[] kept = body.getBody().toCompletableFuture().join();
        assertThat(kept).hasSize(LIMIT + 1);
        assertThat(kept[LIMIT - 1]).isEqualTo((byte) 7);
        assertThat(Arrays.copyOf(kept, 1)).containsExactly(0);
    }

    @Test
    void isWhatCameWhenItEnds() {
        CappedBody body = new CappedBody();
        body.onSubscribe(new Noted());
        body.onNext(List.of(ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {3})));
        body.onComplete();
        assertThat(body.getBody().toCompletableFuture().join()).containsExactly(1, 2, 3);
    }
}
