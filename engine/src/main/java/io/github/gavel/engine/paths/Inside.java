package io.github.gavel.engine.paths;

import io.github.gavel.engine.paths.Spot.Allowed;
import io.github.gavel.engine.paths.Spot.Reason;
import io.github.gavel.engine.paths.Spot.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The last check before a file is opened: that it really is inside its folder. The folder may be reached through links,
 * that is its owner's business; below it there is none.
 */
public final class Inside {
    private final Path folder;

    /** Who makes folders. */
    public interface Maker {
        /** Makes a folder; what is there meanwhile may stay, whatever it is, as it is looked at next. */
        void make(Path missing) throws IOException;
    }

    private Inside(Path folder) {
        this.folder = folder;
    }

    /** What is inside a folder that exists. */
    public static Inside of(Path folder) throws IOException {
        return new Inside(folder.toRealPath());
    }

    /** Looks at what is there today; to be asked right before a file is opened, without following links. */
    public Spot look(SafePath path) throws IOException {
        return walk(path, missing -> {});
    }

    /** The same, and has the folders made that are missing on the way; each is looked at before anything is in it. */
    public Spot prepare(SafePath path, Maker maker) throws IOException {
        return walk(path, maker);
    }

    private Spot walk(SafePath path, Maker maker) throws IOException {
        Path target = path.within(folder);
        if (!target.normalize().startsWith(folder)
                || target.getNameCount() != folder.getNameCount() + path.names().size()) {
            return new Refused(target, Reason.OUTSIDE);
        }
        Path at = folder;
        for (String name : path.names().subList(0, path.names().size() - 1)) {
            at = at.resolve(name);
            if (at(at).isEmpty()) {
                maker.make(at);
            }
            Optional<Reason> wrong = wrongWithFolder(at);
            if (wrong.isPresent()) {
                return new Refused(at, wrong.get());
            }
        }
        return wrongWithFile(target)
                .<Spot>map(reason -> new Refused(target, reason))
                .orElse(new Allowed(target));
    }

    private Optional<Reason> wrongWithFolder(Path path) throws IOException {
        Optional<BasicFileAttributes> there = at(path);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        if (isLink(there.get())) {
            return Optional.of(Reason.LINK);
        }
        if (!there.get().isDirectory()) {
            return Optional.of(Reason.NO_FOLDER);
        }
        return path.toRealPath().startsWith(folder) ? Optional.empty() : Optional.of(Reason.OUTSIDE);
    }

    private static Optional<Reason> wrongWithFile(Path path) throws IOException {
        Optional<BasicFileAttributes> there = at(path);
        if (there.isEmpty() || there.get().isRegularFile()) {
            return Optional.empty();
        }
        return Optional.of(isLink(there.get()) ? Reason.LINK : Reason.NO_FILE);
    }

    /** A folder that is something else too is how Windows shows a junction. */
    private static boolean isLink(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink() || (attributes.isDirectory() && attributes.isOther());
    }

    private static Optional<BasicFileAttributes> at(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }
}
