package io.github.gavel.ui.menus;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.Labelled;
import io.github.gavel.ui.words.Words;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/** The labels that there are, to give and to take, and a new one. */
public final class LabelMenu extends Menu {
    private final Commands commands;
    private final MenuItem fresh;
    private Labelled chosen = Labelled.NOTHING;

    public LabelMenu(Words words, Commands commands, Supplier<Window> owner) {
        super(words.say("labels.title"));
        this.commands = commands;
        fresh = new MenuItem(words.say("labels.new"));
        fresh.setOnAction(event -> Question.ask(words, "labels.newTitle", "labels.asked", owner.get(), LabelMenu::typed)
                .filter(label -> !chosen.haveAll(label))
                .ifPresent(this::toggle));
        getItems().add(fresh);
    }

    private static Optional<String> typed(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private void toggle(String label) {
        chosen.toggled(label).forEach(commands::label);
    }

    /** What is chosen now, and the names of the labels that there are at all. */
    public void show(Labelled now, NavigableSet<String> names) {
        chosen = now;
        getItems().clear();
        names.forEach(name -> {
            CheckMenuItem item = new CheckMenuItem(Harmless.shortened(name));
            item.setMnemonicParsing(false);
            item.setSelected(now.haveAll(name));
            item.setOnAction(event -> toggle(name));
            getItems().add(item);
        });
        if (!names.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().add(fresh);
    }
}
