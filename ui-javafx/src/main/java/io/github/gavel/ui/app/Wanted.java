package io.github.gavel.ui.app;

import io.github.gavel.client.instance.Call;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The torrents among what the program was started with. */
record Wanted(List<Path> files, List<String> links) {
    private static final String LINK = "magnet:";
    private static final String FILE = ".torrent";

    static Wanted of(Call call) {
        return new Wanted(
                call.arguments().stream()
                        .filter(Wanted::isFile)
                        .map(file -> call.from().resolve(file))
                        .toList(),
                call.arguments().stream().filter(Wanted::isLink).toList());
    }

    /** Whether nothing else was said, so that a window is wanted. */
    static boolean isOnly(Call call) {
        return call.arguments().stream().allMatch(argument -> isLink(argument) || isFile(argument));
    }

    private static boolean isLink(String argument) {
        return argument.regionMatches(true, 0, LINK, 0, LINK.length());
    }

    private static boolean isFile(String argument) {
        try {
            return Path.of(argument).toString().toLowerCase(Locale.ROOT).endsWith(FILE);
        } catch (InvalidPathException impossible) {
            return false;
        }
    }
}
