package io.github.gavel.ui.making;

import io.github.gavel.client.making.Work;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.MakingCommands;
import io.github.gavel.ui.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Makes a torrent: what is asked, how far it is, and what came of it. */
public final class MakingScreen extends StackPane {
    private static final double WIDTH = 640;
    private static final int COLUMNS = 400;

    private final Words words;
    private final MakingCommands commands;
    private final Questions questions;
    private final Underway underway;
    private final Label wrong = Boxes.cut("");
    private final HBox complaint =
            Boxes.styled(Boxes.row(12, Icons.icon(Feather.ALERT_TRIANGLE, "bad-text"), Boxes.wide(wrong)), "note");
    private final VBox column = Boxes.column(16);

    public MakingScreen(Words words, MakingCommands commands) {
        this.words = words;
        this.commands = commands;
        questions = new Questions(words, commands, commands::make);
        underway = new Underway(words, commands::cancel);
        wrong.setWrapText(true);
        getStyleClass().add("making");
        column.setMaxWidth(WIDTH);
        StackPane middle = Boxes.styled(new StackPane(column), "making-page");
        StackPane.setAlignment(column, Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (dropped(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> dropped(event).ifPresent(path -> {
                    put(path);
                    event.setDropCompleted(true);
                    event.consume();
                }));
        ask();
    }

    private static Optional<Path> dropped(DragEvent event) {
        return !event.getDragboard().hasFiles()
                ? Optional.empty()
                : event.getDragboard().getFiles().stream().map(File::toPath).findFirst();
    }

    /** What a torrent is to be made of. */
    public void put(Path source) {
        ask();
        questions.put(source);
    }

    /** On the toolkit's thread. */
    public void show(Work work) {
        if (work instanceof Work.Reading reading) {
            underway.show(reading);
            if (!column.getChildren().contains(underway)) {
                put(underway);
                underway.focus();
            }
        } else if (work instanceof Work.Done done) {
            Outcome outcome = new Outcome(words, commands, done, this::ask);
            put(outcome);
            outcome.focus();
        } else {
            ask();
            if (work instanceof Work.Refused refused) {
                wrong.setText(words.say("making.refused", Harmless.shortened(refused.sentence(), COLUMNS)));
                complaint.setAccessibleText(wrong.getText());
                column.getChildren().add(0, complaint);
            }
        }
    }

    private void ask() {
        put(questions);
        questions.focus();
    }

    private void put(Node card) {
        column.getChildren().setAll(Boxes.styled(new StackPane(card), "card"));
    }
}
