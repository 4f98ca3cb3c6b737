package io.github.gavel.ui.making;

import io.github.gavel.client.making.Work;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.MakingCommands;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A torrent that was made, and how others come by it. */
final class Outcome extends VBox {
    private final Button another;

    Outcome(Words words, MakingCommands commands, Work.Done done, Runnable again) {
        super(16);
        Measures measures = new Measures(words);
        Layout layout = done.made().metainfo().layout();
        Label name = Boxes.cut(Harmless.shortened(done.made().metainfo().name()), "notice-title");
        String facts = words.say(
                "making.facts",
                layout.entries().size(),
                measures.size(layout.length()),
                measures.count(layout.pieces()));
        VBox head = Boxes.wide(Boxes.column(4, name, Boxes.cut(facts, "muted")));
        Label badge = Boxes.styled(new Label(), "badge", "small");
        badge.setGraphic(Icons.icon(Feather.CHECK));
        Path file = done.job().target();
        Button copy = Boxes.styled(button(words.say("making.copy"), () -> {}), "filled");
        copy.setOnAction(event -> copy.setText(words.say(isCopied(done.link()) ? "making.copied" : "making.copy")));
        another = button(words.say("making.another"), again);
        Button folder = button(
                words.say("making.open"),
                () -> Optional.ofNullable(file.getParent()).ifPresent(commands::open));
        getChildren()
                .addAll(
                        Boxes.row(16, badge, head),
                        line(words.say("making.link"), done.link(), copy),
                        line(words.say("making.torrent"), file.toString(), folder));
        if (!done.made().emptyFolders().isEmpty()) {
            getChildren()
                    .add(wrapped(
                            words.say("making.left", done.made().emptyFolders().size())));
        }
        Label seeded = wrapped(words.say(done.job().isSeeded() ? "making.seeded" : "making.notSeeded"));
        getChildren().add(Boxes.row(16, Boxes.wide(seeded), another));
    }

    private static Label wrapped(String words) {
        Label label = Boxes.cut(words, "muted");
        label.setWrapText(true);
        return label;
    }

    private static VBox line(String name, String text, Button button) {
        TextField field = Boxes.styled(Boxes.wide(new TextField(text)), "entry");
        field.setEditable(false);
        field.setAccessibleText(name);
        HBox row = Boxes.row(8, field, button);
        return Boxes.column(4, Boxes.text(name, "caption"), row);
    }

    private static Button button(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    private static boolean isCopied(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return Clipboard.getSystemClipboard().setContent(content);
    }

    void focus() {
        another.requestFocus();
    }
}
