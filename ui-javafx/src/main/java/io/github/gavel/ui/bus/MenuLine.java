package io.github.gavel.ui.bus;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** What is so of one line: {@code (ia{sv})}. */
public final class MenuLine extends Struct {
    @Position(0)
    public final int number;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    public MenuLine(int number, Map<String, Variant<?>> properties) {
        this.number = number;
        this.properties = Map.copyOf(properties);
    }
}
