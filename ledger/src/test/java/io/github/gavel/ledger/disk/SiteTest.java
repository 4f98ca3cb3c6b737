package io.github.gavel.ledger.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are made beside their place, by processes that live or were killed. */
@Timeout(120)
class SiteTest {
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @TempDir
    private Path temp;

    @Test
    void whatAKilledMakerLeftIsClearedAwayByTheNextOne() throws IOException, InterruptedException {
        Path target = temp.resolve("wallet");
        Process killed = maker(target);
        Path left = folder(killed);
        killed.destroyForcibly().waitFor();
        assertThat(left.resolve(SiteChild.FILE)).exists();
        try (Site site = Site.beside(target)) {
            assertThat(left.getParent()).doesNotExist();
            site.finish();
        }
        assertThat(temp).isDirectoryContaining(target::equals);
        assertNothingElse(1);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void whatSomebodyMakesWhoLivesStaysAndIsFinished() throws IOException, InterruptedException {
        Path target = temp.resolve("wallet");
        Process maker = maker(target);
        Path underway = folder(maker);
        Site.beside(target).close();
        assertThat(underway.resolve(SiteChild.FILE)).exists();
        maker.getOutputStream().write('\n');
        maker.getOutputStream().close();
        assertThat(maker.waitFor()).isZero();
        assertThat(target.resolve(SiteChild.FILE)).hasContent("thing");
        assertNothingElse(1);
    }

    @Test
    void whatIsNotOursStaysWhateverItsName() throws IOException {
        Path target = temp.resolve("wallet");
        Path named = Files.createDirectory(temp.resolve("wallet.unfinished"));
        Path full = Files.createDirectory(temp.resolve("wallet.unfinished7"), PRIVATE);
        Files.writeString(full.resolve("letter"), "mine");
        Path open = Files.createDirectory(temp.resolve("wallet.unfinished8"));
        Site.beside(target).close();
        assertThat(temp).isDirectoryContaining(named::equals);
        assertThat(full.resolve("letter")).exists();
        assertThat(open).exists();
        assertNothingElse(3);
    }

    private void assertNothingElse(int most) throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).hasSize(most);
        }
    }

    private static Process maker(Path target) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiteChild.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path folder(Process maker) throws IOException {
        BufferedReader said = maker.inputReader(StandardCharsets.UTF_8);
        return Path.of(said.readLine());
    }
}
