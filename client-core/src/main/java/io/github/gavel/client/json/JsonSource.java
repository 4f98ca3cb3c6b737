package io.github.gavel.client.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.disk.Excuse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One JSON document, read from front to back and never held as a whole. Everything about it is bounded: its bytes, the
 * depth of its nesting, the keys of an object, the length of a text.
 */
public final class JsonSource {
    private static final long BYTE_LIMIT = 256L << 20;
    private static final int DEPTH_LIMIT = 16;
    private static final int KEY_LIMIT = 32;
    private static final int TEXT_LIMIT = 1_000;
    private static final int UNIT = 4;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(BYTE_LIMIT)
                    .maxNestingDepth(DEPTH_LIMIT)
                    .maxStringLength(TEXT_LIMIT)
                    .maxNameLength(TEXT_LIMIT)
                    .build())
            .build();

    private final JsonParser parser;
    private final Map<Integer, Set<String>> keysSeen = new HashMap<>();

    private JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    /** Closing the stream is the caller's. */
    public static JsonSource of(InputStream in) throws BadInput {
        try {
            PushbackInputStream bytes = new PushbackInputStream(in, UNIT);
            byte[] first = bytes.readNBytes(UNIT);
            bytes.unread(first);
            if (isWide(first)) {
                throw new BadInput("is in another form of text than UTF-8");
            }
            return new JsonSource(FACTORY.createParser(bytes));
        } catch (IOException unreadable) {
            throw new BadInput("cannot be read: " + Excuse.of(unreadable));
        }
    }

    /** Whether the parser would take it for one of the forms whose characters are two or four bytes long. */
    private static boolean isWide(byte[] first) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] == 0) {
                return true;
            }
        }
        return first.length > 1 && (first[0] == (byte) 0xfe || first[0] == (byte) 0xff);
    }

    public void beginDocument() throws BadInput {
        Optional<JsonToken> first = next();
        if (first.isEmpty()) {
            throw new BadInput("is empty; it holds one JSON object");
        }
        if (first.get() != JsonToken.START_OBJECT) {
            throw new BadInput("holds " + value(0).shown() + "; it holds one JSON object");
        }
    }

    /** The next key of the object that is being read, with its value next to come; empty where the object ends. */
    public Optional<String> nextKey() throws BadInput {
        int depth = parser.getParsingContext().getNestingDepth();
        if (required() == JsonToken.END_OBJECT) {
            keysSeen.remove(depth);
            return Optional.empty();
        }
        Set<String> seen = keysSeen.computeIfAbsent(depth, level -> new HashSet<>());
        String key = name();
        if (!seen.add(key)) {
            throw here("the key " + Harmless.quoted(key) + " is there twice");
        }
        if (seen.size() > KEY_LIMIT) {
            throw here("an object of more than " + KEY_LIMIT + " keys");
        }
        required();
        return Optional.of(key);
    }

    /** The value that is next. What lies deeper than so many levels of objects is passed over. */
    public Value value(int levels) throws BadInput {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(wellFormed());
            case VALUE_NUMBER_INT -> new Value.Digits(text());
            case VALUE_NUMBER_FLOAT -> new Value.Broken(text());
            case VALUE_TRUE -> new Value.Truth(true);
            case VALUE_FALSE -> new Value.Truth(false);
            case START_OBJECT -> new Value.Members(members(levels));
            case START_ARRAY -> {
                skip();
                yield new Value.Items();
            }
            default -> new Value.Nothing();
        };
    }

    /** Whether a list is next; its items are to be read then. */
    public boolean beginsList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Goes to the next item of the list that is being read; false where the list ends. */
    public boolean nextItem() throws BadInput {
        return required() != JsonToken.END_ARRAY;
    }

    /** Passes over the value that is next. */
    public void skip() throws BadInput {
        try {
            parser.skipChildren();
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    public void endDocument() throws BadInput {
        if (next().isPresent()) {
            throw here("something follows the JSON object, which is all there should be");
        }
    }

    private Map<String, Value> members(int levels) throws BadInput {
        if (levels == 0) {
            skip();
            return Map.of();
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (Optional<String> key = nextKey(); key.isPresent(); key = nextKey()) {
            members.put(key.get(), value(levels - 1));
        }
        return members;
    }

    private String wellFormed() throws BadInput {
        String text = text();
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw here("a text with half a character (a surrogate without its other one)");
        }
        return text;
    }

    private String name() throws BadInput {
        try {
            return parser.currentName();
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    private String text() throws BadInput {
        try {
            return parser.getText();
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    private JsonToken required() throws BadInput {
        return next().orElseThrow(() -> new BadInput(Syntax.at(parser.currentLocation()) + "the JSON ends too early"));
    }

    private Optional<JsonToken> next() throws BadInput {
        try {
            return Optional.ofNullable(parser.nextToken());
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    private BadInput here(String what) {
        return new BadInput(Syntax.at(parser.currentTokenLocation()) + what);
    }

    private BadInput fault(IOException fault) {
        return fault instanceof JacksonException syntax
                ? new BadInput(Syntax.sentence(syntax, parser.currentLocation()))
                : new BadInput("cannot be read: " + Excuse.of(fault));
    }
}
