package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void theUsualOnesMakeRoomWhereThereIsLittle() {
        assertThat(Columns.USUAL.seen(false))
                .containsExactly(
                        Column.NAME,
                        Column.PROGRESS,
                        Column.STATUS,
                        Column.SIZE,
                        Column.DOWN,
                        Column.UP,
                        Column.COPIES,
                        Column.MONEY);
        assertThat(Columns.USUAL.seen(true))
                .containsExactly(Column.NAME, Column.PROGRESS, Column.DOWN, Column.UP, Column.MONEY);
    }

    @Test
    void whatSomebodyChoseIsSeenHoweverLittleRoomThereIs() {
        Columns chosen = Columns.USUAL.toggled(Column.RATIO, true);
        assertThat(chosen.seen(true))
                .containsExactly(Column.NAME, Column.PROGRESS, Column.DOWN, Column.UP, Column.RATIO, Column.MONEY);
        assertThat(chosen.seen(false)).isEqualTo(chosen.seen(true));
    }

    @Test
    void aSecondTimeAColumnGoesAgain() {
        Columns once = Columns.USUAL.toggled(Column.ADDED, false);
        assertThat(once.seen(false)).contains(Column.ADDED);
        assertThat(once.toggled(Column.ADDED, false)).isEqualTo(Columns.USUAL);
    }

    @Test
    void theNameStays() {
        assertThat(Columns.USUAL.toggled(Column.NAME, false).seen(false)).contains(Column.NAME);
    }

    @Test
    void aColumnMovesBesideTheOneThatIsSeenThere() {
        Columns moved = Columns.USUAL.moved(Column.SIZE, true, false);
        assertThat(moved.seen(false)).containsSubsequence(Column.STATUS, Column.DOWN, Column.SIZE, Column.UP);
        assertThat(moved.moved(Column.SIZE, false, false).seen(false)).isEqualTo(Columns.USUAL.seen(false));
    }

    @Test
    void atAnEndThereIsNowhereToGo() {
        assertThat(Columns.USUAL.moved(Column.NAME, false, false)).isEqualTo(Columns.USUAL);
        assertThat(Columns.USUAL.moved(Column.MONEY, true, false)).isEqualTo(Columns.USUAL);
        assertThat(Columns.USUAL.moved(Column.RATIO, true, false)).isEqualTo(Columns.USUAL);
    }

    @Test
    void aWidthIsOneThatCanBeReadAndFitsAScreen() {
        Columns drawn = Columns.USUAL.wide(Map.of(Column.SIZE, 1, Column.UP, 100_000));
        assertThat(drawn.width(Column.SIZE)).isEqualTo(Column.SIZE.least());
        assertThat(drawn.width(Column.UP)).isEqualTo(2000);
        assertThat(drawn.width(Column.DOWN)).isEqualTo(Column.DOWN.usual());
    }

    @Test
    void everyChoiceIsReadAsItWasWritten() {
        for (int seed = 0; seed < 200; seed++) {
            Columns some = any(new Random(seed));
            assertThat(Columns.read(some.text())).as("seed %s", seed).isEqualTo(some);
        }
    }

    private static Columns any(Random random) {
        List<Column> order = new ArrayList<>(List.of(Column.values()));
        Collections.shuffle(order, random);
        Set<Column> shown = EnumSet.noneOf(Column.class);
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        for (Column column : order) {
            widths.put(column, random.nextInt(3000));
            if (random.nextBoolean()) {
                shown.add(column);
            }
        }
        return new Columns(order, shown, widths, random.nextBoolean());
    }

    @Test
    void whatMakesNoSenseIsAsUsual() {
        for (String text :
                List.of("", "\n\n", "size", "size 80", "size wide 1", "size -4 1", "colour 80 1", "\u0000")) {
            assertThat(Columns.read(text)).as(text).isEqualTo(Columns.USUAL);
        }
    }

    @Test
    void aColumnThatIsNotNamedOrNamedTwiceIsThereOnce() {
        Columns read = Columns.read("size 80 1\nsize 90 1\nup 80 0\n");
        assertThat(read.order()).containsExactlyInAnyOrder(Column.values()).startsWith(Column.SIZE, Column.UP);
        assertThat(read.seen(false)).containsExactly(Column.SIZE, Column.NAME);
    }

    @Test
    void theUsualColumnsAgainLeaveTheRowsAsLowAsTheyAre() {
        Columns changed = Columns.USUAL.toggled(Column.SIZE, false).compact(true);
        assertThat(changed.usualAgain()).isEqualTo(Columns.USUAL.compact(true));
    }
}
