package io.github.gavel.ui.bus;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** What is said beside the pointer: {@code (sa(iiay)ss)}. */
public final class Tip extends Struct {
    static final String ONE = "(sa(iiay)ss)";

    @Position(0)
    public final String icon;

    @Position(1)
    public final List<Pixmap> pictures;

    @Position(2)
    public final String title;

    @Position(3)
    public final String text;

    public Tip(String icon, List<Pixmap> pictures, String title, String text) {
        this.icon = icon;
        this.pictures = List.copyOf(pictures);
        this.title = title;
        this.text = text;
    }
}
