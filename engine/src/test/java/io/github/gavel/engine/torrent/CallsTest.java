package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Calls calls = new Calls(3, later::add);
    private final List<String> begun = new ArrayList<>();
    private final Caller first = new Caller("first");
    private final Caller second = new Caller("second");
    private final Caller third = new Caller("third");

    @Test
    void noMoreBeginThanMay() {
        first.run();
        second.run();
        assertThat(begun).containsExactly("first", "first", "first");
    }

    @Test
    void whoWaitsIsToldInTurnWhenACallEnds() {
        first.run();
        second.run();
        third.run();
        begun.clear();
        for (int i = 0; i < 6; i++) {
            calls.ended();
            first.run();
            later.remove().run();
        }
        assertThat(begun).containsExactly("first", "second", "third", "first", "second", "third");
    }

    @Test
    void whoHasNobodyToCallAnyMoreIsPassedOver() {
        first.run();
        calls.mayBegin(() -> begun.add("nobody"));
        second.run();
        begun.clear();
        calls.ended();
        later.remove().run();
        calls.ended();
        later.remove().run();
        assertThat(begun).containsExactly("first", "nobody", "second");
    }

    private final class Caller implements Runnable {
        private final String name;

        Caller(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            while (calls.mayBegin(this)) {
                calls.begun();
                begun.add(name);
            }
        }
    }
}
