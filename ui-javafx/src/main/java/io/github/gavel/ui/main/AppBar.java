package io.github.gavel.ui.main;

import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.client.purse.LedgerName;
import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.port.Place;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done, a search, and what can be spent. */
final class AppBar extends HBox {
    private static final double SEARCH_WIDE = 240;
    private static final double SEARCH_NARROW = 168;

    private final Words words;
    private final Button add = new Button();
    private final Button start;
    private final Button stop;
    private final Button remove;
    private final TextField search = new TextField();
    private final HBox field;
    private final Label free = text("", "figure-text");
    private final Label freeWord;
    private final Button pill = new Button();
    private final MoreMenu more;

    AppBar(
            Words words,
            Runnable adds,
            Runnable starts,
            Runnable stops,
            Runnable removes,
            Consumer<String> searches,
            Commands commands) {
        super(8);
        this.words = words;
        getStyleClass().add("app-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        add.setGraphic(Icons.icon(Feather.PLUS));
        add.getStyleClass().add("filled");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> adds.run());
        start = Icons.button(Feather.PLAY, words.say("bar.start"), starts);
        stop = Icons.button(Feather.PAUSE, words.say("bar.stop"), stops);
        remove = Icons.button(Feather.TRASH_2, words.say("bar.remove"), removes);
        search.setPromptText(words.say("bar.search"));
        search.setAccessibleText(words.say("bar.search"));
        search.textProperty().addListener((text, before, now) -> searches.accept(now));
        Label key = text(words.say("bar.searchKey"), "caption");
        key.visibleProperty().bind(search.textProperty().isEmpty());
        field = Boxes.styled(Boxes.row(8, Icons.icon(Feather.SEARCH), Boxes.wide(search), key), "search");
        search.focusedProperty().addListener((focus, before, now) -> {
            if (now) {
                field.getStyleClass().add("focused");
            } else {
                field.getStyleClass().remove("focused");
            }
        });
        freeWord = text(words.say("bar.free"), "muted");
        pill.setGraphic(Boxes.row(8, Icons.icon(Feather.ZAP, "accent"), free, freeWord));
        pill.getStyleClass().setAll("pill");
        pill.setMinWidth(USE_PREF_SIZE);
        pill.setOnAction(event -> commands.go(Place.WALLET));
        more = new MoreMenu(words, commands);
        getChildren().addAll(add, Boxes.sized(new HBox(), 4, 1), start, stop, remove, Boxes.gap(), field, pill, more);
        narrow(false);
        show(new PurseState.Looking());
        chosen(0);
    }

    /** What can be spent now, where that is known. */
    void show(PurseState purse) {
        Optional<PurseView> known = purse instanceof PurseState.Ready ready
                ? Optional.of(ready.view()).filter(view -> view.balance().isPresent())
                : Optional.empty();
        pill.setVisible(known.isPresent());
        pill.setManaged(known.isPresent());
        known.map(this::free).ifPresent(sum -> {
            free.setText(sum);
            pill.setAccessibleText(words.say("bar.freeSaid", sum));
        });
    }

    private String free(PurseView view) {
        int decimals = view.ledger().map(LedgerName::decimals).orElse(Prices.GRAIN_DIGITS);
        return new Coins(words, decimals).shortly(view.balance().orElseThrow().sum(Part.SPENDABLE));
    }

    /** How many torrents the buttons are about. */
    void chosen(int count) {
        start.setDisable(count == 0);
        stop.setDisable(count == 0);
        remove.setDisable(count == 0);
    }

    void narrow(boolean isNarrow) {
        add.setText(words.say(isNarrow ? "bar.addShort" : "bar.add"));
        Boxes.sized(field, isNarrow ? SEARCH_NARROW : SEARCH_WIDE, 32);
        freeWord.setVisible(!isNarrow);
        freeWord.setManaged(!isNarrow);
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    void put(Menu menu) {
        more.put(menu);
    }

    void clear() {
        search.clear();
    }
}
