package io.github.gavel.ui.overnight;

import io.github.gavel.client.days.Night;
import io.github.gavel.ui.kit.Behind;
import io.github.gavel.ui.words.Words;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Stands in front of the window when there is a night to tell of, until it is pressed away. */
public final class Overnight extends StackPane {
    private final Words words;
    private final ZoneId zone;
    private final Behind behind;
    private final Runnable log;

    /** @param log shows all that happened */
    public Overnight(Words words, ZoneId zone, Region behind, Runnable log) {
        this.words = words;
        this.zone = zone;
        this.behind = new Behind(behind);
        this.log = log;
        // A stack gives nobody less than it asks for, and what is wide would never learn that it is to be narrow.
        behind.setMinSize(0, 0);
        getStyleClass().add("scrim");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    /** On the toolkit's thread. */
    public void show(Night night) {
        OvernightCard card = new OvernightCard(words, zone, night, this::close, () -> {
            close();
            log.run();
        });
        StackPane middle = new StackPane(card);
        middle.setPadding(new Insets(24));
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().setAll(scroll);
        behind.rest();
        setVisible(true);
        Platform.runLater(card::focus);
    }

    private void close() {
        getChildren().clear();
        setVisible(false);
        behind.goOn();
    }
}
