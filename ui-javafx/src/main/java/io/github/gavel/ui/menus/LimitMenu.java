package io.github.gavel.ui.menus;

import io.github.gavel.engine.limits.Limit;
import io.github.gavel.ui.rows.Pace;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/** How fast one way may be: what is usual, or something else. */
public final class LimitMenu extends Menu {
    private final Words words;
    private final Measures measures;
    private final String name;
    private final Map<Limit, RadioMenuItem> usual = new LinkedHashMap<>();

    /** @param name under which the bundles have the way's name */
    public LimitMenu(Words words, String name, Consumer<Limit> chosen, Supplier<Window> owner) {
        this.words = words;
        this.measures = new Measures(words);
        this.name = name;
        Pace.USUAL.forEach(limit -> {
            RadioMenuItem item = new RadioMenuItem(said(limit));
            item.setOnAction(event -> chosen.accept(limit));
            usual.put(limit, item);
        });
        MenuItem other = new MenuItem(words.say("limits.other"));
        other.setOnAction(event -> Question.ask(words, name, "limits.asked", owner.get(), Pace::typed)
                .ifPresent(chosen));
        getItems().addAll(usual.values());
        getItems().addAll(new SeparatorMenuItem(), other);
        show(Optional.empty());
    }

    private String said(Limit limit) {
        return limit.isNone() ? words.say("limits.none") : measures.pace(limit.bytesPerSecond());
    }

    /** What is in force; empty where several differ. */
    public void show(Optional<Limit> now) {
        setText(
                now.filter(limit -> !limit.isNone()).isPresent()
                        ? words.say("limits.now", words.say(name), said(now.orElseThrow()))
                        : words.say(name));
        usual.forEach((limit, item) -> item.setSelected(now.equals(Optional.of(limit))));
    }
}
