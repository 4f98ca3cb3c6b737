package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.magnet.FileSelection;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.magnet.Parsing;
import io.github.gavel.engine.magnet.PeerHint;
import java.util.List;

/** What a magnet link says; everything else is known once peers were asked. */
public record MagnetReport(Parsing.Parsed link) implements Report {
    private static final int NAME_COLUMNS = 100;

    @Override
    public String headline() {
        return Harmless.shortened(link.magnet().name().orElse("A magnet link without a name"), NAME_COLUMNS);
    }

    @Override
    public List<String> lines(boolean all) {
        Magnet magnet = link.magnet();
        Facts facts = new Facts();
        facts.add("Infohash", magnet.infoHash().toString());
        facts.add("Files", magnet.selection().isAll() ? "all" : "only " + magnet.selection() + "; the first is 0");
        facts.add(magnet.sources());
        facts.add("Peers", magnet.peers().stream().map(PeerHint::toString).toList());
        facts.addNotes(link.notes());
        return facts.lines();
    }

    @Override
    public JsonDocument.Body json() {
        Magnet magnet = link.magnet();
        return json -> {
            json.writeStartObject();
            json.writeStringField("kind", "magnet");
            if (magnet.name().isPresent()) {
                json.writeStringField("name", magnet.name().get());
            }
            json.writeStringField("infohash", magnet.infoHash().toString());
            CommonJson.write(json, magnet.sources());
            json.writeFieldName("peers");
            CommonJson.writeTexts(json, magnet.peers());
            if (!magnet.selection().isAll()) {
                json.writeArrayFieldStart("files");
                for (FileSelection.Range range : magnet.selection().ranges()) {
                    json.writeArray(new int[] {range.first(), range.last()}, 0, 2);
                }
                json.writeEndArray();
            }
            CommonJson.write(json, link.notes());
            json.writeEndObject();
        };
    }
}
