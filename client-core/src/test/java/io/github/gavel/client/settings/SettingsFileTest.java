package io.github.gavel.client.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path temp;

    private Settings standard;
    private SettingsFile file;
    private Path written;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        standard = Settings.standard(temp.resolve("Downloads"));
        file = new SettingsFile(temp.resolve("config").resolve("gavel"), standard);
        written = temp.resolve("config").resolve("gavel").resolve("settings.json");
    }

    private SettingsFile.Loaded having(String text) throws IOException {
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
        return file.load();
    }

    @Test
    void whoeverChangedNothingHasWhatIsUsual() {
        SettingsFile.Loaded loaded = file.load();
        assertThat(loaded.settings()).isEqualTo(standard);
        assertThat(loaded.trouble()).isEmpty();
        assertThat(loaded.settings().speed().wish().isNothing()).isTrue();
    }

    @Test
    void whatWasSavedIsThereInTheNextRun() {
        Seeds.forEach(50, random -> {
            Settings some = some(random);
            assertThat(file.save(some)).isEmpty();
            assertThat(file.load()).isEqualTo(new SettingsFile.Loaded(some, Optional.empty()));
        });
    }

    @Test
    void whoeverKeptSettingsBeforeThereWereNoticesHasThem() throws IOException {
        assertThat(having("{\"asksFirst\": false}").settings()).isEqualTo(standard.askingFirst(false));
        assertThat(having("{\"notices\": false}").settings()).isEqualTo(standard.noticing(false));
    }

    private Settings some(RandomGenerator random) {
        return new Settings(
                temp.resolve("ü \"" + random.nextInt()),
                new Network(
                        random.nextInt(0x10000),
                        any(random, Encryption.values()),
                        new Cap(1 + random.nextInt(10_000), 1 + random.nextInt(10_000)),
                        new Cap(1 + random.nextInt(1_000), 1 + random.nextInt(1_000))),
                new SpeedLimits(bandwidth(random), bandwidth(random), random.nextBoolean()),
                new QueueSizes(random.nextInt(10_001), random.nextInt(10_001)),
                new SeedingGoal(random.nextInt(1_000_001), random.nextInt(1_000_000)),
                random.nextLong((1L << 50) + 1),
                random.nextBoolean(),
                random.nextBoolean(),
                new Appearance(
                        random.nextBoolean() ? "pt-BR" : "system",
                        any(random, Look.values()),
                        any(random, Zoom.values())),
                new SpeedDefaults(
                        random.nextBoolean(),
                        Amount.grains(random.nextLong(Long.MAX_VALUE)),
                        random.nextBoolean(),
                        Rate.perGib(random.nextLong(Rate.LIMIT + 1))));
    }

    private static <T> T any(RandomGenerator random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private static Bandwidth bandwidth(RandomGenerator random) {
        return new Bandwidth(limit(random), limit(random));
    }

    private static Limit limit(RandomGenerator random) {
        return random.nextBoolean() ? Limit.NONE : new Limit(1 + random.nextLong(Limit.MOST));
    }

    @Test
    void whatIsNotThereIsAsUsualAndTheRestCounts() throws IOException {
        SettingsFile.Loaded loaded = having("{\"network\": {\"port\": 7000}}");
        assertThat(loaded.trouble()).isEmpty();
        assertThat(loaded.settings()).isEqualTo(standard.with(standard.network().listeningAt(7000)));
    }

    @Test
    void aFileThatWasCutAnywhereIsKeptAsideAndSaid() throws IOException {
        assertThat(file.save(standard)).isEmpty();
        byte[] whole = Files.readAllBytes(written);
        for (int length = 0; length < whole.length - 2; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(written, cut);
            SettingsFile.Loaded loaded = file.load();
            assertThat(loaded.settings()).isEqualTo(standard);
            Path aside = written.resolveSibling("settings.json.damaged-" + (length / 7 + 1));
            assertThat(loaded.trouble().orElseThrow())
                    .contains(aside.getFileName().toString());
            assertThat(aside).hasBinaryContent(cut);
            assertThat(written).doesNotExist();
        }
    }

    @Test
    void aKeyThatNobodyKnowsIsNamedWithTheOneThatIsNear() throws IOException {
        assertThat(having("{\"network\": {\"prot\": 7000}}").trouble().orElseThrow())
                .contains("network.prot")
                .contains("network.port");
    }

    @Test
    void aNumberThatCannotBeIsSaidWithItsBounds() throws IOException {
        assertThat(having("{\"network\": {\"port\": 65536}}").trouble().orElseThrow())
                .contains("network.port 65536 is too large")
                .contains("from 0 to 65535");
        assertThat(having("{\"appearance\": {\"language\": \"Klingon\"}}")
                        .trouble()
                        .orElseThrow())
                .contains("language \"Klingon\" of 7 letters");
        assertThat(having("{\"downloads\": \"relative\"}").trouble().orElseThrow())
                .contains("begins at the root; this one has 8");
        assertThat(having("{\"network\": {\"encryption\": \"maybe\"}}")
                        .trouble()
                        .orElseThrow())
                .contains("\"disabled\", \"allowed\", \"required\"");
    }

    @Test
    void aDiskThatTakesNothingIsSaidAndWhatWasThereStays() throws IOException {
        Files.createDirectories(temp.resolve("config"));
        Files.writeString(temp.resolve("config").resolve("gavel"), "in the way");
        assertThat(file.save(standard).orElseThrow())
                .contains("could not be written to")
                .contains(written.toString());
        assertThat(temp.resolve("config").resolve("gavel")).hasBinaryContent("in the way".getBytes(UTF_8));
    }
}
