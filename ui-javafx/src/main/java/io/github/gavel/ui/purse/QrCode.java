package io.github.gavel.ui.purse;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.github.gavel.ui.kit.Boxes;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** A text for a camera: dark on light in every theme, because cameras expect that. */
final class QrCode extends Pane {
    private static final int QUIET = 4;
    private static final int CELL = 5;

    QrCode(String text, String spoken) {
        getStyleClass().add("qr");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        BitMatrix cells = cells(text);
        Path ink = Boxes.styled(new Path(), "qr-ink");
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                if (cells.get(x, y)) {
                    ink.getElements()
                            .addAll(
                                    new MoveTo(x * CELL, y * CELL),
                                    new HLineTo((x + 1) * CELL),
                                    new VLineTo((y + 1) * CELL),
                                    new HLineTo(x * CELL),
                                    new ClosePath());
                }
            }
        }
        getChildren().add(ink);
        Boxes.sized(this, CELL * cells.getWidth(), CELL * cells.getHeight());
    }

    /** With the margin that a code needs around it. */
    static BitMatrix cells(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
