package io.github.gavel.ui.bus;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A picture on the bus: {@code (iiay)}. */
public final class Pixmap extends Struct {
    static final String MANY = "a(iiay)";

    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] argb;

    public Pixmap(int width, int height, byte[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb.clone();
    }
}
