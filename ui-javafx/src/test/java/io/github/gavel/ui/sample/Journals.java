package io.github.gavel.ui.sample;

import io.github.gavel.client.journal.Happening;
import io.github.gavel.client.journal.Happening.Kind;
import io.github.gavel.client.journal.Journal;
import java.time.Instant;
import java.util.List;

/** What happened on an evening. */
public final class Journals {
    public static final String HOSTILE = "\u202efdp.exe\u0007<b>";
    private static final Instant BEGIN = Instant.parse("2026-11-23T20:14:00Z");

    private Journals() {}

    private static Happening at(int number, int second, Kind kind, String torrent, String sentence) {
        return new Happening(number, BEGIN.plusSeconds(second), kind, torrent, sentence);
    }

    public static Journal some() {
        return new Journal(
                List.of(
                        at(0, 3, Kind.ADDED, "debian-13.1.0-amd64-DVD-1.iso", ""),
                        at(1, 61, Kind.ADDED, "letters-from-the-harbour-1911", ""),
                        at(2, 62, Kind.ADDED, HOSTILE, ""),
                        at(3, 214, Kind.REMOVED, HOSTILE, ""),
                        at(
                                4,
                                940,
                                Kind.STUCK,
                                "letters-from-the-harbour-1911",
                                "The disk of /srv/downloads is almost full. It goes on by itself once there is room"
                                        + " again."),
                        at(5, 1_312, Kind.RECOVERED, "letters-from-the-harbour-1911", ""),
                        at(6, 1_500, Kind.REFUSED, "", "this torrent is in the list already"),
                        at(7, 1_842, Kind.FINISHED, "debian-13.1.0-amd64-DVD-1.iso", "")),
                8);
    }
}
