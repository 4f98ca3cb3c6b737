package io.github.gavel.engine.paths;

import java.util.ArrayList;
import java.util.List;

/** Finds a path for each of some files: the same ones on every system, and no two that any system takes for one. */
public final class SafePaths {
    /** How long names are at most, from the beginning on until all paths are short enough. */
    private static final int[] MOST_OCTETS = {Names.MOST_OCTETS, 100, 50, 20};

    private SafePaths() {}

    /**
     * A path for each file, in their order. Those who want to be in one folder are in one folder.
     *
     * @param wanted the names that lead to each file, of 1 to {@link SafePath#MOST_NAMES} names of any text
     */
    public static List<SafePath> of(List<List<String>> wanted) {
        for (int most : MOST_OCTETS) {
            List<SafePath> paths = place(wanted, most);
            if (paths.stream().allMatch(path -> path.octets() <= SafePath.MOST_OCTETS)) {
                return paths;
            }
        }
        throw new IllegalStateException("names of 20 bytes make paths of more than " + SafePath.MOST_OCTETS);
    }

    private static List<SafePath> place(List<List<String>> wanted, int mostOctets) {
        List<SafePath> paths = new ArrayList<>(wanted.size());
        Shelf root = Shelf.empty(mostOctets);
        for (List<String> names : wanted) {
            paths.add(place(names, paths.size() + 1, root));
        }
        return paths;
    }

    private static SafePath place(List<String> wanted, int number, Shelf root) {
        List<String> names = new ArrayList<>(wanted.size());
        Shelf shelf = root;
        for (String folder : wanted.subList(0, wanted.size() - 1)) {
            shelf = shelf.folder(folder, number);
            names.add(shelf.name());
        }
        names.add(shelf.take(wanted.get(wanted.size() - 1), number));
        return new SafePath(names);
    }
}
