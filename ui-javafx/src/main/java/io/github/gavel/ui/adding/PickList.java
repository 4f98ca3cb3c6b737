package io.github.gavel.ui.adding;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The files of a torrent with what is wanted of each. By keyboard: Space picks, the arrows to the left and right fold,
 * plus and minus say how much.
 */
final class PickList extends VBox {
    static final double ROW = 32;

    private static final double ROWS = 8;
    private static final int FEW = 12;
    private static final List<Priority> SCALE = List.of(Priority.values());

    private final FileTree tree;
    private final Runnable changed;
    private final Runnable entered;
    private final Set<Integer> open = new HashSet<>();
    private final ListView<ChoiceRow> list = new ListView<>();
    private final CheckBox all = Boxes.styled(new CheckBox(), "pick");
    private final TextField search = new TextField();
    private Picks picks;

    /**
     * @param changed run when something else is wanted
     * @param entered run when somebody is done
     */
    PickList(Words words, FileTree tree, Runnable changed, Runnable entered) {
        this.tree = tree;
        this.changed = changed;
        this.entered = entered;
        this.picks = Picks.of(tree, Choice.ALL);
        getStyleClass().add("pick-list");
        setMinHeight(3 * ROW);
        all.setAccessibleText(words.say("adding.all"));
        all.setOnAction(event -> become(picks.toggledAll()));
        search.setPromptText(words.say("adding.search"));
        search.setAccessibleText(words.say("adding.search"));
        search.textProperty().addListener((text, before, now) -> show());
        Label name = Boxes.text(words.say("files.file"), "pick-head");
        boolean isLong = tree.branches().size() > FEW;
        HBox find = Boxes.wide(Boxes.row(8, Icons.icon(Feather.SEARCH, "subtle"), Boxes.wide(search)));
        HBox head = Boxes.styled(
                Boxes.row(
                        8,
                        all,
                        isLong ? find : Boxes.wide(name),
                        Boxes.sized(Boxes.text(words.say("files.priority"), "pick-head"), 100, 20),
                        Boxes.sized(Boxes.text(words.say("files.size"), "pick-head", "right"), 80, 20)),
                "pick-top");
        list.getStyleClass().add("picks");
        list.setFixedCellSize(ROW);
        list.setMinHeight(2 * ROW);
        unfold();
        list.setPrefHeight(ROW * Math.min(ROWS, Math.max(2, tree.branches().size())) + 2);
        list.setAccessibleText(words.say("adding.files"));
        list.setCellFactory(of -> new PickCell(words, this));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(head, Boxes.tall(list));
        show();
        list.getSelectionModel().select(0);
    }

    /** A torrent of a few files is seen whole. */
    private void unfold() {
        if (tree.branches().size() <= ROWS) {
            IntStream.range(0, tree.branches().size()).forEach(open::add);
        }
    }

    Picks picks() {
        return picks;
    }

    private void become(Picks next) {
        picks = next;
        show();
        changed.run();
    }

    void toggle(ChoiceRow row) {
        become(picks.toggled(row.at()));
    }

    void want(ChoiceRow row, Priority priority) {
        become(picks.with(row.at(), priority));
    }

    void fold(ChoiceRow row, boolean isOpen) {
        if (row.isFolder() && (isOpen ? open.add(row.at()) : open.remove(row.at()))) {
            show();
        }
    }

    /** Whatever is as it was is not touched, so that nothing jumps. */
    private void show() {
        Optional<Integer> chosen = chosen().map(ChoiceRow::at);
        List<ChoiceRow> next = ChoiceRow.of(tree, picks, open, search.getText());
        List<ChoiceRow> now = list.getItems();
        int same = 0;
        while (same < Math.min(now.size(), next.size()) && now.get(same).equals(next.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(now.size(), next.size()) - same
                && now.get(now.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        list.getItems().remove(same, now.size() - tail);
        list.getItems().addAll(same, next.subList(same, next.size() - tail));
        chosen.ifPresent(this::select);
        all.setIndeterminate(picks.amount() == Picks.Amount.SOME);
        all.setSelected(picks.amount() == Picks.Amount.ALL);
    }

    private Optional<ChoiceRow> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void select(int at) {
        IntStream.range(0, list.getItems().size())
                .filter(line -> list.getItems().get(line).at() == at)
                .findFirst()
                .ifPresent(line -> list.getSelectionModel().clearAndSelect(line));
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE) {
            chosen().ifPresent(this::toggle);
        } else if (code == KeyCode.RIGHT || code == KeyCode.LEFT) {
            chosen().ifPresent(row -> fold(row, code == KeyCode.RIGHT));
        } else if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            chosen().ifPresent(row -> step(row, 1));
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            chosen().ifPresent(row -> step(row, -1));
        } else if (code == KeyCode.ENTER) {
            entered.run();
        } else {
            return;
        }
        event.consume();
    }

    private void step(ChoiceRow row, int by) {
        int next = SCALE.indexOf(row.priority().orElse(Priority.NORMAL)) + by;
        if (next >= 0 && next < SCALE.size()) {
            want(row, SCALE.get(next));
        }
    }
}
