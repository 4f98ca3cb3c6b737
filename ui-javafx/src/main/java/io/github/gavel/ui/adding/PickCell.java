package io.github.gavel.ui.adding;

import io.github.gavel.engine.Priority;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A folder or a file, and how much it is wanted. */
final class PickCell extends ListCell<ChoiceRow> {
    private static final double STEP = 20;

    private final Words words;
    private final Measures measures;
    private final CheckBox wanted = Boxes.styled(new CheckBox(), "pick");
    private final Region indent = new Region();
    private final FontIcon fold = Icons.icon(Feather.CHEVRON_RIGHT, "subtle");
    private final Button folds = new Button();
    private final FontIcon picture = Icons.icon(Feather.FILE);
    private final Label name = Boxes.wide(Boxes.cut("", "pick-name"));
    private final MenuButton priority = new MenuButton();
    private final Label size = Boxes.sized(Boxes.text("", "pick-size", "right"), 80, 20);
    private final HBox line = Boxes.row(8, wanted, indent, folds, picture, name, Boxes.sized(priority, 100, 28), size);

    PickCell(Words words, PickList list) {
        this.words = words;
        this.measures = new Measures(words);
        setPrefWidth(0);
        folds.getStyleClass().setAll("button", "bare", "folds");
        folds.setGraphic(fold);
        folds.setFocusTraversable(false);
        folds.setOnAction(event -> with(row -> list.fold(row, !row.isOpen())));
        wanted.setFocusTraversable(false);
        wanted.setOnAction(event -> with(list::toggle));
        priority.getStyleClass().add("choice");
        priority.setFocusTraversable(false);
        for (Priority each : Priority.values()) {
            MenuItem item = new MenuItem(named(each));
            item.setOnAction(event -> with(row -> list.want(row, each)));
            priority.getItems().add(0, item);
        }
        line.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                with(row -> list.fold(row, !row.isOpen()));
            }
        });
    }

    private void with(Consumer<ChoiceRow> acts) {
        Optional.ofNullable(getItem()).ifPresent(acts);
    }

    private String named(Priority some) {
        return words.say("priority." + some.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void updateItem(ChoiceRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (isEmpty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setGraphic(line);
        boolean isUnwanted = row.amount() == Picks.Amount.NONE;
        wanted.setIndeterminate(row.amount() == Picks.Amount.SOME);
        wanted.setSelected(row.amount() == Picks.Amount.ALL);
        Boxes.sized(indent, Math.min(row.depth(), 8) * STEP, 1);
        fold.setIconCode(row.isOpen() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        folds.setVisible(row.isFolder());
        folds.setAccessibleText(words.say(row.isOpen() ? "adding.fold" : "adding.unfold", row.name()));
        picture.setIconCode(row.isFolder() ? Feather.FOLDER : Feather.FILE);
        name.setText(row.name());
        name.getStyleClass().setAll("label", isUnwanted ? "subtle" : "pick-name");
        String much = row.priority().map(this::named).orElseGet(() -> words.say("adding.mixed"));
        priority.setText(much);
        priority.getStyleClass().remove("changed");
        if (row.priority().equals(Optional.of(Priority.HIGH))) {
            priority.getStyleClass().add("changed");
        }
        size.setText(measures.size(row.size()));
        size.getStyleClass().setAll("label", "right", isUnwanted ? "subtle" : "pick-size");
        wanted.setAccessibleText(row.name());
        priority.setAccessibleText(words.say("adding.priorityOf", row.name(), much));
        setAccessibleText(words.say(
                row.isFolder() ? "adding.saidFolder" : "adding.saidFile",
                row.name(),
                measures.size(row.size()),
                words.say("adding." + row.amount().name().toLowerCase(Locale.ROOT) + ".said"),
                much));
    }
}
