package io.github.gavel.ui.main;

import io.github.gavel.ui.keys.Shortcut;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.port.Place;
import io.github.gavel.ui.words.Words;
import java.util.Arrays;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** Where else one can go. */
final class MoreMenu extends MenuButton {
    MoreMenu(Words words, Commands commands) {
        setGraphic(Icons.icon(Feather.MENU));
        getStyleClass().setAll("menu-button", "button", "bare", "more");
        setAccessibleText(words.say("bar.more"));
        setTooltip(new Tooltip(words.say("bar.more")));
        Arrays.stream(Place.values())
                .filter(place -> place != Place.TORRENTS)
                .map(place -> item(words.say(place.key()), () -> commands.go(place)))
                .forEach(getItems()::add);
        MenuItem quit = item(words.say("bar.quit"), commands::quit);
        quit.setAccelerator(Shortcut.QUIT.combination());
        getItems().addAll(new SeparatorMenuItem(), quit);
    }

    /** Before the end of the program. */
    void put(Menu menu) {
        getItems().add(getItems().size() - 2, menu);
    }

    private static MenuItem item(String words, Runnable chosen) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> chosen.run());
        return item;
    }
}
