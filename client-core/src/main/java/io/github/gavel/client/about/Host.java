package io.github.gavel.client.about;

import java.nio.file.Path;

/**
 * What Gavel runs on.
 *
 * @param user who must not be named
 * @param home of that user
 * @param memory bytes that Java may use
 */
public record Host(String system, String java, String toolkit, int processors, long memory, String user, Path home) {
    /** A path without the name of whom it belongs to. */
    public String nameless(Path path) {
        Path shown = path.startsWith(home) ? Path.of("~").resolve(home.relativize(path)) : path;
        StringBuilder text = new StringBuilder(shown.isAbsolute() ? "/" : "");
        for (Path part : shown) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '/' ? "" : "/")
                    .append(isOwner(part.toString()) ? "…" : part);
        }
        return text.toString();
    }

    private boolean isOwner(String part) {
        Path own = home.getFileName();
        return part.equals(user) || (own != null && part.equals(own.toString()));
    }
}
