package io.github.gavel.client.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things of a user's are kept.
 *
 * @param config what its owner may write by hand
 * @param data what cannot be made anew
 * @param state what the next run goes on with
 * @param runtime what ends with the session
 */
public record XdgFolders(Path home, Path config, Path data, Path state, Path runtime) {
    private static final String OURS = "gavel";

    public static XdgFolders of(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", ".")).toAbsolutePath();
        Path state = base(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"));
        return new XdgFolders(
                home,
                base(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(OURS),
                base(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve(OURS),
                state.resolve(OURS),
                base(environment, "XDG_RUNTIME_DIR", state).resolve(OURS));
    }

    /** Paths that are not absolute mean nothing here. */
    private static Path base(Map<String, String> environment, String variable, Path otherwise) {
        Path known = Path.of(environment.getOrDefault(variable, ""));
        return known.isAbsolute() ? known : otherwise;
    }

    /** Where files come to unless somebody says otherwise. */
    public Path downloads() {
        return home.resolve("Downloads");
    }

    /** What an engine remembers of torrents. */
    public Path transfers() {
        return state.resolve("library");
    }

    /** The torrents of the user, one beside the other. */
    public Path torrents() {
        return data.resolve("torrents");
    }

    public Path days() {
        return data.resolve("days");
    }
}
