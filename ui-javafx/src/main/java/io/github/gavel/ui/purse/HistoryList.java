package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.HistoryDay;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.OneOf;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What happened, day by day, folded for each torrent. It is drawn again only when something happened. */
final class HistoryList extends VBox {
    private static final int FOLDS_AT_FIRST = 60;

    /** Which of it is shown. */
    enum Choice {
        ALL,
        EARNED,
        SPENT,
        MOVED;

        boolean accepts(Fold.Kind kind) {
            return switch (this) {
                case ALL -> true;
                case EARNED -> kind == Fold.Kind.EARNED;
                case SPENT -> kind == Fold.Kind.PAID || kind == Fold.Kind.LOST;
                case MOVED -> kind == Fold.Kind.MOVED || kind == Fold.Kind.SENT || kind == Fold.Kind.GIVEN;
            };
        }
    }

    /** What a list was last made of. */
    private record Made(List<HistoryDay> days, Choice choice, LocalDate today, Coins coins, int most) {}

    private final Words words;
    private final Runnable receives;
    private final VBox list = Boxes.column(0);
    private final Set<String> opened = new HashSet<>();
    private Choice choice = Choice.ALL;
    private int most = FOLDS_AT_FIRST;
    private Optional<Made> made = Optional.empty();
    private Optional<Runnable> again = Optional.empty();

    HistoryList(Words words, Menu exports, Runnable receives) {
        super(8);
        this.words = words;
        this.receives = receives;
        HBox choices = Boxes.styled(Boxes.row(0), "segments");
        OneOf group = new OneOf();
        for (Choice one : Choice.values()) {
            ToggleButton button = Boxes.styled(
                    new ToggleButton(words.say("purse.choice." + one.name().toLowerCase(Locale.ROOT))), "segment");
            group.add(button, () -> {
                choice = one;
                again.ifPresent(Runnable::run);
            });
            button.setSelected(one == choice);
            choices.getChildren().add(button);
        }
        Button export = Sheet.plain(words.say("purse.export"), () -> {});
        exports.on(export);
        export.setGraphic(Icons.icon(Feather.DOWNLOAD));
        export.getStyleClass().add("quiet");
        Label title = Boxes.text(words.say("purse.activity"), "card-title");
        getChildren().addAll(Boxes.row(16, title, choices, Boxes.gap(), export), list);
    }

    void show(PurseView view, Coins coins) {
        again = Optional.of(() -> show(view, coins));
        Made next = new Made(view.history(), choice, Moments.date(view.now()), coins, most);
        if (made.filter(before -> before.equals(next)).isEmpty()) {
            made = Optional.of(next);
            draw(view, coins);
        }
    }

    private void draw(PurseView view, Coins coins) {
        List<Node> rows = new ArrayList<>();
        int left = most;
        int hidden = 0;
        for (HistoryDay day : view.history()) {
            List<Fold> folds =
                    day.folds().stream().filter(it -> choice.accepts(it.kind())).toList();
            if (!folds.isEmpty() && left > 0) {
                rows.add(Boxes.text(new Moments(words).near(day.day(), view.now()), "day-head"));
            }
            for (Fold fold : folds) {
                if (left-- > 0) {
                    rows.add(row(day, fold, coins));
                } else {
                    hidden++;
                }
            }
        }
        if (rows.isEmpty()) {
            rows.add(nothing());
        }
        if (hidden > 0) {
            rows.add(Sheet.plain(words.say("purse.moreHistory", hidden), () -> {
                most = Integer.MAX_VALUE;
                show(view, coins);
            }));
        }
        list.getChildren().setAll(rows);
    }

    /** What to do where there is nothing, unless it was only asked for less. */
    private Node nothing() {
        VBox notice = Boxes.padded(Boxes.column(8, Boxes.text(words.say("purse.noHistory"), "muted")), 8, 0, 8, 0);
        if (choice == Choice.ALL) {
            Label how = Boxes.cut(words.say("purse.noHistoryHow"), "caption");
            how.setWrapText(true);
            notice.getChildren().addAll(how, Sheet.plain(words.say("purse.receive"), receives));
        }
        return notice;
    }

    private Node row(HistoryDay day, Fold fold, Coins coins) {
        String key = day.day() + " " + fold.kind() + " " + fold.torrent();
        return new FoldRow(words, coins, fold, opened.contains(key), isOpen -> {
            if (isOpen) {
                opened.add(key);
            } else {
                opened.remove(key);
            }
        });
    }
}
