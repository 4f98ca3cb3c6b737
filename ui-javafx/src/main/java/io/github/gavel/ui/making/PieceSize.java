package io.github.gavel.ui.making;

import io.github.gavel.engine.create.PieceLength;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.words.Words;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** How long pieces are; well chosen unless somebody knows better. */
final class PieceSize extends VBox {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    private final Words words;
    private final MenuButton menu = Boxes.styled(new MenuButton(), "making-choice");
    private int length;

    PieceSize(Words words) {
        super(4);
        this.words = words;
        add(0);
        for (int size = PieceLength.LEAST; size <= PieceLength.MOST; size *= 2) {
            add(size);
        }
        choose(0);
        menu.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Boxes.text(words.say("making.pieces"), "caption"), menu);
    }

    private void add(int size) {
        MenuItem item = new MenuItem(name(size));
        item.setOnAction(event -> choose(size));
        menu.getItems().add(item);
    }

    private void choose(int size) {
        length = size;
        menu.setText(name(size));
        menu.setAccessibleText(words.say("making.piecesSaid", name(size)));
    }

    private String name(int size) {
        if (size == 0) {
            return words.say("making.auto");
        }
        return size < MIB ? words.say("making.kib", size / KIB) : words.say("making.mib", size / MIB);
    }

    /** 0 for what is well chosen. */
    int length() {
        return length;
    }
}
