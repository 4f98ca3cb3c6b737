package io.github.gavel.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.ui.sample.Samples;
import io.github.gavel.ui.sample.Stocked;
import io.github.gavel.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrayFaceTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    private static List<Verb> verbs(LibrarySnapshot now, boolean isShown) {
        return TrayFace.of(now, isShown, WORDS).choices().stream()
                .map(Choice::verb)
                .toList();
    }

    private static LibrarySnapshot of(Standing... standings) {
        return Stocked.of(Arrays.stream(standings)
                .map(standing -> Stocked.item(Samples.many(1).items().get(0).view(), standing))
                .toArray(Item[]::new));
    }

    @Test
    void onlyWhatChangesSomethingIsOffered() {
        assertThat(verbs(of(), true)).containsExactly(Verb.HIDE, Verb.SLOW_DOWN, Verb.QUIT);
        assertThat(verbs(of(Standing.AT_WORK), false))
                .containsExactly(Verb.SHOW, Verb.PAUSE_ALL, Verb.SLOW_DOWN, Verb.QUIT);
        assertThat(verbs(of(Standing.PAUSED), false))
                .containsExactly(Verb.SHOW, Verb.RESUME_ALL, Verb.SLOW_DOWN, Verb.QUIT);
        assertThat(verbs(of(Standing.PAUSED, Standing.AT_WORK), false)).contains(Verb.RESUME_ALL, Verb.PAUSE_ALL);
    }

    @Test
    void ratesAreSaidWhereNothingMovesToo() {
        assertThat(TrayFace.of(of(), true, WORDS).rates()).isEqualTo("Down 0 B/s, up 0 B/s");
    }

    @Test
    void alternateLimitsAreTickedWhileTheyAreInForce() {
        LibrarySnapshot usual = of();
        LibrarySnapshot slow = new LibrarySnapshot(
                usual.client(),
                usual.items(),
                usual.settings().with(usual.settings().limits().alternate(true)),
                List.of());
        assertThat(isSlow(usual)).isFalse();
        assertThat(isSlow(slow)).isTrue();
    }

    private static boolean isSlow(LibrarySnapshot now) {
        return TrayFace.of(now, true, WORDS).choices().stream()
                .filter(Choice::isSwitch)
                .findFirst()
                .orElseThrow()
                .isTicked();
    }

    @Test
    void ofAPictureEachPixelIsTheMeanOfThoseThatAreSeen() {
        int[] red = {0xFFFF0000, 0x0000FF00, 0xFFFF0000, 0x0000FF00};
        assertThat(Shrinking.of(red, 2, 2)).isEqualTo(new Picture(1, 1, new byte[] {127, (byte) 255, 0, 0}));
        assertThat(Shrinking.of(new int[4], 2, 2)).isEqualTo(new Picture(1, 1, new byte[4]));
    }
}
