package io.github.gavel.ui.app;

import io.github.gavel.client.instance.Call;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The torrents among what the program was started with. */
record Wanted(List<Path> files, List<String> links) {
    private static final List<String> LINKS = List.of("magnet:", "https://", "http://");
    private static final String FILE = ".torrent";
    private static final String PLACE = "file:";

    static Wanted of(Call call) {
        return new Wanted(
                call.arguments().stream()
                        .flatMap(argument -> file(argument).stream())
                        .map(call.from()::resolve)
                        .toList(),
                call.arguments().stream().filter(Wanted::isLink).toList());
    }

    /** Whether nothing else was said, so that a window is wanted. */
    static boolean isOnly(Call call) {
        return call.arguments().stream()
                .allMatch(argument -> isLink(argument) || file(argument).isPresent());
    }

    private static boolean isLink(String argument) {
        return LINKS.stream().anyMatch(link -> begins(argument, link));
    }

    /** A desktop names files as an address. */
    private static Optional<Path> file(String argument) {
        try {
            Path path = begins(argument, PLACE) ? Path.of(URI.create(argument)) : Path.of(argument);
            return Optional.of(path)
                    .filter(file -> !isLink(argument))
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(FILE));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static boolean begins(String argument, String beginning) {
        return argument.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}
