package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Stat;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What came or went in seven days, a bar for each. It says what was and never what will be. */
final class WeekCard extends HBox {
    private static final int HEIGHT = 40;
    private static final int WIDE = 12;
    private static final int NARROW = 8;

    private final Words words;
    private final Fold.Kind kind;
    private final String look;
    private final String title;
    private final Stat stat;
    private final HBox bars = Boxes.row(8);
    private int width = WIDE;

    WeekCard(Words words, Fold.Kind kind, String title, String look) {
        super(16);
        this.words = words;
        this.kind = kind;
        this.look = look;
        this.title = title;
        this.stat = new Stat(title);
        getStyleClass().add("card");
        setAlignment(Pos.CENTER_LEFT);
        stat.setAlignment(Pos.CENTER_LEFT);
        bars.setAlignment(Pos.BOTTOM_RIGHT);
        bars.setMinHeight(HEIGHT);
        getChildren().addAll(stat, Boxes.gap(), bars);
    }

    void narrow(boolean isNarrow) {
        width = isNarrow ? NARROW : WIDE;
        bars.setSpacing(isNarrow ? 4 : 8);
    }

    void show(PurseView view, Coins coins) {
        Week week = Week.of(view.history(), kind, Moments.date(view.now()));
        String sum = coins.signed(week.sum(), week.sum().signum() == 0 ? 0 : kind.sign());
        stat.show(sum, week.sum().signum() == 0 ? "subtle" : look);
        setAccessibleText(words.say("purse.weekSaid", title, sum));
        bars.getChildren().clear();
        for (int day = 0; day < week.days().size(); day++) {
            boolean isToday = day == week.days().size() - 1;
            Region bar = Boxes.styled(Boxes.sized(new Region(), width, week.height(day, HEIGHT)), "week-bar", look);
            if (week.days().get(day).signum() == 0) {
                bar.getStyleClass().add("none");
            } else if (isToday) {
                bar.getStyleClass().add("today");
            }
            bars.getChildren().add(bar);
        }
    }
}
