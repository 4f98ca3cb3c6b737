package io.github.gavel.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table();
        table.row("a", "bb", "c");
        table.row("名前", "b", "cc");
        assertThat(table.lines()).containsExactly("a     bb  c", "名前  b   cc");
    }

    @Test
    void theLastColumnIsWrappedAtWords() {
        Table table = new Table();
        table.row("a", ("word ".repeat(20) + "x".repeat(98)).strip());
        assertThat(table.lines())
                .containsExactly("a  " + "word ".repeat(19).strip(), "   word", "   " + "x".repeat(98));
    }

    @Test
    void withoutRowsThereAreNoLines() {
        assertThat(new Table().lines()).isEmpty();
    }
}
