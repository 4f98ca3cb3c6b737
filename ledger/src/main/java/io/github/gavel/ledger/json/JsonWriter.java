package io.github.gavel.ledger.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** Writes one JSON object in UTF-8. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /** In one line. */
    public static byte[] line(Json.Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            write(json, members);
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
        return bytes.toByteArray();
    }

    /** In indented lines, for files that people read. */
    public static byte[] lines(Json.Members members) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes).setPrettyPrinter(printer)) {
            write(json, members);
            json.writeRaw('\n');
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Json value) throws IOException {
        if (value instanceof Json.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Json.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof Json.Items items) {
            json.writeStartArray();
            for (Json item : items.items()) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Json.Members members) {
            json.writeStartObject();
            for (Map.Entry<String, Json> member : members.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(json, member.getValue());
            }
            json.writeEndObject();
        }
    }
}
