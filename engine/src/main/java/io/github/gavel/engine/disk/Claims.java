package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.paths.Likeness;
import io.github.gavel.engine.paths.SafePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which torrent has which files, so that two of them never write to the same one. Names that some disk takes for equal
 * are equal here. For any number of threads.
 */
final class Claims {
    private final Map<Root, List<Claim>> claims = new HashMap<>();

    /** A folder as the system knows it, and the first name in it of all of a torrent's paths that begin with it. */
    private record Root(Path folder, String name) {}

    private record Claim(Content content) {
        InfoHash owner() {
            return content.infoHash();
        }
    }

    /** A file that somebody else has. */
    record Taken(SafePath path, InfoHash owner) {}

    /** @param folder its real path; empty if the files are the torrent's now */
    synchronized Optional<Taken> claim(Path folder, Content content) {
        for (String root : roots(content)) {
            for (Claim other : claims.getOrDefault(new Root(folder, root), List.of())) {
                Optional<Taken> taken = shared(other, content);
                if (taken.isPresent()) {
                    return taken;
                }
            }
        }
        for (String root : roots(content)) {
            claims.computeIfAbsent(new Root(folder, root), unknown -> new ArrayList<>(1))
                    .add(new Claim(content));
        }
        return Optional.empty();
    }

    synchronized void release(Path folder, Content content) {
        for (String root : roots(content)) {
            claims.computeIfPresent(new Root(folder, root), (key, others) -> {
                others.removeIf(claim -> claim.owner().equals(content.infoHash()));
                return others.isEmpty() ? null : others;
            });
        }
    }

    private static Optional<Taken> shared(Claim other, Content content) {
        Set<String> theirs = paths(other.content()).map(Claims::fold).collect(Collectors.toCollection(HashSet::new));
        return paths(content)
                .filter(path -> theirs.contains(fold(path)))
                .findFirst()
                .map(path -> new Taken(path, other.owner()));
    }

    private static Set<String> roots(Content content) {
        return paths(content).map(path -> Likeness.of(path.names().get(0))).collect(Collectors.toSet());
    }

    private static Stream<SafePath> paths(Content content) {
        return content.layout().entries().stream().flatMap(entry -> entry.path().stream());
    }

    private static String fold(SafePath path) {
        return Likeness.of(path.toString());
    }
}
