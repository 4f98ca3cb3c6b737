package io.github.gavel.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.rows.Rows;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.sample.Samples;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final List<TorrentRow> rows = Rows.NONE.next(Samples.some(100)).all();
    private final Sentences english = new Sentences(Words.of(Locale.ENGLISH));

    @Test
    void aDownloadSaysHowFarItIsAndWhatItPays() {
        assertThat(english.spoken(rows.get(0)))
                .startsWith("debian-13.1.0-amd64-DVD-1.iso, Downloading, 2 min left, 61 %, 3.96 GB, receives ")
                .endsWith(", pays 0.051 /GB.");
    }

    @Test
    void aSeedSaysWhatItEarned() {
        assertThat(english.spoken(rows.get(1))).endsWith(", earned 0.642 tokens.");
    }

    @Test
    void whatNeedsAPersonSaysWhy() {
        assertThat(english.spoken(rows.get(4))).contains("is not there any more");
    }

    @Test
    void germanIsSpokenInGerman() {
        assertThat(new Sentences(Words.of(Locale.GERMAN)).spoken(rows.get(1)))
                .contains("Verteilt", "6,34 GB")
                .endsWith("hat 0,642 Token verdient.");
    }
}
