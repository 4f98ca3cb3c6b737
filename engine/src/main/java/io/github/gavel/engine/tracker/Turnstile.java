package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Lets so many questions out at a time and keeps so many waiting, in their order; what is more is refused. */
final class Turnstile {
    private final int underWayLimit;
    private final int waitingLimit;
    private final Consumer<Question> ask;
    private final Deque<Question> waiting = new ArrayDeque<>();
    private int underWay;

    Turnstile(int underWayLimit, int waitingLimit, Consumer<Question> ask) {
        this.underWayLimit = underWayLimit;
        this.waitingLimit = waitingLimit;
        this.ask = ask;
    }

    void enter(Question question) {
        synchronized (this) {
            if (underWay >= underWayLimit) {
                if (waiting.size() < waitingLimit) {
                    waiting.add(question);
                } else {
                    question.answer(Refusal.of(Reason.TOO_MANY_WAITING, waitingLimit));
                }
                return;
            }
            underWay++;
        }
        letOut(question);
    }

    private void letOut(Question question) {
        question.whenOver(this::next);
        ask.accept(question);
    }

    private void next() {
        Question next;
        synchronized (this) {
            next = waiting.poll();
            while (next != null && next.isOver()) {
                next = waiting.poll();
            }
            if (next == null) {
                underWay--;
                return;
            }
        }
        letOut(next);
    }
}
