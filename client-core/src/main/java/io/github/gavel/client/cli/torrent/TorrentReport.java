package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Size;
import io.github.gavel.client.text.Table;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.Metainfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is known of a torrent, and its files as they would land on a disk. */
public record TorrentReport(Metainfo torrent) implements Report {
    /** More files than this are not listed one by one unless asked for. */
    private static final int ROWS = 40;

    private static final int NAME_COLUMNS = 100;
    private static final int PATH_COLUMNS = 400;

    @Override
    public String headline() {
        return Harmless.shortened(torrent.name(), NAME_COLUMNS);
    }

    @Override
    public List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>(facts().lines());
        lines.add("");
        List<Entry> entries = torrent.layout().entries();
        int files = files();
        int shown = all ? files : Math.min(ROWS, files);
        lines.addAll(table(entries, shown));
        if (shown < files) {
            lines.add("… and " + (files - shown) + " more files; --all shows them");
        }
        lines.add("");
        lines.add(Magnet.of(torrent, List.of()).toString());
        return lines;
    }

    @Override
    public JsonDocument.Body json() {
        return json -> TorrentJson.write(torrent, json);
    }

    private Facts facts() {
        Layout layout = torrent.layout();
        Facts facts = new Facts();
        facts.add("Infohash", torrent.infoHash().toString());
        facts.add("Files", Integer.toString(files()));
        facts.add("Size", Size.of(layout.length()));
        facts.add("Pieces", layout.pieces() + " of " + Size.of(layout.pieceLength()));
        if (padding(layout) > 0) {
            facts.add("Padding", Size.of(padding(layout)) + ", which are not written");
        }
        facts.add("Private", torrent.content().isPrivate() ? "yes: peers come from its trackers only" : "no");
        facts.add(torrent.sources());
        torrent.origin().comment().ifPresent(comment -> facts.add("Comment", comment));
        torrent.origin().createdBy().ifPresent(maker -> facts.add("Made by", maker));
        torrent.origin().created().ifPresent(moment -> facts.add("Made on", moment.toString()));
        facts.addNotes(torrent.notes());
        return facts;
    }

    private int files() {
        return (int)
                torrent.layout().entries().stream().filter(Entry::isWritten).count();
    }

    /** Bytes that only fill pieces up. */
    static long padding(Layout layout) {
        return layout.entries().stream()
                .filter(entry -> !entry.isWritten())
                .mapToLong(Entry::length)
                .sum();
    }

    private static List<String> table(List<Entry> all, int rows) {
        Table table = new Table();
        table.row("NO", "BYTES", "FILE");
        IntStream.range(0, all.size())
                .filter(file -> all.get(file).isWritten())
                .limit(rows)
                .forEach(file -> table.row(
                        Integer.toString(file),
                        Long.toString(all.get(file).length()),
                        Harmless.shortened(
                                all.get(file).path().map(Object::toString).orElse(""), PATH_COLUMNS)));
        return table.lines();
    }
}
