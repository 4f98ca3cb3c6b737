package io.github.gavel.ui.screenshots;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;

/** A picture as PNG, without the toolkit that JavaFX would need for it. */
final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] EIGHT_BITS_OF_RED_GREEN_BLUE = {8, 2, 0, 0, 0};

    private Picture() {}

    static void write(Image image, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(Image image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt((int) image.getWidth());
        out.writeInt((int) image.getHeight());
        out.write(EIGHT_BITS_OF_RED_GREEN_BLUE);
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                out.write(0);
                for (int x = 0; x < (int) image.getWidth(); x++) {
                    int colour = image.getPixelReader().getArgb(x, y);
                    out.write(colour >> 16);
                    out.write(colour >> 8);
                    out.write(colour);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        sum.update(bytes);
        out.writeInt(bytes.length);
        out.write(name);
        out.write(bytes);
        out.writeInt((int) sum.getValue());
    }
}
