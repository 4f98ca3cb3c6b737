package io.github.gavel.ui.main;

import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.client.settings.SpeedLimits;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.menus.AllLimits;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.Rows;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** How things stand as a whole. */
final class StatusBar extends HBox {
    private final Words words;
    private final Measures measures;
    private final Region dot = Boxes.dot("missing");
    private final Label peers = text("", "caption");
    private final Label torrents = text("", "caption");
    private final Label wallet = text("", "caption");
    private final Label down = text("", "caption", "medium");
    private final Label up = text("", "caption");
    private final HBox speeds;
    private final AllLimits limits;

    StatusBar(Words words, Commands commands) {
        super(16);
        this.words = words;
        this.measures = new Measures(words);
        limits = new AllLimits(words, commands);
        getStyleClass().add("status-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        speeds = row(4, Icons.small(Feather.ARROW_DOWN, "accent"), down, Icons.small(Feather.ARROW_UP), up);
        getChildren().addAll(row(8, dot, peers), torrents, gap(), wallet, limits, speeds);
        narrow(false);
    }

    void show(boolean hasWallet, Rows rows, Past past, int chosen) {
        dot.getStyleClass().setAll("dot", rows.peers() > 0 ? "have" : "missing");
        peers.setText(words.say("status.peers", rows.peers()));
        torrents.setText(
                chosen > 1
                        ? words.say("status.selected", chosen)
                        : words.say("status.torrents", rows.all().size()));
        wallet.setText(words.say(hasWallet ? "status.wallet" : "status.noWallet"));
        down.setText(past.now().down() == 0 ? "0" : measures.speed(past.now().down()));
        up.setText(past.now().up() == 0 ? "0" : measures.speed(past.now().up()));
    }

    void show(SpeedLimits now) {
        limits.show(now);
    }

    void narrow(boolean isNarrow) {
        speeds.setVisible(isNarrow);
        speeds.setManaged(isNarrow);
    }
}
