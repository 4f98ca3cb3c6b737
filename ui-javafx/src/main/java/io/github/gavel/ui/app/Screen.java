package io.github.gavel.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a window needs of the system. */
final class Screen {
    private static final String WITHOUT = "; `gavel help` tells what works without a window";

    private static final Map<String, String> LIBRARIES = Map.of(
            "libgtk-3.so.0", "libgtk-3-0",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
    private static final List<String> FOLDERS = List.of(
            "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu");

    private Screen() {}

    /** Why no window can be shown here, and what to do about it. */
    static Optional<String> lack(Map<String, String> environment) {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("there is no screen here to open a window on: DISPLAY is not set" + WITHOUT);
        }
        return LIBRARIES.keySet().stream()
                .filter(library -> FOLDERS.stream().noneMatch(folder -> Files.exists(Path.of(folder, library))))
                .sorted()
                .findFirst()
                .map(library -> "a window needs " + library + ", which Debian and Ubuntu have in the package "
                        + LIBRARIES.get(library) + ": sudo apt-get install " + LIBRARIES.get(library) + WITHOUT);
    }

    /** What to say where the toolkit could not open the screen that is named. */
    static String unopened(Map<String, String> environment) {
        return "the screen " + environment.getOrDefault("DISPLAY", "")
                + " that DISPLAY names cannot be opened; it may be gone, or somebody else's" + WITHOUT;
    }
}
