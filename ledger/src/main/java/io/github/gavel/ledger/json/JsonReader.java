package io.github.gavel.ledger.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one JSON object that is all there is, in UTF-8. */
public final class JsonReader {
    private static final int DEPTH = 8;
    private static final int MOST_MEMBERS = 32;
    private static final int TEXT = 4_096;
    private static final int NAME = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(TEXT)
                    .maxNameLength(NAME)
                    .maxNumberLength(NAME)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Of at most so many bytes; more are refused unseen. */
    public static Json.Members read(byte[] bytes, int most) throws BadForm {
        if (bytes.length > most) {
            throw new BadForm("it has " + bytes.length + " bytes, and at most " + most + " are read");
        }
        char[] text = text(bytes);
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(parser).document();
        } catch (StreamConstraintsException tooMuch) {
            throw new BadForm("it is too much: at most " + DEPTH + " objects or lists lie in each other, a text has at"
                    + " most " + TEXT + " characters, and a key or a number " + NAME);
        } catch (JacksonException syntax) {
            throw new BadForm("it is no JSON" + place(Optional.ofNullable(syntax.getLocation())));
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** What the library says of an error is for whoever uses the library. */
    private static String place(Optional<JsonLocation> place) {
        return place.map(it -> " in line " + it.getLineNr() + " at column " + it.getColumnNr())
                .orElse("");
    }

    private static char[] text(byte[] bytes) throws BadForm {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            char[] letters = new char[text.remaining()];
            text.get(letters);
            return letters;
        } catch (CharacterCodingException other) {
            throw new BadForm("it is not in UTF-8");
        }
    }

    private Json.Members document() throws IOException, BadForm {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadForm("it is one JSON object, and this begins with something else");
        }
        Json.Members members = members();
        if (parser.nextToken() != null) {
            throw new BadForm("something follows the JSON object, which is all there should be");
        }
        return members;
    }

    private Json.Members members() throws IOException, BadForm {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (members.containsKey(key)) {
                throw new BadForm("the key " + Plain.quoted(key) + " is there twice");
            }
            members.put(key, value());
            requireFew(members.size());
        }
        return new Json.Members(members);
    }

    private Json.Items items() throws IOException, BadForm {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
            requireFew(items.size());
        }
        return new Json.Items(items);
    }

    private static void requireFew(int size) throws BadForm {
        if (size > MOST_MEMBERS) {
            throw new BadForm("an object or a list has at most " + MOST_MEMBERS + " members");
        }
    }

    private Json value() throws IOException, BadForm {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Json.Text(wellFormed(parser.getText()));
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                throw new BadForm("the number " + Plain.quoted(parser.getText())
                        + " stands by itself; numbers are texts of digits here, such as \"12\"");
            default -> throw new BadForm("nothing here is ever null");
        };
    }

    private static String wellFormed(String text) throws BadForm {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new BadForm("a text has half a character in it");
        }
        return text;
    }
}
