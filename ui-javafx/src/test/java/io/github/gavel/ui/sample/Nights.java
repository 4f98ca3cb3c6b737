package io.github.gavel.ui.sample;

import io.github.gavel.client.days.Night;
import io.github.gavel.client.days.Tally;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nights of which there is something to tell. */
public final class Nights {
    private static final Instant EVENING = Instant.parse("2026-11-22T23:18:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T07:30:00Z");

    private Nights() {}

    private static Tally tally(long down, long up, long paid, long earned) {
        return new Tally(down, up, Amount.grains(paid), Amount.grains(earned));
    }

    private static Night.Part part(int number, String name, Tally done, boolean isFinished, Optional<String> wrong) {
        byte[] octets = new byte[InfoHash.LENGTH];
        octets[0] = (byte) number;
        return new Night.Part(InfoHash.of(octets), name, done, isFinished, wrong);
    }

    public static Night some() {
        return new Night(
                EVENING,
                MORNING,
                tally(4_700_000_000L, 61_000_000_000L, 40_000, 1_920_000),
                List.of(
                        part(
                                1,
                                "ubuntu-24.04.3-desktop-amd64.iso",
                                tally(0, 40_000_000_000L, 0, 810_000),
                                false,
                                Optional.empty()),
                        part(
                                2,
                                "letters-from-the-harbour-1911",
                                tally(4_700_000_000L, 0, 40_000, 0),
                                true,
                                Optional.empty()),
                        part(
                                3,
                                "Tears of Steel",
                                tally(0, 0, 0, 0),
                                false,
                                Optional.of(
                                        "/srv/films/Tears of Steel is not there. Connect its disk or put it back, and it"
                                                + " goes on by itself; or begin anew.")),
                        part(
                                4,
                                "Fedora-Workstation-41",
                                tally(0, 21_000_000_000L, 0, 1_110_000),
                                false,
                                Optional.empty())),
                List.of());
    }

    /** One of a client without a wallet. */
    public static Night plain() {
        return new Night(
                EVENING,
                MORNING,
                tally(0, 61_000_000_000L, 0, 0),
                List.of(part(1, Journals.HOSTILE, tally(0, 61_000_000_000L, 0, 0), true, Optional.empty())),
                List.of());
    }

    public static Night bad() {
        return new Night(EVENING, MORNING, Tally.NOTHING, List.of(), List.of("a", "b", "c", "d", "e", "f", "g"));
    }
}
