package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.paths.SafePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoosingTest {
    private static final Choice FIRST = Choice.only(bits(0), 2);
    private static final Choice SECOND = Choice.only(bits(1), 2);

    private final List<BitSet> asked = new ArrayList<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Wants wants = new Wants(Optional.empty(), false);
    private final Choosing choosing =
            new Choosing(wants, new Layout(1 << 14, List.of(entry("a", 0), entry("b", 1 << 14))), (files, then) -> {
                asked.add(files);
                answers.add(then);
            });

    @Test
    void whatIsSaidMeanwhileIsKeptInTheEnd() {
        choose(FIRST, "first");
        choose(Choice.ALL, "all");
        choose(SECOND, "second");
        assertThat(asked).containsExactly(bits(0));
        answers.remove().run();
        assertThat(told).isEmpty();
        assertThat(asked).containsExactly(bits(0), bits(1));
        answers.remove().run();
        assertThat(told).containsExactly("first");
    }

    @Test
    void whatIsSoAlreadyIsNotAskedAgain() {
        choose(FIRST, "first");
        choose(SECOND, "second");
        choose(FIRST, "again");
        answers.remove().run();
        choose(FIRST, "once more");
        assertThat(told).containsExactly("first");
        assertThat(asked).containsExactly(bits(0));
        choose(SECOND, "at last");
        answers.remove().run();
        assertThat(told).containsExactly("first", "at last");
    }

    private void choose(Choice choice, String name) {
        wants.choose(choice);
        choosing.follow(() -> told.add(name));
    }

    private static BitSet bits(int file) {
        BitSet bits = new BitSet();
        bits.set(file);
        return bits;
    }

    private static Entry entry(String name, long offset) {
        return new Entry(Optional.of(new SafePath(List.of(name))), offset, 1 << 14);
    }
}
