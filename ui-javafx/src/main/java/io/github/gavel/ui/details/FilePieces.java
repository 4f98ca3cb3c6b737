package io.github.gavel.ui.details;

import io.github.gavel.engine.Priority;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.PieceStrip;
import io.github.gavel.ui.rows.FileRow;
import java.util.BitSet;
import javafx.scene.Node;

/** Which pieces of a file are here. */
final class FilePieces implements Face<FileRow> {
    private static final double HEIGHT = 8;
    private static final BitSet ALL_WANTED = new BitSet();

    private final PieceStrip strip = new PieceStrip(HEIGHT);

    FilePieces() {
        strip.setMaxWidth(Double.MAX_VALUE);
        strip.setPrefWidth(2000);
    }

    @Override
    public Node node() {
        return strip;
    }

    @Override
    public void show(FileRow file) {
        String look = file.isWhole() ? "whole" : file.priority() == Priority.OFF ? "resting" : "moving";
        strip.show(file.have(), ALL_WANTED, file.pieces(), look);
    }
}
