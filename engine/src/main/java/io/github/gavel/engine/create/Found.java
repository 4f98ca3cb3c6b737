package io.github.gavel.engine.create;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that go into a torrent, in the order of their names' bytes, a folder's where its name stands: whoever makes
 * a torrent of the same files makes the same one.
 */
final class Found {
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing((Path path) -> name(path).getBytes(UTF_8), Arrays::compareUnsigned);

    private final List<Source> files = new ArrayList<>();
    private final List<Path> emptyFolders = new ArrayList<>();
    private final String name;
    private final boolean isFolder;

    private Found(Path path, Path real) throws IOException, Unmakeable {
        Path whole = path.toAbsolutePath().normalize();
        if (whole.getFileName() == null) {
            throw new Unmakeable(path + " has no name that a torrent could have");
        }
        this.name = name(whole);
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        this.isFolder = attributes.isDirectory();
        add(real, attributes, List.of());
    }

    /** Looks at {@code path} and everything in it. A link to it is followed, links in it are not. */
    static Found at(Path path) throws IOException, Unmakeable {
        return new Found(path, path.toRealPath());
    }

    /** What the torrent is called. */
    String name() {
        return name;
    }

    boolean isFolder() {
        return isFolder;
    }

    List<Source> files() {
        return files;
    }

    List<Path> emptyFolders() {
        return emptyFolders;
    }

    private void add(Path path, BasicFileAttributes attributes, List<String> names) throws IOException, Unmakeable {
        if (attributes.isDirectory()) {
            addAllIn(path, names);
        } else if (attributes.isRegularFile()) {
            files.add(Source.of(path, names, attributes));
        } else {
            throw new Unmakeable(path + " is " + (attributes.isSymbolicLink() ? "a symbolic link" : "no plain file")
                    + "; a torrent is made of plain files and folders");
        }
    }

    private void addAllIn(Path folder, List<String> names) throws IOException, Unmakeable {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted(BY_NAME).toList();
        }
        if (children.isEmpty()) {
            emptyFolders.add(folder);
        }
        for (Path child : children) {
            List<String> deeper = new ArrayList<>(names);
            deeper.add(name(child));
            add(child, Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS), deeper);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
