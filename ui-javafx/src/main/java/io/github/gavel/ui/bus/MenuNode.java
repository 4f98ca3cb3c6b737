package io.github.gavel.ui.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** A menu or a line of one: {@code (ia{sv}av)}. */
public final class MenuNode extends Struct {
    static final String ONE = "(ia{sv}av)";

    @Position(0)
    public final int number;

    @Position(1)
    public final Map<String, Variant<?>> properties;

    @Position(2)
    public final List<Variant<?>> children;

    public MenuNode(int number, Map<String, Variant<?>> properties, List<Variant<?>> children) {
        this.number = number;
        this.properties = Map.copyOf(properties);
        this.children = List.copyOf(children);
    }
}
