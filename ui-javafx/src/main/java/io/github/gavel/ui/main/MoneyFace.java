package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.rows.Money;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Sentences;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Amber with a bolt what we pay, green with a plus what we are paid. */
final class MoneyFace implements Face<TorrentRow> {
    private final Sentences sentences;
    private final FontIcon icon = Icons.small(Feather.ZAP);
    private final Label figure = Boxes.text("");
    private final HBox node = Boxes.row(0, icon, Boxes.gap(), figure);

    MoneyFace(Sentences sentences) {
        this.sentences = sentences;
        node.setPrefWidth(2000);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentRow row) {
        boolean pays = row.money().isSpending();
        boolean earns = row.money() instanceof Money.Earns;
        String look = pays ? "pays" : earns ? "earns" : "subtle";
        icon.setVisible(pays || earns);
        icon.setIconCode(earns ? Feather.TRENDING_UP : Feather.ZAP);
        icon.getStyleClass().setAll("ikonli-font-icon", "px12", look);
        figure.setText(sentences.money(row.money()));
        figure.getStyleClass().setAll("label", look);
    }
}
