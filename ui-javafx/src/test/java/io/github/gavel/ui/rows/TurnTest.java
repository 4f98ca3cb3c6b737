package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.sample.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final List<InfoHash> queue = Stream.of("a", "b", "c", "d")
            .map(name -> Sample.named(name, 1 << 20).view().transfer().hash())
            .toList();

    /** The queue as these indices of what it was. */
    private List<Integer> turned(Turn turn, int... chosen) {
        List<InfoHash> line = new ArrayList<>(queue);
        Set<InfoHash> hashes = Arrays.stream(chosen).mapToObj(queue::get).collect(Collectors.toSet());
        turn.of(queue, hashes).forEach(move -> {
            line.remove(move.hash());
            line.add(move.index(), move.hash());
        });
        return line.stream().map(queue::indexOf).toList();
    }

    @Test
    void oneMovesByOneOrToAnEnd() {
        assertThat(turned(Turn.EARLIER, 2)).containsExactly(0, 2, 1, 3);
        assertThat(turned(Turn.LATER, 1)).containsExactly(0, 2, 1, 3);
        assertThat(turned(Turn.FIRST, 2)).containsExactly(2, 0, 1, 3);
        assertThat(turned(Turn.LAST, 1)).containsExactly(0, 2, 3, 1);
    }

    @Test
    void severalKeepTheirOrder() {
        assertThat(turned(Turn.EARLIER, 1, 2)).containsExactly(1, 2, 0, 3);
        assertThat(turned(Turn.LATER, 1, 2)).containsExactly(0, 3, 1, 2);
        assertThat(turned(Turn.FIRST, 1, 3)).containsExactly(1, 3, 0, 2);
        assertThat(turned(Turn.LAST, 0, 2)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void whatIsAtAnEndStaysThere() {
        assertThat(Turn.EARLIER.of(queue, Set.copyOf(queue.subList(0, 2)))).isEmpty();
        assertThat(Turn.LAST.of(queue, Set.of(queue.get(3)))).isEmpty();
    }
}
