package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Size;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.metainfo.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A torrent that was just made: where it is, and a link to it. */
public record CreatedReport(Making.Made made, Path file) implements Report {
    private static final int NAME_COLUMNS = 100;

    @Override
    public String headline() {
        return Harmless.shortened(file.toString(), NAME_COLUMNS);
    }

    @Override
    public List<String> lines(boolean all) {
        Layout layout = made.metainfo().layout();
        Facts facts = new Facts();
        facts.add("Infohash", made.metainfo().infoHash().toString());
        facts.add("Files", String.valueOf(layout.entries().size()));
        facts.add("Size", Size.of(layout.length()));
        facts.add("Pieces", layout.pieces() + " of " + Size.of(layout.pieceLength()));
        facts.add(
                "Left out",
                made.emptyFolders().stream()
                        .map(folder -> folder + " (an empty folder)")
                        .toList());
        facts.addNotes(made.metainfo().notes());
        List<String> lines = new ArrayList<>(facts.lines());
        lines.add("");
        lines.add(link().toString());
        return lines;
    }

    @Override
    public JsonDocument.Body json() {
        return json -> {
            json.writeStartObject();
            json.writeStringField("file", file.toString());
            json.writeStringField("magnet", link().toString());
            json.writeFieldName("emptyFolders");
            CommonJson.writeTexts(json, made.emptyFolders());
            json.writeFieldName("torrent");
            TorrentJson.write(made.metainfo(), json);
            json.writeEndObject();
        };
    }

    private Magnet link() {
        return Magnet.of(made.metainfo(), List.of());
    }
}
