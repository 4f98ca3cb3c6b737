package io.github.gavel.ui.settings;

import io.github.gavel.client.settings.Settings;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Note;
import io.github.gavel.ui.kit.OneOf;
import io.github.gavel.ui.port.Preferences;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The settings: nothing is changed before it is saved, and then all of it at once. */
public final class SettingsScreen extends BorderPane {
    private static final double SIDE = 216;
    private static final double COLUMN = 640;

    private final Words words;
    private final Preferences preferences;
    private final Map<Field, FieldRow> rows = new EnumMap<>(Field.class);
    private final Map<Chapter, VBox> pages = new EnumMap<>(Chapter.class);
    private final Map<Chapter, ToggleButton> names = new EnumMap<>(Chapter.class);
    private final OneOf chapters = new OneOf();
    private final ScrollPane page = new ScrollPane();
    private final Note restated = new Note(Feather.MESSAGE_SQUARE, "");
    private final Label state = Boxes.cut("", "muted");
    private final Button save;
    private final Button discard;
    private Optional<Draft> draft = Optional.empty();

    public SettingsScreen(Words words, Preferences preferences) {
        this.words = words;
        this.preferences = preferences;
        VBox side = Boxes.styled(Boxes.column(0), "sidebar", "chapters");
        side.setPrefWidth(SIDE);
        for (Chapter chapter : Chapter.values()) {
            ToggleButton name = new ToggleButton(words.say(chapter.key()), Icons.icon(chapter.picture));
            name.getStyleClass().setAll("toggle-button", "side-line");
            name.setGraphicTextGap(12);
            name.setMaxWidth(Double.MAX_VALUE);
            names.put(chapter, name);
            chapters.add(name, () -> turnTo(chapter));
            side.getChildren().add(name);
            pages.put(chapter, page(chapter));
        }
        save = Boxes.styled(new Button(words.say("settings.save")), "filled");
        save.setOnAction(event -> save());
        discard = new Button(words.say("settings.discard"));
        discard.setOnAction(event -> draft.ifPresent(now -> put(Draft.of(now.base()))));
        save.setMinWidth(USE_PREF_SIZE);
        discard.setMinWidth(USE_PREF_SIZE);
        HBox footer = Boxes.padded(Boxes.row(8, Boxes.wide(state), discard, save), 12, 24, 12, 24);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        setLeft(side);
        setCenter(page);
        setBottom(Boxes.styled(footer, "foot"));
        open(Chapter.GENERAL);
    }

    private VBox page(Chapter chapter) {
        VBox column = Boxes.column(24);
        Label why = Boxes.cut(words.say(chapter.key() + "Why"), "muted");
        why.setWrapText(true);
        column.getChildren().add(Boxes.column(8, Boxes.text(words.say(chapter.key()), "page-title"), why));
        if (chapter == Chapter.SPEED) {
            column.getChildren().addAll(card(Field.SPENDS, Field.BUDGET), card(Field.EARNS, Field.RESERVE), restated);
        } else {
            chapter.fields().forEach(field -> column.getChildren().add(row(field)));
        }
        column.setMaxWidth(COLUMN);
        return Boxes.padded(column, 24, 24, 24, 32);
    }

    private VBox card(Field... fields) {
        VBox card = Boxes.styled(Boxes.column(16), "card");
        for (Field field : fields) {
            card.getChildren().add(row(field));
        }
        return card;
    }

    private void open(Chapter chapter) {
        chapters.choose(Objects.requireNonNull(names.get(chapter)));
    }

    private void turnTo(Chapter chapter) {
        page.setContent(pages.get(chapter));
        page.setVvalue(0);
    }

    /** What is in force now. What somebody is writing stays. */
    public void show(Settings settings) {
        if (draft.filter(now -> now.base().equals(settings)).isEmpty()) {
            put(draft.map(now -> now.onto(settings)).orElseGet(() -> Draft.of(settings)));
        }
    }

    private void put(Draft next) {
        draft = Optional.of(next);
        rows.forEach((field, row) -> {
            row.show(next.text(field));
            row.complain("");
        });
        showState(next);
    }

    private void write(Field field, String text) {
        draft.map(now -> now.with(field, text)).ifPresent(next -> {
            draft = Optional.of(next);
            row(field).complain("");
            showState(next);
        });
    }

    private FieldRow row(Field field) {
        return rows.computeIfAbsent(
                field,
                any -> new FieldRow(
                        words,
                        field,
                        text -> write(field, text),
                        chosen -> preferences.chooseFolder(folder -> chosen.accept(folder.toString()))));
    }

    private void showState(Draft now) {
        int count = now.changed().size();
        boolean isNext = now.changed().stream().anyMatch(field -> field.chapter == Chapter.CONNECTION)
                || now.changed().contains(Field.LANGUAGE)
                || now.changed().contains(Field.ZOOM);
        if (now.read() instanceof Draft.Reading.Fit fit) {
            restated.show(Restated.of(fit.settings().speed(), words, new Prices(words)));
        }
        save.setDisable(count == 0);
        discard.setDisable(count == 0);
        state.setText(
                count == 0
                        ? words.say("settings.saved")
                        : words.say("settings.unsaved", count) + (isNext ? " " + words.say("settings.nextStart") : ""));
    }

    private void save() {
        draft.ifPresent(now -> {
            if (now.read() instanceof Draft.Reading.Unfit unfit) {
                complain(unfit);
            } else {
                Settings next = ((Draft.Reading.Fit) now.read()).settings();
                preferences.change(next);
                put(Draft.of(next));
            }
        });
    }

    private void complain(Draft.Reading.Unfit unfit) {
        Field field = unfit.field();
        open(field.chapter);
        FieldRow row = row(field);
        row.complain(
                field.kind instanceof Kind.Figure number
                        ? words.say("settings.badNumber", number.least(), number.most())
                        : words.say(field.key() + "Bad"));
        row.lookupAll(".entry").stream().findFirst().ifPresent(Node::requestFocus);
    }
}
