package io.github.gavel.speed.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program in another language, written from the document, computes the same bytes. */
class IndependentEncoderTest {
    @Test
    void anotherLanguageComputesTheSame() throws Exception {
        Process process =
                python(Vectors.DOCUMENTS.resolve("examples/vectors.py").toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines())
                .hasSize(3)
                .allMatch(line -> line.matches("(messages|session|billing)\\.json: [1-9]\\d+ values, 0 differ"));
    }

    private static Process python(String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3", "-B"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return abort("there is no python3 here: " + missing.getMessage());
        }
    }
}
