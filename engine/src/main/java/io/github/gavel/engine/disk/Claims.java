package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.paths.Likeness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which torrent has which files, its part file among them, so that two of them never write to the same one, whatever
 * folders they were given. Names that some disk takes for equal are equal here. For any number of threads.
 */
final class Claims {
    /** By the folder or file, alone in the torrent's folder, that paths of the torrent begin with. */
    private final NavigableMap<String, List<Claim>> claims = new TreeMap<>();

    private record Claim(Path folder, Content content) {
        InfoHash owner() {
            return content.infoHash();
        }

        /** Below its folder. */
        Stream<String> names() {
            Stream<String> own = Stream.of(Whereabouts.partFile(owner()), Whereabouts.unfinished(owner()));
            Stream<String> files = content.layout().entries().stream()
                    .flatMap(entry -> entry.path().stream())
                    .map(Object::toString);
            return Stream.concat(files, own);
        }

        Set<String> roots() {
            String base = base();
            return names().map(name -> name.split("/", 2)[0])
                    .distinct()
                    .map(name -> base + Likeness.of(name))
                    .collect(Collectors.toSet());
        }

        Set<String> paths() {
            String base = base();
            return names().map(name -> base + Likeness.of(name)).collect(Collectors.toCollection(HashSet::new));
        }

        private String base() {
            String path = folder.toString().replace(folder.getFileSystem().getSeparator(), "/");
            return Likeness.of(path.endsWith("/") ? path : path + "/");
        }
    }

    /** A file that somebody else has. */
    record Taken(Path path, InfoHash owner) {}

    /** @param folder its real path; empty if the files are the torrent's now */
    synchronized Optional<Taken> claim(Path folder, Content content) {
        Claim claim = new Claim(folder, content);
        Set<String> roots = claim.roots();
        Optional<Taken> taken = roots.stream()
                .flatMap(this::around)
                .flatMap(other -> shared(claim, other).stream())
                .findFirst();
        if (taken.isEmpty()) {
            roots.forEach(root ->
                    claims.computeIfAbsent(root, unknown -> new ArrayList<>(1)).add(claim));
        }
        return taken;
    }

    synchronized void release(Path folder, Content content) {
        for (String root : new Claim(folder, content).roots()) {
            claims.computeIfPresent(root, (key, others) -> {
                others.removeIf(claim -> claim.owner().equals(content.infoHash()));
                return others.isEmpty() ? null : others;
            });
        }
    }

    /** Claims that begin here, below here, or on the way to here. */
    private Stream<Claim> around(String root) {
        Stream<List<Claim>> below = claims.subMap(root + "/", root + "0").values().stream();
        Stream<List<Claim>> onTheWay = Stream.iterate(
                        root.length(), end -> end > 0, end -> root.lastIndexOf('/', end - 1))
                .flatMap(end -> Optional.ofNullable(claims.get(root.substring(0, end))).stream());
        return Stream.concat(below, onTheWay).flatMap(List::stream);
    }

    private static Optional<Taken> shared(Claim claim, Claim other) {
        Set<String> theirs = other.paths();
        String base = claim.base();
        return claim.names()
                .filter(name -> theirs.contains(base + Likeness.of(name)))
                .findFirst()
                .map(name -> new Taken(claim.folder().resolve(name), other.owner()));
    }
}
