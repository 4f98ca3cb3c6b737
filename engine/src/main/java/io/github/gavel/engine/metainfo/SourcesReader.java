package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import java.util.List;
import java.util.stream.Stream;

/** Reads where to ask. A torrent is not worse for an address that is none: it is left out, with a note. */
final class SourcesReader {
    private SourcesReader() {}

    static Sources read(BDictionary torrent, Notes notes) {
        Gathered gathered = new Gathered();
        tiers(torrent).forEach(tier -> gathered.tier(texts(tier)));
        torrent.get("url-list").stream().flatMap(SourcesReader::texts).forEach(gathered::webSeed);
        notes.add(Note.Kind.TRACKERS, gathered.trackersLeftOut());
        notes.add(Note.Kind.WEB_SEEDS, gathered.webSeedsLeftOut());
        return gathered.toSources();
    }

    /** The single tracker counts only where there is no list of them. */
    private static Stream<BValue> tiers(BDictionary torrent) {
        List<BValue> tiers = torrent.list("announce-list").map(BList::values).orElse(List.of());
        return tiers.stream().flatMap(SourcesReader::texts).findAny().isPresent()
                ? tiers.stream()
                : torrent.get("announce").stream();
    }

    /** Those of a list, or the one that stands alone; empty ones say nothing. */
    private static Stream<String> texts(BValue oneOrMany) {
        List<BValue> values = oneOrMany instanceof BList list ? list.values() : List.of(oneOrMany);
        return values.stream()
                .flatMap(value -> value instanceof BString text ? Stream.of(Texts.of(text)) : Stream.empty())
                .filter(text -> !text.isBlank());
    }
}
