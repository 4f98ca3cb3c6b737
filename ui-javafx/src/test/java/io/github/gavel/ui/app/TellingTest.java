package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.ui.notices.Letter;
import io.github.gavel.ui.notices.Wording;
import io.github.gavel.ui.sample.Purses;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TellingTest {
    private final List<Letter> posted = new ArrayList<>();
    private boolean isHere;

    private Telling telling(boolean isWanted) {
        LibrarySnapshot now = Samples.nothing();
        LibrarySnapshot first =
                new LibrarySnapshot(now.client(), now.items(), now.settings().noticing(isWanted), now.troubles());
        return new Telling(
                first, new Wording(Words.of(Locale.ENGLISH)), () -> isHere, () -> Instant.EPOCH, posted::add);
    }

    @Test
    void aChannelThatComesToNeedSomebodyIsToldOnce() {
        Telling telling = telling(true);
        telling.look(Purses.ready(Purses.fresh()));
        telling.look(Purses.ready(Purses.some()));
        telling.look(Purses.ready(Purses.some()));
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0).title()).isNotBlank();
        assertThat(posted.get(0).torrent()).isEmpty();
    }

    @Test
    void whatIsWrongFromTheBeginningIsNoNews() {
        telling(true).look(Purses.ready(Purses.some()));
        assertThat(posted).isEmpty();
    }

    @Test
    void whoSeesTheWindowIsNotTold() {
        Telling telling = telling(true);
        telling.look(Purses.ready(Purses.fresh()));
        isHere = true;
        telling.look(Purses.ready(Purses.some()));
        assertThat(posted).isEmpty();
    }

    @Test
    void whoDoesNotWantToBeToldIsNot() {
        Telling telling = telling(false);
        telling.look(Purses.ready(Purses.fresh()));
        telling.look(Purses.ready(Purses.some()));
        assertThat(posted).isEmpty();
    }
}
