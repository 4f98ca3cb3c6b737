package io.github.gavel.client.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.XdgFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Path HOME = Path.of("/somewhere/ann");
    private static final Host HOST = new Host("Linux 6.1 amd64", "Java 17", "JavaFX 21", 2, 1 << 30, "annie", HOME);

    private static String diagnosis(Path downloads, Map<String, String> environment) {
        LibrarySnapshot library = new LibrarySnapshot(
                new ClientSnapshot(List.of(), Optional.empty()),
                List.of(),
                Settings.standard(downloads),
                List.of("ann's secret film cannot be read"));
        return Diagnosis.of(HOST, XdgFolders.of(environment), library);
    }

    @Test
    void namesNobodyWhereverTheirFoldersAre() {
        assertThat(diagnosis(HOME.resolve("Downloads"), Map.of("HOME", HOME.toString())))
                .contains("~/.config/gavel", "~/Downloads")
                .doesNotContain("ann");
        assertThat(diagnosis(Path.of("/media/annie/disk"), Map.of("HOME", HOME.toString())))
                .contains("Downloads to /media/…/disk")
                .doesNotContain("ann");
        assertThat(HOST.nameless(HOME)).isEqualTo("~");
        assertThat(HOST.nameless(Path.of("/mnt/ann"))).isEqualTo("/mnt/…");
    }

    @Test
    void saysOfTroublesOnlyHowManyThereAre() {
        assertThat(diagnosis(HOME, Map.of("HOME", HOME.toString())))
                .contains("Troubles shown: 1", "Torrents: 0", "Wallet at work: no")
                .doesNotContain("film");
    }
}
