package io.github.gavel.client.library;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.resume.Holdings;
import io.github.gavel.engine.resume.Memory;
import io.github.gavel.engine.torrent.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** How a torrent looks that no engine has in this run: as the last run left it, which is not looked at anew. */
final class Resting {
    private Resting() {}

    static TorrentView view(Kept kept, Optional<Memory> memory) {
        Entry entry = kept.entry();
        BitSet have = memory.flatMap(Memory::holdings)
                .map(Holdings::have)
                .filter(pieces -> kept.given()
                        .content()
                        .filter(content -> pieces.length() <= content.layout().pieces())
                        .isPresent())
                .orElseGet(BitSet::new);
        Totals totals = memory.map(Memory::particulars)
                .map(it -> new Totals(it.uploaded(), it.downloaded(), it.added(), it.completed()))
                .orElse(new Totals(0, 0, entry.added(), Optional.empty()));
        return new TorrentView(
                new TorrentSnapshot(
                        entry.hash(),
                        kept.given().content(),
                        entry.folder(),
                        new TorrentState.Stopped(),
                        new Progress(have, 0, 0, 0, 0, 0, 0, List.of()),
                        List.of(),
                        entry.orders().choice().orElse(Choice.ALL),
                        totals,
                        0),
                Optional.empty());
    }
}
