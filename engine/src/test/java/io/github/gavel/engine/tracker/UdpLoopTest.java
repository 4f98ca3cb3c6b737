package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UdpLoopTest {
    private static final InetSocketAddress UNSENDABLE = InetSocketAddress.createUnresolved("tracker.invalid", 1);

    private UdpLoop loop;
    private Thread thread;

    @BeforeEach
    void start() throws IOException {
        loop = UdpLoop.open(Runnable::run);
        thread = new Thread(loop, "udp-loop-test");
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
        thread.join();
    }

    @Test
    void anAddressThatNothingCanBeSentToIsRefusedAndTheNextIsAsked() {
        for (int i = 0; i < 2; i++) {
            assertThat(ask(UdpLoopTest::conversation))
                    .isEqualTo(Refusal.of(Reason.UNREACHABLE, "from here there is no way to " + UNSENDABLE));
        }
        assertThat(loop.isStopped()).isFalse();
    }

    @Test
    void whatFailsForOneQuestionIsItsAnswerAndTheNextIsAsked() {
        for (int i = 0; i < 2; i++) {
            assertThat(ask(known -> {
                        throw new IllegalStateException("a fault");
                    }))
                    .isEqualTo(Refusal.of(Reason.UNREACHABLE, "java.lang.IllegalStateException: a fault"));
        }
        assertThat(loop.isStopped()).isFalse();
    }

    private Reply ask(Function<Optional<UdpConversation.Connection>, UdpConversation> conversation) {
        Question question = new Question(Questions.to("udp://tracker.invalid:1"));
        loop.execute(() -> loop.begin(UNSENDABLE, question, conversation));
        return question.reply().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static UdpConversation conversation(Optional<UdpConversation.Connection> known) {
        return new UdpConversation(
                Questions.to("udp://tracker.invalid:1"), 4, Duration.ofSeconds(15), known, new SplittableRandom(1));
    }
}
