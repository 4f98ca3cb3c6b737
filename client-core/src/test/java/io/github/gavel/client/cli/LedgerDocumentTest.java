package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The document shows what the commands print, one after the other, but for what is drawn and for the time. */
@Timeout(120)
class LedgerDocumentTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\$ \\./gavel (.+)\\n((?:(?!\\$ |```).*\\n)*)");
    private static final Pattern FILE = Pattern.compile("demo-ledger.*|joined");
    private static final int ENOUGH = 4;

    private Optional<Process> server = Optional.empty();

    @TempDir
    private Path temp;

    @AfterEach
    void stop() throws InterruptedException {
        if (server.isPresent()) {
            server.get().destroy();
            server.get().waitFor();
        }
    }

    @Test
    void everyExamplePrintsWhatTheDocumentShows() throws IOException {
        String port = Integer.toString(FreePort.any());
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "ledger.md")))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThan(ENOUGH);
        for (MatchResult example : examples) {
            String printed = run(words(example.group(1), port), example.group(2));
            assertThat(masked(printed.replace(port, "8642"))).isEqualTo(masked(example.group(2)));
        }
    }

    private List<String> words(String command, String port) {
        List<String> words = new ArrayList<>();
        for (String word : Arrays.asList(command.split(" ", -1))) {
            words.add(FILE.matcher(word).matches() ? temp.resolve(word).toString() : word);
        }
        if (words.contains("create")) {
            words.addAll(List.of("--url", "http://127.0.0.1:" + port));
        }
        return words;
    }

    private String run(List<String> words, String shown) throws IOException {
        if (!words.contains("serve")) {
            Call call = Call.of(words.toArray(String[]::new));
            return call.out() + call.err();
        }
        Process process = OwnProcess.start(words);
        server = Optional.of(process);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder lines = new StringBuilder();
        for (long i = shown.lines().count(); i > 0; i--) {
            lines.append(said.readLine()).append('\n');
        }
        return lines.toString();
    }

    private String masked(String text) {
        return text.replace(temp + "/", "")
                .replaceAll("(id|s|o)=[A-Za-z0-9_-]+", "$1=some")
                .replaceAll("[0-9a-fA-F]{64}", "hash")
                .replaceAll("Operator  0x[0-9a-fA-F]{40}", "Operator  somebody")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "now");
    }
}
