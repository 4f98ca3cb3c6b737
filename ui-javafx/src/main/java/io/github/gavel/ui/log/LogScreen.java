package io.github.gavel.ui.log;

import io.github.gavel.client.journal.Happening;
import io.github.gavel.client.journal.Journal;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Line;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.port.LogCommands;
import io.github.gavel.ui.words.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What happened since the program began, the newest first. */
public final class LogScreen extends BorderPane {
    private static final double MOMENT = 152;
    private static final double SEARCH = 240;

    private final Words words;
    private final Sayings sayings;
    private final LogCommands commands;
    private final TextField search = Boxes.styled(Boxes.sized(new TextField(), SEARCH, 32), "entry");
    private final ToggleButton bad;
    private final Button copy;
    private final Button clear;
    private final LiveTable<Long, Happening> table;
    private final Label whole = Boxes.cut("");
    private final HBox said =
            Boxes.styled(Boxes.row(12, Icons.icon(Feather.INFO, "accent"), Boxes.wide(whole)), "note");
    private Journal journal = Journal.EMPTY;
    private List<Happening> shown = List.of();
    private boolean isCleared;

    public LogScreen(Words words, ZoneId zone, LogCommands commands) {
        this.words = words;
        this.commands = commands;
        sayings = new Sayings(words, zone);
        table = new LiveTable<>(Happening::number, sayings::line);
        table.setAccessibleText(words.say("place.log"));
        TableColumn<Live<Long, Happening>, Happening> moment = table.fixed(
                words.say("log.when"),
                MOMENT,
                Comparator.comparing(Happening::number),
                () -> new Line<>(it -> sayings.moment(it.at()), "muted"));
        table.wide(
                words.say("log.what"),
                SEARCH,
                Comparator.comparing(sayings::sentence),
                () -> new SentenceFace(sayings::sentence));
        moment.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(moment);
        table.setAccessibleText(words.say("place.log"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().addListener((chosen, before, now) -> tellWhole());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        search.setPromptText(words.say("log.search"));
        search.setAccessibleText(words.say("log.search"));
        search.textProperty().addListener((text, before, now) -> showAsked());
        bad = Boxes.styled(new ToggleButton(words.say("log.bad")), "log-filter");
        bad.setOnAction(event -> showAsked());
        copy = button(words.say("log.copy"), this::copy);
        clear = button(words.say("log.clear"), this::clear);
        setTop(Boxes.padded(Boxes.row(8, search, bad, Boxes.gap(), copy, clear), 16, 16, 8, 16));
        setCenter(table);
        whole.setWrapText(true);
        VBox.setMargin(said, new Insets(8, 16, 16, 16));
        setBottom(new VBox(said));
        said.managedProperty().bind(said.visibleProperty());
        show(Journal.EMPTY);
    }

    private static Button button(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    /** On the toolkit's thread. */
    public void show(Journal next) {
        journal = next;
        isCleared = isCleared && next.happenings().isEmpty();
        showAsked();
    }

    private void showAsked() {
        shown = sayings.among(journal.happenings(), bad.isSelected(), search.getText());
        table.show(shown);
        table.setPlaceholder(empty());
        copy.setText(words.say("log.copy"));
        copy.setDisable(shown.isEmpty());
        clear.setDisable(journal.happenings().isEmpty());
        tellWhole();
    }

    private Notice empty() {
        if (!journal.happenings().isEmpty()) {
            return new Notice(Feather.SEARCH, words.say("log.noMatch"), words.say("log.noMatchWhy"));
        }
        Notice notice = new Notice(Feather.BOOK_OPEN, words.say("log.empty"), words.say("log.emptyWhy"));
        if (isCleared) {
            notice.getChildren().add(button(words.say("log.restore"), commands::restore));
        }
        return notice;
    }

    /** A long sentence does not fit into its row. */
    private void tellWhole() {
        List<Happening> chosen = table.chosen();
        said.setVisible(chosen.size() == 1);
        if (chosen.size() == 1) {
            whole.setText(sayings.sentence(chosen.get(0)));
        }
    }

    /** What is chosen, or else what is to be seen. */
    private void copy() {
        List<Happening> chosen = table.chosen();
        ClipboardContent content = new ClipboardContent();
        content.putString(sayings.all(
                chosen.size() > 1 ? shown.stream().filter(chosen::contains).toList() : shown));
        boolean isCopied = Clipboard.getSystemClipboard().setContent(content);
        copy.setText(words.say(isCopied ? "log.copied" : "log.copy"));
    }

    private void clear() {
        isCleared = true;
        commands.clear();
    }
}
