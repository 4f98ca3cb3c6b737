package io.github.gavel.ui.about;

import io.github.gavel.client.about.Release;
import io.github.gavel.client.about.Shipped;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.AboutCommands;
import io.github.gavel.ui.words.Words;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which program this is, what it is made of, and where it keeps things. */
public final class AboutScreen extends StackPane {
    private static final double WIDTH = 640;
    private static final String SIGN = "/io/github/gavel/ui/app/gavel.png";
    private static final double SIDE = 48;
    private static final int COLUMNS = 2;
    private static final int LINES = 11;

    private final Words words;
    private final AboutCommands commands;
    private final TextArea diagnosis = Boxes.styled(Boxes.lines(), "entry");
    private final Button copy;

    public AboutScreen(Words words, XdgFolders folders, AboutCommands commands) {
        this.words = words;
        this.commands = commands;
        copy = new Button(words.say("about.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        VBox column = Boxes.column(
                16,
                head(),
                card(
                        "about.kept",
                        line("about.settings", folders.config()),
                        line("about.data", folders.data()),
                        line("about.state", folders.state())),
                card("about.help", diagnosis()),
                card("about.made", licences()));
        column.setMaxWidth(WIDTH);
        StackPane middle = Boxes.styled(new StackPane(column), "about-page");
        StackPane.setAlignment(column, Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(words.say("place.about"));
        getChildren().add(scroll);
        sceneProperty().addListener((scene, before, now) -> {
            if (now != null) {
                look();
            }
        });
    }

    /** As it is now. */
    private void look() {
        diagnosis.setText(commands.diagnosis());
        copy.setText(words.say("about.copy"));
    }

    private HBox head() {
        ImageView sign = new ImageView(new Image(
                Objects.requireNonNull(AboutScreen.class.getResource(SIGN)).toExternalForm(), SIDE, SIDE, true, true));
        return Boxes.row(
                16,
                sign,
                Boxes.column(
                        4,
                        Boxes.text(Release.ofProgram(), "notice-title"),
                        Boxes.cut(words.say("about.what"), "muted"),
                        Boxes.cut(Release.ofJava(), "caption")));
    }

    private VBox card(String title, Node... parts) {
        VBox card = Boxes.column(12, Boxes.text(words.say(title), "card-title"));
        card.getChildren().addAll(parts);
        return Boxes.styled(card, "card");
    }

    private HBox line(String name, Path folder) {
        Label path = Boxes.cut(folder.toString(), "muted");
        VBox what = Boxes.wide(Boxes.column(4, Boxes.text(words.say(name), "caption"), path));
        what.setMinWidth(0);
        Button open =
                Icons.button(Feather.FOLDER, words.say("about.open", words.say(name)), () -> commands.open(folder));
        return Boxes.row(8, what, open);
    }

    private VBox diagnosis() {
        diagnosis.setEditable(false);
        diagnosis.setPrefRowCount(LINES);
        diagnosis.setAccessibleText(words.say("about.help"));
        Label why = Boxes.cut(words.say("about.helpWhy"), "caption");
        why.setWrapText(true);
        return Boxes.column(12, diagnosis, Boxes.row(16, Boxes.wide(why), copy));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(diagnosis.getText());
        boolean isCopied = Clipboard.getSystemClipboard().setContent(content);
        copy.setText(words.say(isCopied ? "about.copied" : "about.copy"));
    }

    private VBox licences() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        int place = 0;
        for (Shipped part : Shipped.ALL) {
            Label licence = Boxes.cut(part.licence(), "caption");
            VBox cell = Boxes.sized(Boxes.column(0, Boxes.text(part.name()), licence), WIDTH / COLUMNS - 24, 36);
            grid.add(cell, place % COLUMNS, place / COLUMNS);
            place++;
        }
        return Boxes.column(12, grid, Boxes.cut(words.say("about.own"), "caption"));
    }
}
