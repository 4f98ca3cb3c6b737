package io.github.gavel.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example in another language, which shares nothing with this code. */
class ExampleTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void makesTheFileOfVectorsAnew() throws IOException, InterruptedException {
        Path file = DOCS.resolve(Path.of("vectors", "eip712.json"));
        Process python = started(new ProcessBuilder(
                        "python3",
                        DOCS.resolve(Path.of("examples", "eip712.py")).toString())
                .redirectInput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT));
        String made = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).isZero();
        assertThat(made).isEqualTo(Files.readString(file));
    }

    private static Process started(ProcessBuilder program) {
        try {
            return program.start();
        } catch (IOException e) {
            return abort("python3 does not start: " + e.getMessage());
        }
    }
}
