package io.github.gavel.ui.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.ui.tray.Choice;
import io.github.gavel.ui.tray.Picture;
import io.github.gavel.ui.tray.TrayFace;
import io.github.gavel.ui.tray.Verb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over a real bus, where there is a {@code dbus-daemon}. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // made before each test
class TrayTest {
    private static final TrayFace FACE = new TrayFace(
            "Down 1 MB/s, up 0 B/s",
            List.of(
                    new Choice(Verb.HIDE, "Minimise", false),
                    new Choice(Verb.SLOW_DOWN, "Slow_down", true),
                    new Choice(Verb.QUIT, "Quit", false)));

    @TempDir
    private Path temp;

    private OwnBus bus;
    private Tray tray;
    private final BlockingQueue<Verb> chosen = new LinkedBlockingQueue<>();

    @BeforeEach
    void aBus() throws IOException {
        Optional<OwnBus> made = OwnBus.in(temp);
        assumeTrue(made.isPresent(), "there is no dbus-daemon");
        bus = made.get();
    }

    @AfterEach
    void everybodyLeaves() {
        if (tray != null) {
            tray.close();
        }
        if (bus != null) {
            bus.close();
        }
    }

    private Tray stand() {
        tray = new Tray(bus.environment(), List.of(new Picture(1, 1, new byte[] {1, 2, 3, 4})), chosen::add);
        return tray;
    }

    private <T extends DBusInterface> T of(Shelf shelf, String name, String path, Class<T> type) throws DBusException {
        return shelf.bus().getRemoteObject(name, path, type);
    }

    private static Variant<?> at(Map<String, Variant<?>> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** What is shown comes a moment later. */
    private static MenuNode menu(MenuItems items) throws InterruptedException {
        MenuNode root = items.layout(0, -1, List.of()).root;
        while (root.children.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(10);
            root = items.layout(0, -1, List.of()).root;
        }
        return root;
    }

    @Test
    void itStandsInTheTrayWithWhatItShows() throws DBusException, InterruptedException {
        Shelf shelf = Shelf.on(bus);
        stand().show(FACE);
        String name = shelf.items().take();
        menu(of(shelf, name, MenuItems.PATH, MenuItems.class));
        Map<String, Variant<?>> all =
                of(shelf, name, StatusItem.PATH, Properties.class).GetAll(StatusItem.NAME);
        assertThat(at(all, "Id").getValue()).isEqualTo("gavel");
        assertThat(at(all, "IconPixmap").getSig()).isEqualTo("a(iiay)");
        assertThat(at(all, "ToolTip").getSig()).isEqualTo("(sa(iiay)ss)");
        assertThat((Object[]) at(all, "ToolTip").getValue()).endsWith("Gavel", FACE.rates());
        assertThat(String.valueOf(at(all, "Menu").getValue())).contains(MenuItems.PATH);
    }

    @Test
    void itsMenuHasWhatCanBeWantedAndSaysWhatIsOn() throws DBusException, InterruptedException {
        Shelf shelf = Shelf.on(bus);
        stand().show(FACE);
        MenuItems items = of(shelf, shelf.items().take(), MenuItems.PATH, MenuItems.class);
        assertThat(menu(items).children).hasSize(3);
        List<MenuLine> lines = items.lines(List.of(), List.of());
        assertThat(lines).extracting(line -> line.number).containsExactly(2, 5, 6);
        assertThat(at(lines.get(1).properties, "label").getValue()).isEqualTo("Slow__down");
        assertThat(at(lines.get(1).properties, "toggle-state").getValue()).isEqualTo(1);
        assertThat(lines.get(2).properties).doesNotContainKey("toggle-state");
    }

    @Test
    void whatIsClickedIsWanted() throws DBusException, InterruptedException {
        Shelf shelf = Shelf.on(bus);
        stand().show(FACE);
        String name = shelf.items().take();
        MenuItems items = of(shelf, name, MenuItems.PATH, MenuItems.class);
        items.happen(99, "clicked", new Variant<>(0), new UInt32(0));
        items.happen(0, "clicked", new Variant<>(0), new UInt32(0));
        items.happen(6, "hovered", new Variant<>(0), new UInt32(0));
        items.happen(6, "clicked", new Variant<>(0), new UInt32(0));
        assertThat(chosen.take()).isEqualTo(Verb.QUIT);
        of(shelf, name, StatusItem.PATH, StatusItem.class).activate(3, 4);
        assertThat(chosen.take()).isEqualTo(Verb.SHOW);
        assertThat(chosen).isEmpty();
    }

    @Test
    void aTrayThatComesLaterOrAnewHasItToo() throws DBusException, InterruptedException {
        stand().show(FACE);
        Shelf first = Shelf.on(bus);
        first.items().take();
        first.goAway();
        Shelf second = Shelf.on(bus);
        assertThat(second.items().take()).isNotEmpty();
    }

    @Test
    void withoutATrayItIsNotThere() throws InterruptedException, DBusException {
        stand().show(FACE);
        assertThat(tray.isThere()).isFalse();
        Shelf shelf = Shelf.on(bus);
        shelf.items().take();
        while (!tray.isThere()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        shelf.goAway();
        while (tray.isThere()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test
    void withoutABusNothingIsLeft() throws InterruptedException {
        try (Tray nowhere = new Tray(Map.of(), List.of(), chosen::add)) {
            nowhere.show(FACE);
            while (isThreadLeft()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private static boolean isThreadLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("tray"));
    }
}
