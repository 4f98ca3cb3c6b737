package io.github.gavel.ui.bus;

import io.github.gavel.ui.tray.Choice;
import io.github.gavel.ui.tray.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The menu of what stands in a tray. It is asked on threads of the bus. */
final class TrayMenu implements MenuItems, Properties {
    private static final int ROOT = 0;
    private static final List<Verb> VERBS = List.of(Verb.values());

    private final Consumer<Verb> chosen;
    private volatile Told told = new Told(0, List.of());

    /** What is in it; a line is called by its verb's place among all verbs, from 1 on. */
    private record Told(long revision, List<Choice> choices) {}

    TrayMenu(Consumer<Verb> chosen) {
        this.chosen = chosen;
    }

    /** By one thread. */
    long show(List<Choice> choices) {
        told = new Told(told.revision + 1, choices);
        return told.revision;
    }

    @Override
    public MenuLayout<UInt32, MenuNode> layout(int parent, int depth, List<String> names) {
        Told now = told;
        List<Variant<?>> children = parent != ROOT || depth == 0
                ? List.of()
                : now.choices.stream().<Variant<?>>map(TrayMenu::node).toList();
        Map<String, Variant<?>> own = Map.of("children-display", new Variant<>("submenu"));
        return new MenuLayout<>(
                new UInt32(now.revision),
                parent == ROOT
                        ? new MenuNode(ROOT, own, children)
                        : new MenuNode(parent, properties(parent), children));
    }

    private static Variant<MenuNode> node(Choice choice) {
        return new Variant<>(new MenuNode(number(choice), properties(choice), List.of()), MenuNode.ONE);
    }

    private static int number(Choice choice) {
        return VERBS.indexOf(choice.verb()) + 1;
    }

    private static Map<String, Variant<?>> properties(Choice choice) {
        Map<String, Variant<?>> properties = new HashMap<>();
        // An underscore would name a key of the menu.
        properties.put("label", new Variant<>(choice.label().replace("_", "__")));
        if (choice.isSwitch()) {
            properties.put("toggle-type", new Variant<>("checkmark"));
            properties.put("toggle-state", new Variant<>(choice.isTicked() ? 1 : 0));
        }
        return properties;
    }

    private Map<String, Variant<?>> properties(int number) {
        return told.choices.stream()
                .filter(choice -> number(choice) == number)
                .findFirst()
                .map(TrayMenu::properties)
                .orElse(Map.of());
    }

    @Override
    public List<MenuLine> lines(List<Integer> numbers, List<String> names) {
        List<Integer> asked = numbers.isEmpty()
                ? IntStream.rangeClosed(1, VERBS.size()).boxed().toList()
                : numbers;
        return asked.stream()
                .filter(number -> !properties(number).isEmpty())
                .map(number -> new MenuLine(number, properties(number)))
                .toList();
    }

    @Override
    public Variant<?> property(int number, String name) {
        Variant<?> known = properties(number).get(name);
        return known == null ? new Variant<>("") : known;
    }

    @Override
    public void happen(int number, String what, Variant<?> more, UInt32 at) {
        if (what.equals("clicked") && number > ROOT && number <= VERBS.size()) {
            chosen.accept(VERBS.get(number - 1));
        }
    }

    @Override
    public boolean isOld(int number) {
        return false;
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
        return Map.of(
                "Version",
                new Variant<>(new UInt32(3)),
                "Status",
                new Variant<>("normal"),
                "TextDirection",
                new Variant<>("ltr"),
                "IconThemePath",
                new Variant<>(new String[0]));
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
