package io.github.gavel.client.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An object of JSON that a program printed. Numbers and truths are kept as they are written. */
record Heard(Map<String, Object> members) {
    private static final JsonFactory JSON = new JsonFactory();

    static Heard of(String json) {
        return (Heard) read(json);
    }

    /** A list of objects. */
    static List<Heard> allOf(String json) {
        return heard(read(json));
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    String text(String key) {
        return member(key).toString();
    }

    long number(String key) {
        return Long.parseLong(text(key));
    }

    Heard part(String key) {
        return (Heard) member(key);
    }

    List<Heard> parts(String key) {
        return heard(member(key));
    }

    private Object member(String key) {
        return Objects.requireNonNull(members.get(key), () -> key + " is not among " + members);
    }

    private static List<Heard> heard(Object list) {
        return ((List<?>) list).stream().map(Heard.class::cast).toList();
    }

    private static Object read(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException broken) {
            throw new UncheckedIOException(json, broken);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return parser.getText();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(parser));
        }
        return new Heard(members);
    }
}
