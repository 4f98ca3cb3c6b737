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
        for (boolean weCalled : new boolean[] {true, false}) {
            assertThat(Twins.isBetter(met(HIGH, LOW, weCalled), met(HIGH, LOW, weCalled)))
                    .isFalse();
        }
    }

    private static boolean keepsItsOwn(Handshake ours, Handshake theirs, boolean meetsItsOwnFirst) {
        Met earlier = met(ours, theirs, meetsItsOwnFirst);
        Met later = met(ours, theirs, !meetsItsOwnFirst);
        return Twins.isBetter(later, earlier) != meetsItsOwnFirst;
    }

    private static Met met(Handshake ours, Handshake theirs, boolean weCalled) {
        return new Met(ours, theirs, weCalled, false, Optional.empty());
    }

    private static Handshake handshake(int id) {
        byte[] bytes = new byte[20];
        Arrays.fill(bytes, (byte) id);
        return Handshake.ours(new byte[20], bytes);
    }
}
