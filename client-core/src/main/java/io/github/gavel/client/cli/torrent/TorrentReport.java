package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.cli.json.JsonDocument;
import io.github.gavel.client.cli.text.Harmless;
import io.github.gavel.client.cli.text.Table;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.Metainfo;
import java.util.ArrayList;
import java.util.List;

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
        List<Entry> files =
                torrent.layout().entries().stream().filter(Entry::isWritten).toList();
        int shown = all ? files.size() : Math.min(ROWS, files.size());
        lines.addAll(table(files.subList(0, shown)));
        if (shown < files.size()) {
            lines.add("… and " + (files.size() - shown) + " more files; --all shows them");
        }
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

    /** Bytes that only fill pieces up. */
    static long padding(Layout layout) {
        return layout.entries().stream()
                .filter(entry -> !entry.isWritten())
                .mapToLong(Entry::length)
                .sum();
    }

    private static List<String> table(List<Entry> files) {
        Table table = new Table();
        table.row("BYTES", "FILE");
        for (Entry file : files) {
            String path = file.path().map(Object::toString).orElse("");
            table.row(Long.toString(file.length()), Harmless.shortened(path, PATH_COLUMNS));
        }
        return table.lines();
    }
}
