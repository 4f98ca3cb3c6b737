package io.github.gavel.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that do something, and what. */
public enum Shortcut {
    ADD(Reach.ANYWHERE, "Shortcut+O"),
    PASTE(Reach.ANYWHERE, "Shortcut+V"),
    MAKING(Reach.ANYWHERE, "Shortcut+N"),
    SEARCH(Reach.ANYWHERE, "Shortcut+F"),
    WALLET(Reach.ANYWHERE, "Shortcut+B"),
    SETTINGS(Reach.ANYWHERE, "Shortcut+Comma"),
    LOG(Reach.ANYWHERE, "Shortcut+L"),
    KEYS(Reach.ANYWHERE, "F1"),
    BACK(Reach.ANYWHERE, "Esc"),
    QUIT(Reach.ANYWHERE, "Shortcut+Q"),
    START_OR_STOP(Reach.LIST, "Space"),
    REMOVE(Reach.LIST, "Delete"),
    MENU(Reach.LIST, "Shift+F10"),
    ALL(Reach.LIST, "Shortcut+A"),
    COPY_NAME(Reach.LIST, "Shortcut+C"),
    COPY_LINK(Reach.LIST, "Shortcut+Shift+C"),
    EARLIER(Reach.LIST, "Alt+Up"),
    LATER(Reach.LIST, "Alt+Down"),
    FIRST(Reach.LIST, "Alt+Home"),
    LAST(Reach.LIST, "Alt+End"),
    OVERVIEW(Reach.DETAILS, "Alt+1"),
    FILES(Reach.DETAILS, "Alt+2"),
    PEERS(Reach.DETAILS, "Alt+3"),
    TRACKERS(Reach.DETAILS, "Alt+4"),
    SPEED(Reach.DETAILS, "Alt+5");

    /** Where it is heard. */
    public enum Reach {
        ANYWHERE,
        LIST,
        DETAILS;

        String key() {
            return "keys." + name().toLowerCase(Locale.ROOT);
        }

        List<Shortcut> shortcuts() {
            return Arrays.stream(Shortcut.values())
                    .filter(shortcut -> shortcut.reach == this)
                    .toList();
        }
    }

    private final Reach reach;
    private final String keys;

    Shortcut(Reach reach, String keys) {
        this.reach = reach;
        this.keys = keys;
    }

    public KeyCombination combination() {
        return KeyCombination.valueOf(keys);
    }

    public boolean is(KeyEvent pressed) {
        return combination().match(pressed);
    }

    /** What it does. */
    String key() {
        return "keys.does." + name().toLowerCase(Locale.ROOT);
    }

    /** The keys to be held together, each by its name. */
    List<String> caps() {
        return List.of(keys.toLowerCase(Locale.ROOT).split("\\+", -1));
    }
}
