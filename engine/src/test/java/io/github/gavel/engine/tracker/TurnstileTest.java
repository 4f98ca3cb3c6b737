package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class TurnstileTest {
    private static final Reply REPLY = Refusal.of(Reason.NOTHING_SAID);

    private final List<Question> out = new ArrayList<>();
    private final Turnstile turnstile = new Turnstile(2, 3, out::add);

    private Question enter() {
        Question question = new Question(Questions.to("http://t.example/announce"));
        turnstile.enter(question);
        return question;
    }

    @Test
    void letsSoManyOutAndTheNextInOrderWhenOneIsOver() {
        Question first = enter();
        Question second = enter();
        Question third = enter();
        Question fourth = enter();
        assertThat(out).containsExactly(first, second);
        second.answer(REPLY);
        assertThat(out).containsExactly(first, second, third);
        first.answer(REPLY);
        third.answer(REPLY);
        assertThat(out).containsExactly(first, second, third, fourth);
        fourth.answer(REPLY);
        Question fifth = enter();
        Question sixth = enter();
        enter();
        assertThat(out).containsExactly(first, second, third, fourth, fifth, sixth);
    }

    @Test
    void refusesWhatWouldWaitBehindTooMany() {
        for (int i = 0; i < 5; i++) {
            assertThat(enter().isOver()).isFalse();
        }
        assertThat(enter().reply().join()).isEqualTo(Refusal.of(Reason.TOO_MANY_WAITING, 3));
        out.get(0).answer(REPLY);
        assertThat(enter().isOver()).isFalse();
    }

    @Test
    void forgetsWhoeverNoLongerWantsToKnow() {
        Question first = enter();
        enter();
        Question cancelled = enter();
        Question patient = enter();
        assertThat(cancelled.reply().cancel(false)).isTrue();
        first.answer(REPLY);
        assertThat(out).contains(patient).doesNotContain(cancelled);
    }
}
