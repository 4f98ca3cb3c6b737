package io.github.gavel.ui.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FormTest {
    private static Form form(String source, int pieceLength, String trackers) {
        return new Form(source, "/srv/t.torrent", pieceLength, trackers, " hello ", true, false);
    }

    @Test
    void readsATrackerInEachLine() {
        assertThat(form("/srv/a", 0, " http://a/announce \n\n udp://b:80\n")
                        .job()
                        .orElseThrow()
                        .recipe()
                        .trackers())
                .containsExactly("http://a/announce", "udp://b:80");
    }

    @Test
    void aSizeThatIsNotChosenIsLeftToTheMaker() {
        assertThat(form("/srv/a", 0, "").job().orElseThrow().recipe().pieceLength())
                .isEqualTo(OptionalInt.empty());
        assertThat(form("/srv/a", 1 << 20, "").job().orElseThrow().recipe().pieceLength())
                .hasValue(1 << 20);
    }

    @Test
    void aPathIsWholeOrNone() {
        assertThat(form("a", 0, "").job()).isEmpty();
        assertThat(form("", 0, "").job()).isEmpty();
        assertThat(form("/srv/\0", 0, "").job()).isEmpty();
        assertThat(form(" /srv/a ", 0, "").job().orElseThrow().source()).isEqualTo(Path.of("/srv/a"));
    }

    @Test
    void aTorrentIsBesideWhatItIsMadeOf() {
        assertThat(Form.targetFor(Path.of("/srv/a.iso"))).isEqualTo(Path.of("/srv/a.iso.torrent"));
        assertThat(Form.targetFor(Path.of("/srv/films/"))).isEqualTo(Path.of("/srv/films.torrent"));
    }
}
