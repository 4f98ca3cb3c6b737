package io.github.gavel.ui.menus;

import io.github.gavel.client.settings.SpeedLimits;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** How fast all torrents together may be, and the other limits at one press. */
public final class AllLimits extends HBox {
    private final Words words;
    private final Measures measures;
    private final MenuButton menu = new MenuButton();
    private final ToggleButton alternate = new ToggleButton();
    private final LimitMenu down;
    private final LimitMenu up;
    private Bandwidth usual = Bandwidth.UNLIMITED;

    public AllLimits(Words words, Commands commands) {
        super(8);
        this.words = words;
        this.measures = new Measures(words);
        down = new LimitMenu(
                words,
                "limits.down",
                limit -> commands.limit(new Bandwidth(limit, usual.up())),
                () -> getScene().getWindow());
        up = new LimitMenu(
                words,
                "limits.up",
                limit -> commands.limit(new Bandwidth(usual.down(), limit)),
                () -> getScene().getWindow());
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        menu.getStyleClass().add("choice");
        menu.getItems().addAll(down, up);
        alternate.setGraphic(Icons.small(Feather.CLOCK));
        alternate.getStyleClass().setAll("toggle-button", "alternate");
        alternate.setTooltip(new Tooltip(words.say("limits.alternateWhy")));
        alternate.setOnAction(event -> commands.alternate(alternate.isSelected()));
        getChildren().addAll(alternate, menu);
        show(new SpeedLimits(Bandwidth.UNLIMITED, Bandwidth.UNLIMITED, false));
    }

    public void show(SpeedLimits limits) {
        usual = limits.usual();
        down.show(Optional.of(usual.down()));
        up.show(Optional.of(usual.up()));
        alternate.setSelected(limits.isAlternate());
        alternate.setText(words.say(limits.isAlternate() ? "limits.alternateOn" : "limits.alternate"));
        menu.setText(said(limits.inForce()));
        menu.setAccessibleText(words.say("limits.all", said(limits.inForce())));
    }

    private String said(Bandwidth limits) {
        return limits.equals(Bandwidth.UNLIMITED)
                ? words.say("limits.none")
                : words.say("limits.both", said(limits.down()), said(limits.up()));
    }

    private String said(Limit limit) {
        return limit.isNone() ? "∞" : measures.pace(limit.bytesPerSecond());
    }
}
