package io.github.gavel.engine.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Torrents that mean harm, written to the disks of three systems: every file is there, inside its folder, and is no
 * other file. Each build writes twenty thousand names; {@code -Plong} a million.
 */
class EverySystemTest {
    private static final int NAMES = Integer.getInteger("names", 20_000);
    private static final int FOR_MUTANTS = 300;
    private static final List<Path> DISKS = Stream.of(
                    Configuration.unix(), Configuration.windows(), Configuration.osX())
            .map(system ->
                    Jimfs.newFileSystem(system).getRootDirectories().iterator().next())
            .toList();

    /** Written without a look at the cleaner's own. */
    private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])\\s*(\\..*)?");

    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile("[\\x00-\\x1f<>:\"/\\\\|?*\\u202a-\\u202e\\u2066-\\u2069]");

    private int names;
    private int files;

    @Test
    void everyFileIsInsideAndIsNoOther() {
        for (long seed = 1; names < NAMES; seed++) {
            write(seed);
        }
        System.out.println(
                names + " names of " + files + " files on " + DISKS.size() + " systems: none outside, none shared");
    }

    @Test
    @Tag("rule")
    void someFilesAreInsideAndNoOther() {
        for (long seed = 1; names < FOR_MUTANTS; seed++) {
            write(seed);
        }
    }

    private void write(long seed) {
        Seeds.run(seed, random -> {
            List<SafePath> paths = SafePaths.of(new RandomPaths(random).draw());
            paths.forEach(path -> path.names().forEach(EverySystemTest::assertPlain));
            assertThat(paths.stream().map(path -> path.toString().toUpperCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
            DISKS.forEach(disk -> write(paths, disk));
            files += paths.size();
            names += paths.stream().mapToInt(path -> path.names().size()).sum();
        });
    }

    private static void assertPlain(String name) {
        assertThat(name).doesNotContainPattern(NOT_IN_A_NAME).isNotEmpty();
        assertThat(name.charAt(name.length() - 1)).isNotIn('.', ' ');
        assertThat(DEVICE.matcher(name.toUpperCase(Locale.ROOT)).matches())
                .as(name)
                .isFalse();
        assertThat(Names.isClean(name)).as(name).isTrue();
    }

    private static void write(List<SafePath> paths, Path disk) {
        try {
            Path folder = Files.createDirectory(disk.resolve("downloads"));
            Inside inside = Inside.of(folder);
            Set<Path> written = new HashSet<>();
            for (SafePath path : paths) {
                assertThat(inside.prepare(path, Files::createDirectory))
                        .isEqualTo(new Spot.Allowed(path.within(folder)));
                written.add(Files.createFile(path.within(folder)));
            }
            assertThat(written).hasSameSizeAs(paths);
            assertThat(takeAllFiles(disk)).isEqualTo(written);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static Set<Path> takeAllFiles(Path disk) throws IOException {
        Set<Path> files = new HashSet<>();
        List<Path> all;
        try (Stream<Path> found = Files.walk(disk)) {
            all = found.filter(path -> !path.equals(disk)).toList();
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (Files.isRegularFile(all.get(i))) {
                files.add(all.get(i));
            }
            Files.delete(all.get(i));
        }
        return files;
    }
}
