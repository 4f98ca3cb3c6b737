package io.github.gavel.ui.adding;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Words;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Labels that are typed, or taken from those that there are. */
final class LabelLine extends VBox {
    private static final double WIDTH = 180;
    private static final int LONGEST = 60;
    private static final int MOST = 20;

    private final Words words;
    private final TextField field = new TextField();
    private final Label wrong = Boxes.cut("", "caption", "bad-text");

    LabelLine(Words words, Set<String> known) {
        super(4);
        this.words = words;
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        field.setPromptText(words.say("adding.labels"));
        field.setAccessibleText(words.say("adding.labelsWhy"));
        MenuButton menu = Boxes.styled(new MenuButton(), "choice");
        menu.setAccessibleText(words.say("adding.knownLabels"));
        known.stream().sorted().forEach(label -> {
            MenuItem item = new MenuItem(label);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> field.setText(LabelText.toggled(field.getText(), label)));
            menu.getItems().add(item);
        });
        menu.setVisible(!known.isEmpty());
        menu.setManaged(!known.isEmpty());
        menu.setMinWidth(USE_PREF_SIZE);
        HBox line = Boxes.styled(Boxes.row(8, Icons.icon(Feather.TAG), Boxes.wide(field), menu), "entry", "add-line");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        getChildren().addAll(line, wrong);
        field.textProperty().addListener((text, before, now) -> wrong.setText(""));
    }

    Set<String> labels() {
        return LabelText.read(field.getText());
    }

    boolean check() {
        boolean isFit = labels().size() <= MOST && labels().stream().allMatch(label -> label.length() <= LONGEST);
        if (!isFit) {
            wrong.setText(words.say("adding.bad.labels", MOST, LONGEST));
            field.requestFocus();
        }
        return isFit;
    }
}
