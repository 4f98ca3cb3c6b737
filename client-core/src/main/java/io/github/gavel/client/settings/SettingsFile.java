package io.github.gavel.client.settings;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.engine.disk.Excuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where settings are from run to run: a text that its owner may write by hand. */
public final class SettingsFile {
    private static final int MOST_BYTES = 1 << 20;

    private final KeptFile file;
    private final Settings standard;

    /**
     * What was there.
     *
     * @param trouble why these are not the settings that somebody made, and where those are
     */
    public record Loaded(Settings settings, Optional<String> trouble) {}

    public SettingsFile(Path folder, Settings standard) {
        this.file = new KeptFile(folder, "settings.json", MOST_BYTES);
        this.standard = standard;
    }

    /** Whether somebody has ever changed or kept anything. */
    public boolean isThere() {
        return Files.exists(file.path());
    }

    public Loaded load() {
        try {
            Optional<byte[]> bytes = file.read();
            return new Loaded(
                    bytes.isPresent() ? SettingsForm.read(bytes.get(), standard) : standard, Optional.empty());
        } catch (BadInput bad) {
            return usual(bad.sentence());
        } catch (IOException unreadable) {
            return usual("it cannot be read: " + Excuse.of(unreadable));
        }
    }

    private Loaded usual(String why) {
        return new Loaded(
                standard, Optional.of("The settings of " + file.path() + " do not count: " + why + ". " + kept()));
    }

    private String kept() {
        try {
            return "They are kept as " + file.putAside().getFileName() + "; everything is as it was at first.";
        } catch (IOException stuck) {
            return "Everything is as it was at first, and the next change is written over them: " + Excuse.of(stuck)
                    + ".";
        }
    }

    /** What went wrong, if anything did; then what was there before is there still. */
    public Optional<String> save(Settings settings) {
        try {
            file.replace(SettingsForm.write(settings));
            return Optional.empty();
        } catch (IOException full) {
            return Optional.of("The settings count until the program ends, but could not be written to " + file.path()
                    + ": " + Excuse.of(full) + ".");
        }
    }
}
