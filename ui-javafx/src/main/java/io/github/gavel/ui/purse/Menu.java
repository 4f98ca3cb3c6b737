package io.github.gavel.ui.purse;

import io.github.gavel.ui.words.Words;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What is wanted less often. */
record Menu(List<MenuItem> items) {
    static Menu of(Words words, Deeds deeds) {
        return new Menu(List.of(
                item(words.say("purse.backup"), deeds::backUp),
                item(words.say("purse.limits"), deeds::limits),
                item(words.say("purse.collect"), deeds::collect),
                item(words.say("purse.sees"), deeds::whoSees)));
    }

    static Menu ofExports(Words words, Deeds deeds) {
        return new Menu(List.of(
                item(words.say("purse.exportCsv"), () -> deeds.export("csv")),
                item(words.say("purse.exportJson"), () -> deeds.export("json"))));
    }

    private static MenuItem item(String words, Runnable chosen) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> chosen.run());
        return item;
    }

    void on(Button button) {
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 4));
    }
}
