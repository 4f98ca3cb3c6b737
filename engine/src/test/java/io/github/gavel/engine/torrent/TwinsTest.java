package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.wire.Handshake;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinsTest {
    private static final Handshake HIGH = handshake(0xF0);
    private static final Handshake LOW = handshake(0x0F);

    @Test
    void bothSidesKeepTheSameInWhateverOrderTheyMeet() {
        for (boolean highMeetsItsOwnFirst : new boolean[] {true, false}) {
            for (boolean lowMeetsItsOwnFirst : new boolean[] {true, false}) {
                boolean highKeepsItsOwn = keepsItsOwn(HIGH, LOW, highMeetsItsOwnFirst);
                boolean lowKeepsItsOwn = keepsItsOwn(LOW, HIGH, lowMeetsItsOwnFirst);
                assertThat(highKeepsItsOwn).isTrue();
                assertThat(lowKeepsItsOwn).isFalse();
            }
        }
    }

    @Test
    void whoCallsTwiceIsHereAlready() {
        assertThat(Twins.isBetter(
                        new Met(LOW, false, false, Optional.empty()),
                        new Met(LOW, false, false, Optional.empty()),
                        HIGH))
                .isFalse();
        assertThat(Twins.isBetter(
                        new Met(LOW, true, false, Optional.empty()), new Met(LOW, true, false, Optional.empty()), HIGH))
                .isFalse();
    }

    private static boolean keepsItsOwn(Handshake ours, Handshake theirs, boolean meetsItsOwnFirst) {
        Met earlier = new Met(theirs, meetsItsOwnFirst, false, Optional.empty());
        Met later = new Met(theirs, !meetsItsOwnFirst, false, Optional.empty());
        return Twins.isBetter(later, earlier, ours) != meetsItsOwnFirst;
    }

    private static Handshake handshake(int id) {
        byte[] bytes = new byte[20];
        Arrays.fill(bytes, (byte) id);
        return Handshake.ours(new byte[20], bytes);
    }
}
