package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Balance;
import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.Portion;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The rows of one part of a balance, and what they add up to. */
final class PartRows extends VBox {
    private static final int MOST = 50;

    private final Words words;
    private final Runnable collects;

    PartRows(Words words, Runnable collects) {
        super(0);
        this.words = words;
        this.collects = collects;
        getStyleClass().add("card");
    }

    void show(Part part, Balance balance, PurseView view, Coins coins) {
        List<Portion> portions = balance.of(part);
        List<Node> rows = new ArrayList<>();
        rows.add(Boxes.text(words.say("purse.part." + look(part), portions.size()), "card-title"));
        rows.add(explained(part));
        portions.stream().limit(MOST).map(it -> row(it, view, coins)).forEach(rows::add);
        if (portions.size() > MOST) {
            rows.add(Boxes.text(words.say("purse.more", portions.size() - MOST), "caption"));
        }
        if (portions.isEmpty()) {
            rows.add(Boxes.text(words.say("purse.nothingHere"), "caption"));
        }
        HBox sum = line(words.say("purse.sum"), "", coins.exact(balance.sum(part)));
        sum.getStyleClass().add("sum");
        rows.add(sum);
        boolean isToCollect = portions.stream().anyMatch(it -> it.kind() == Portion.Kind.TO_COLLECT);
        if (isToCollect) {
            rows.add(Boxes.padded(Boxes.row(0, Sheet.plain(words.say("purse.collect"), collects)), 8, 0, 0, 0));
        }
        getChildren().setAll(rows);
    }

    private Node explained(Part part) {
        javafx.scene.control.Label label = Boxes.cut(words.say("purse.why." + look(part)), "caption");
        label.setWrapText(true);
        return Boxes.padded(label, 4, 0, 8, 0);
    }

    private static String look(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private HBox row(Portion portion, PurseView view, Coins coins) {
        String what = words.say("purse.row." + portion.kind().name().toLowerCase(Locale.ROOT));
        String when = portion.due().map(due -> due(portion, view)).orElse("");
        return line(what, when, coins.exact(portion.amount()));
    }

    private String due(Portion portion, PurseView view) {
        return portion.due()
                .map(due -> {
                    String key = portion.kind().part() == Part.PENDING ? "purse.settleBefore" : "purse.backFrom";
                    return view.now().isBefore(due)
                            ? words.say(key, new Moments(words).exact(due))
                            : words.say("purse.backNow");
                })
                .orElse("");
    }

    private static HBox line(String what, String when, String figure) {
        HBox line = Boxes.styled(
                Boxes.row(16, Boxes.text(what), Boxes.wide(Boxes.cut(when, "caption")), Boxes.text(figure, "medium")),
                "part-row");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(what + (when.isEmpty() ? "" : ", " + when) + ": " + figure);
        return line;
    }
}
