package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlyTest {
    @TempDir
    private Path folder;

    private Content content;

    @BeforeEach
    void make() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "sub/a.txt", "sub/deep/c.bin")) {
            Path file = folder.resolve("all").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Path torrent = folder.resolve("all.torrent");
        Call.of("create", folder.resolve("all").toString(), "-o", torrent.toString());
        content = ((Reading.Read) MetainfoReader.read(Files.readAllBytes(torrent)))
                .metainfo()
                .content();
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt sub/a.txt",
        "all/a.txt, a.txt",
        "*.bin, sub/deep/c.bin",
        "?.txt, a.txt b.txt sub/a.txt",
        "sub/*, sub/a.txt",
        "sub/**, sub/a.txt sub/deep/c.bin",
        "all/*/a.txt, sub/a.txt",
        "1, b.txt",
        "A.TXT, ''",
        "7, ''",
        "[a-z].txt, ''"
    })
    void aWordMeansFiles(String word, String files) {
        assertThat(wanted(word)).isEqualTo(files);
    }

    @Test
    void severalWordsMeanAllTheirFiles() {
        assertThat(wanted("1", "*.bin")).isEqualTo("b.txt sub/deep/c.bin");
    }

    @Test
    void aWordThatMeansNothingIsRefused() throws BadInput {
        new Only(List.of("a.txt", "3")).check(content);
        assertThatThrownBy(() -> new Only(List.of("a.txt", "4")).check(content))
                .isInstanceOf(BadInput.class)
                .hasMessage("--only 4: the torrent has no such file; `gavel inspect` shows those that it has");
    }

    private String wanted(String... words) {
        var choice = new Only(List.of(words)).of(content);
        return IntStream.range(0, content.layout().entries().size())
                .filter(file -> choice.of(file) == Priority.NORMAL)
                .mapToObj(file -> content.layout()
                        .entries()
                        .get(file)
                        .path()
                        .orElseThrow()
                        .names())
                .map(names -> String.join("/", names.subList(1, names.size())))
                .collect(Collectors.joining(" "));
    }
}
