package io.github.gavel.client.cli.torrent;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.engine.metainfo.Note;
import io.github.gavel.engine.metainfo.Sources;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What torrents and magnet links have in common, as JSON. */
final class CommonJson {
    private CommonJson() {}

    static void write(JsonGenerator json, Sources sources) throws IOException {
        json.writeArrayFieldStart("trackers");
        for (List<URI> tier : sources.trackers()) {
            writeTexts(json, tier);
        }
        json.writeEndArray();
        json.writeFieldName("webSeeds");
        writeTexts(json, sources.webSeeds());
    }

    static void write(JsonGenerator json, List<Note> notes) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : notes) {
            json.writeStartObject();
            json.writeStringField(
                    "code", note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeNumberField("number", note.number());
            json.writeStringField("sentence", note.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeTexts(JsonGenerator json, List<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }
}
