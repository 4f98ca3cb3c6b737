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
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** How things stand as a whole. */
final class StatusBar extends HBox {
    private final Words words;
    private final Measures measures;
    private final Region dot = Boxes.dot("missing");
    private final Label reach = text("", "caption");
    private final Tooltip reachWhy = new Tooltip();
    private final Label free = text("", "caption");
    private final Label peers = text("", "caption");
    private final Label torrents = text("", "caption");
    private final Label wallet = text("", "caption");
    private final Label down = text("", "caption", "medium");
    private final Label up = text("", "caption");
    private final HBox speeds;
    private final AllLimits limits;
    private boolean isNarrow;

    StatusBar(Words words, Commands commands) {
        super(16);
        this.words = words;
        this.measures = new Measures(words);
        limits = new AllLimits(words, commands);
        getStyleClass().add("status-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        speeds = row(4, Icons.small(Feather.ARROW_DOWN, "accent"), down, Icons.small(Feather.ARROW_UP), up);
        reach.managedProperty().bind(reach.visibleProperty());
        free.managedProperty().bind(free.visibleProperty());
        HBox reached = row(8, dot, reach);
        Tooltip.install(reached, reachWhy);
        getChildren().addAll(reached, peers, torrents, gap(), free, wallet, limits, speeds);
        narrow(false);
    }

    void show(boolean hasWallet, Rows rows, Past past, int chosen) {
        showReach(rows.peers(), rows.callers());
        peers.setText(words.say("status.peers", rows.peers()));
        torrents.setText(
                chosen > 1
                        ? words.say("status.selected", chosen)
                        : words.say("status.torrents", rows.all().size()));
        wallet.setText(words.say(hasWallet ? "status.wallet" : "status.noWallet"));
        down.setText(past.now().down() == 0 ? "0" : measures.speed(past.now().down()));
        up.setText(past.now().up() == 0 ? "0" : measures.speed(past.now().up()));
    }

    /** What is known: whether one of those that are connected has called us. */
    private void showReach(int connected, int callers) {
        dot.getStyleClass().setAll("dot", callers > 0 ? "have" : "missing");
        reach.setVisible(connected > 0 && !isNarrow);
        reach.setText(words.say(callers > 0 ? "status.reached" : "status.notReached"));
        reachWhy.setText(words.say(callers > 0 ? "status.reachedWhy" : "status.notReachedWhy", callers));
    }

    /** How much room there is where downloads go. */
    void show(OptionalLong bytes) {
        free.setVisible(bytes.isPresent());
        bytes.ifPresent(some -> free.setText(words.say("status.free", measures.size(some))));
    }

    void show(SpeedLimits now) {
        limits.show(now);
    }

    void narrow(boolean narrow) {
        isNarrow = narrow;
        reach.setVisible(!isNarrow && !reach.getText().isEmpty());
        speeds.setVisible(isNarrow);
        speeds.setManaged(isNarrow);
    }
}
