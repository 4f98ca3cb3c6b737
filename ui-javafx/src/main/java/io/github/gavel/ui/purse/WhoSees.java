package io.github.gavel.ui.purse;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** Who can see what. */
record WhoSees(Words words, Runnable close) {
    private static final List<String> WHO = List.of("peers", "swarm", "operator", "copies", "nobody");

    Sheet sheet() {
        Sheet sheet = new Sheet(Feather.EYE, words.say("purse.sees"), words.say("purse.seesWhy"));
        sheet.with(WHO.stream().map(this::row).toArray(Node[]::new));
        sheet.actions(Sheet.first(words.say("purse.close"), close));
        return sheet;
    }

    private Node row(String who) {
        Label what = Boxes.cut(words.say("purse.sees." + who + ".what"), "muted");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        return Boxes.column(4, Boxes.text(words.say("purse.sees." + who), "medium"), what);
    }
}
