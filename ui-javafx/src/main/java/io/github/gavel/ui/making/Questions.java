package io.github.gavel.ui.making;

import io.github.gavel.client.making.Job;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.port.MakingCommands;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is asked before a torrent is made. */
final class Questions extends VBox {
    private final Words words;
    private final PathLine source;
    private final PathLine target;
    private final PieceSize pieces;
    private final Entry trackers;
    private final Entry comment;
    private final CheckBox isPrivate;
    private final CheckBox isSeeded;
    private final Button make;

    Questions(Words words, MakingCommands commands, Consumer<Job> makes) {
        super(16);
        this.words = words;
        source = new PathLine(words.say("making.source"))
                .with(words.say("making.file"), commands::askFile, this::put)
                .with(words.say("making.folder"), commands::askFolder, this::put);
        target = new PathLine(words.say("making.target"))
                .with(words.say("making.choose"), commands::askTarget, this::putTarget);
        pieces = new PieceSize(words);
        trackers = Entry.lines(words.say("making.trackers"));
        ((TextArea) trackers.field()).setPrefRowCount(2);
        comment = Entry.line(words.say("making.comment"));
        isPrivate = Boxes.styled(new CheckBox(words.say("making.private")), "check");
        isSeeded = Boxes.styled(new CheckBox(words.say("making.seed")), "check");
        isSeeded.setSelected(true);
        make = Boxes.styled(new Button(words.say("making.make")), "filled");
        make.setDefaultButton(true);
        make.setOnAction(event -> make(makes));
        HBox middle = Boxes.row(16, Boxes.wide(comment), pieces);
        middle.setAlignment(Pos.TOP_LEFT);
        HBox end = Boxes.row(8, Boxes.gap(), make);
        getChildren().addAll(source, target, trackers, middle, Boxes.column(8, isSeeded, isPrivate), end);
        lookFor(source.entry());
    }

    /** What is typed names the torrent too, until somebody names it. */
    private void lookFor(Entry from) {
        from.field().focusedProperty().addListener((focus, before, now) -> {
            if (!now && target.entry().text().isBlank()) {
                Form.path(from.text()).map(Form::targetFor).ifPresent(this::putTarget);
            }
        });
    }

    /** What the torrent is to be made of. */
    void put(Path path) {
        source.entry().put(path.toString());
        putTarget(Form.targetFor(path));
    }

    private void putTarget(Path path) {
        target.entry().put(path.toString());
    }

    private void make(Consumer<Job> makes) {
        Form form = new Form(
                source.entry().text(),
                target.entry().text(),
                pieces.length(),
                trackers.text(),
                comment.text(),
                isPrivate.isSelected(),
                isSeeded.isSelected());
        form.job().ifPresentOrElse(makes, this::complain);
    }

    private void complain() {
        for (PathLine line : new PathLine[] {source, target}) {
            line.entry().complain(Form.path(line.entry().text()).isPresent() ? "" : words.say("making.noPath"));
        }
    }

    void focus() {
        source.entry().field().requestFocus();
    }
}
