package io.github.gavel.ui.tray;

import java.util.Arrays;
import java.util.Objects;

/** Pixels, row by row: opaqueness, red, green and blue of each. */
public final class Picture {
    private final int width;
    private final int height;
    private final byte[] argb;

    public Picture(int width, int height, byte[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] toBytes() {
        return argb.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture
                && width == picture.width
                && height == picture.height
                && Arrays.equals(argb, picture.argb);
    }

    @Override
    public int hashCode() {
        return Objects.hash(width, height, Arrays.hashCode(argb));
    }
}
