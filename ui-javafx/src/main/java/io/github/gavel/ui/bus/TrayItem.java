package io.github.gavel.ui.bus;

import io.github.gavel.ui.tray.Picture;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** What stands in a tray. It is asked on threads of the bus. */
final class TrayItem implements StatusItem, Properties {
    private static final String OURS = "gavel";
    private static final String TITLE = "Gavel";

    private final List<Pixmap> pictures;
    private final Runnable clicked;
    private volatile String rates = "";

    TrayItem(List<Picture> pictures, Runnable clicked) {
        this.pictures = pictures.stream()
                .map(picture -> new Pixmap(picture.width(), picture.height(), picture.toBytes()))
                .toList();
        this.clicked = clicked;
    }

    void say(String text) {
        rates = text;
    }

    @Override
    public void activate(int x, int y) {
        clicked.run();
    }

    @Override
    public void activateOtherwise(int x, int y) {
        clicked.run();
    }

    @Override
    public void showMenu(int x, int y) {
        clicked.run();
    }

    @Override
    public void scroll(int by, String way) {
        // It has nothing to scroll.
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // whose type the library asks for is a variant's
    public <A> A Get(String from, String name) {
        Variant<?> known = GetAll(from).get(name);
        return (A) (known == null ? new Variant<>("") : known);
    }

    @Override
    public <A> void Set(String from, String name, A value) {
        // Nobody else says what it is.
    }

    @Override
    public Map<String, Variant<?>> GetAll(String from) {
        return Map.ofEntries(
                Map.entry("Category", new Variant<>("ApplicationStatus")),
                Map.entry("Id", new Variant<>(OURS)),
                Map.entry("Title", new Variant<>(TITLE)),
                Map.entry("Status", new Variant<>("Active")),
                Map.entry("WindowId", new Variant<>(0)),
                Map.entry("IconName", new Variant<>("")),
                Map.entry("IconPixmap", new Variant<>(pictures, Pixmap.MANY)),
                Map.entry("ToolTip", new Variant<>(new Tip("", List.of(), TITLE, rates), Tip.ONE)),
                Map.entry("ItemIsMenu", new Variant<>(false)),
                Map.entry("Menu", new Variant<>(new DBusPath(MenuItems.PATH))));
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public boolean isRemote() {
        return false;
    }
}
