package io.github.gavel.client.cli.torrent;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.Origin;
import java.io.IOException;
import java.util.List;

/** A torrent for programs. */
final class TorrentJson {
    private TorrentJson() {}

    static void write(Metainfo torrent, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", "torrent");
        json.writeStringField("name", torrent.name());
        json.writeStringField("infohash", torrent.infoHash().toString());
        json.writeStringField("magnet", Magnet.of(torrent, List.of()).toString());
        json.writeBooleanField("private", torrent.content().isPrivate());
        json.writeNumberField("length", torrent.layout().length());
        json.writeNumberField("padding", TorrentReport.padding(torrent.layout()));
        json.writeNumberField("pieceLength", torrent.layout().pieceLength());
        json.writeNumberField("pieces", torrent.layout().pieces());
        json.writeArrayFieldStart("files");
        for (int file = 0; file < torrent.layout().entries().size(); file++) {
            Entry entry = torrent.layout().entries().get(file);
            if (entry.isWritten()) {
                write(file, entry, json);
            }
        }
        json.writeEndArray();
        CommonJson.write(json, torrent.sources());
        write(torrent.origin(), json);
        CommonJson.write(json, torrent.notes());
        json.writeEndObject();
    }

    private static void write(int number, Entry file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", number);
        json.writeStringField("path", file.path().map(Object::toString).orElse(""));
        json.writeNumberField("length", file.length());
        json.writeNumberField("offset", file.offset());
        json.writeEndObject();
    }

    private static void write(Origin origin, JsonGenerator json) throws IOException {
        if (origin.comment().isPresent()) {
            json.writeStringField("comment", origin.comment().get());
        }
        if (origin.createdBy().isPresent()) {
            json.writeStringField("createdBy", origin.createdBy().get());
        }
        if (origin.created().isPresent()) {
            json.writeStringField("created", origin.created().get().toString());
        }
    }
}
