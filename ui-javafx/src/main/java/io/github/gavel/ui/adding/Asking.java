package io.github.gavel.ui.adding;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.Decisions;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Which torrent is to be added: a link that is typed or lies on the clipboard, or files. */
final class Asking {
    private static final int COLUMNS = 56;

    private final Words words;
    private final Decisions decisions;
    private final Entry link;
    private final Button next;
    private final Panel panel;

    /** @param clipboard a link that lies there */
    Asking(Words words, Decisions decisions, Optional<String> clipboard, Runnable over) {
        this.words = words;
        this.decisions = decisions;
        link = Entry.line(words.say("adding.link"));
        Button files = Panel.button(words.say("adding.files.choose"), decisions::files);
        files.setGraphic(Icons.icon(Feather.FILE_PLUS));
        next = Panel.first(words.say("adding.next"), this::go);
        Node offered = clipboard.<Node>map(this::offered).orElseGet(HBox::new);
        offered.setManaged(clipboard.isPresent());
        HBox choose = Boxes.row(12, files, Boxes.text(words.say("adding.drop"), "caption"));
        panel = new Panel(
                Feather.PLUS,
                words.say("adding.close"),
                over,
                List.of(link, offered, choose),
                List.of(Panel.button(words.say("adding.cancel"), over), next));
        panel.head(words.say("adding.ask"), words.say("adding.askWhy"));
        link.field().textProperty().addListener((text, before, now) -> next.setDisable(now.isBlank()));
        next.setDisable(true);
    }

    private Node offered(String found) {
        Button use = Boxes.styled(Panel.button(words.say("adding.use"), () -> decisions.link(found)), "link");
        use.setMinWidth(Button.USE_PREF_SIZE);
        return Boxes.styled(
                Boxes.row(
                        12,
                        Icons.icon(Feather.CLIPBOARD, "accent"),
                        Boxes.wide(
                                Boxes.cut(words.say("adding.clipboard", Harmless.shortened(found, COLUMNS)), "muted")),
                        use),
                "note");
    }

    private void go() {
        next.setDisable(true);
        panel.says("", words.say("adding.reading"), false);
        decisions.link(link.text().strip());
    }

    /** What was typed is of no use. */
    void refuse(String why) {
        panel.says("", "", false);
        link.complain(why);
        next.setDisable(false);
        link.field().requestFocus();
    }

    Panel panel() {
        return panel;
    }
}
