package io.github.gavel.engine.paths;

import java.nio.file.Path;
import java.util.List;

/**
 * A path from a folder to a file in it. Its names are the same on every system and none of them has a meaning of its
 * own on any: no way up, no root, no device, no stream.
 */
public record SafePath(List<String> names) {
    public static final int MOST_NAMES = 32;
    static final int MOST_OCTETS = 700;

    public SafePath {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new IllegalArgumentException("a path of " + names.size() + " names: 1 to " + MOST_NAMES);
        }
        for (String name : names) {
            if (!Names.isClean(name)) {
                throw new IllegalArgumentException("\"" + name + "\" is no safe name");
            }
        }
    }

    /** Where it is if it begins at {@code folder}. That no link leads elsewhere is for {@link Inside} to say. */
    public Path within(Path folder) {
        Path path = folder;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }

    public String fileName() {
        return names.get(names.size() - 1);
    }

    int octets() {
        return Cut.octets(toString());
    }

    /** With slashes. */
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
