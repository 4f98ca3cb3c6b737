package io.github.gavel.engine.paths;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One folder while it is filled: the names in it that are taken, and the folders by the names they were to have. */
final class Shelf {
    private final int mostOctets;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Shelf> folders = new HashMap<>();
    private final String name;

    private Shelf(String name, int mostOctets) {
        this.name = name;
        this.mostOctets = mostOctets;
    }

    static Shelf empty(int mostOctets) {
        return new Shelf("", mostOctets);
    }

    String name() {
        return name;
    }

    /** The folder that is to be called {@code wanted}; file {@code number} may be the first to ask for it. */
    Shelf folder(String wanted, int number) {
        return folders.computeIfAbsent(wanted, absent -> new Shelf(take(wanted, number), mostOctets));
    }

    /**
     * A name that nothing here has. What comes second is marked with its number among the files, which no other file
     * has: so not even names chosen for it make many attempts necessary.
     */
    String take(String wanted, int number) {
        String clean = Names.clean(wanted, mostOctets);
        String free = clean;
        for (int attempt = 1; !taken.add(Likeness.of(free)); attempt++) {
            free = Names.marked(clean, mark(number, attempt), mostOctets);
        }
        return free;
    }

    private static String mark(int number, int attempt) {
        return attempt == 1 ? " (" + number + ")" : " (" + number + "-" + attempt + ")";
    }
}
