package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.InfoHash;
import java.net.URI;
import java.util.Optional;

/** Announces for tests. */
final class Questions {
    static final String PEER_ID = "-GV0001-0123456789ab";

    private Questions() {}

    static Announce to(String tracker) {
        return to(tracker, Event.NONE);
    }

    static Announce to(String tracker, Event event) {
        return of(new Ask(URI.create(tracker), event, Optional.empty()));
    }

    static Announce of(Ask ask) {
        byte[] torrent = new byte[20];
        torrent[0] = (byte) 0xff;
        torrent[1] = 'a';
        torrent[2] = ' ';
        return new Announce(
                ask, InfoHash.of(torrent), BString.of(PEER_ID), 6881, new Counters(1, 2, 3), 50, 0xabcdef01);
    }
}
