package io.github.gavel.ui.sample;

import io.github.gavel.ui.port.AboutCommands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Knows one diagnosis, and remembers what was to be opened. */
public final class SilentAbout implements AboutCommands {
    public static final String DIAGNOSIS = """
            Gavel 0.1.0
            Java 17.0.15 (Debian, OpenJDK 64-Bit Server VM)
            JavaFX 21.0.12
            Linux 6.12 amd64, 8 processors, 4.0 GiB for Java
            Settings in ~/.config/gavel
            Torrents and wallet in ~/.local/share/gavel
            State in ~/.local/state/gavel
            Downloads to ~/Downloads
            Torrents: 12 (9 at work, 3 paused)
            Wallet at work: no
            Troubles shown: 0
            """;

    private final List<Path> opened = new ArrayList<>();

    public List<Path> opened() {
        return opened;
    }

    @Override
    public String diagnosis() {
        return DIAGNOSIS;
    }

    @Override
    public void open(Path folder) {
        opened.add(folder);
    }
}
