package io.github.gavel.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The documents' example of another client: this extension on the engine, with money in memory. */
@Timeout(120)
class EmbedTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "embed");

    @TempDir
    private Path temp;

    @Test
    void anotherClientNeedsNoMoreThanThisAndSellsAFile() throws IOException, InterruptedException {
        Path classes = Files.createDirectory(temp.resolve("classes"));
        assertThat(complaints(classes)).isEmpty();
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        "Embed",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).contains("the same file; spent 48828 grains, earned 48828 grains");
    }

    private static String complaints(Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "-Xlint:all,-path",
                    "-proc:none",
                    "-Werror",
                    "--release",
                    "17",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean isGood = compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(EXAMPLE.resolve("Embed.java"), EXAMPLE.resolve("Purse.java")))
                    .call();
            return isGood ? "" : said.toString();
        }
    }
}
