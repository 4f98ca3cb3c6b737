package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.instance.Call;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static final Path HERE = Path.of("/somewhere");
    private static final String LINK = "MAGNET:?xt=urn:btih:08eec1c1c48fd7b10da95d3a22768681ba1eaeaa";

    @Test
    void torrentsAndLinksAreForTheWindowAndEverythingElseIsAVerb() {
        assertThat(Wanted.isOnly(call())).isTrue();
        assertThat(Wanted.isOnly(call(LINK, "a.torrent", "/b/C.TORRENT"))).isTrue();
        assertThat(Wanted.isOnly(call("version"))).isFalse();
        assertThat(Wanted.isOnly(call("--help"))).isFalse();
        assertThat(Wanted.isOnly(call("get", "a.torrent"))).isFalse();
        assertThat(Wanted.isOnly(call("a\0.torrent"))).isFalse();
    }

    @Test
    void filesAreThoseOfTheFolderInWhichTheyWereNamed() {
        Wanted wanted = Wanted.of(call("a.torrent", LINK, "/b/c.torrent"));
        assertThat(wanted.files()).containsExactly(HERE.resolve("a.torrent"), Path.of("/b/c.torrent"));
        assertThat(wanted.links()).containsExactly(LINK);
    }

    @Test
    void aFileMayBeNamedAsAnAddress() {
        Call named = call("file:///b/two%20words.torrent", "FILE:/c.torrent");
        assertThat(Wanted.isOnly(named)).isTrue();
        assertThat(Wanted.of(named).files()).containsExactly(Path.of("/b/two words.torrent"), Path.of("/c.torrent"));
        assertThat(Wanted.isOnly(call("file:///b/%zz.torrent"))).isFalse();
        assertThat(Wanted.isOnly(call("file://elsewhere/b.torrent"))).isFalse();
        assertThat(Wanted.isOnly(call("file:///b/a.txt"))).isFalse();
    }

    @Test
    void aTorrentInTheWebIsALinkAndNoFile() {
        Wanted wanted = Wanted.of(call("https://example.org/a.torrent", "HTTP://example.org/b"));
        assertThat(wanted.links()).hasSize(2);
        assertThat(wanted.files()).isEmpty();
    }

    private static Call call(String... arguments) {
        return new Call(HERE, List.of(arguments));
    }
}
