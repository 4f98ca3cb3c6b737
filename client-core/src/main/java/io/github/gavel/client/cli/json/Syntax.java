package io.github.gavel.client.cli.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.gavel.client.cli.text.Harmless;

/** What is wrong with a text that is no JSON, and where. */
final class Syntax {
    private static final int SHOWN = 160;

    private Syntax() {}

    static String at(JsonLocation place) {
        return "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
    }

    static String sentence(JacksonException fault, JsonLocation here) {
        JsonLocation place = fault.getLocation() == null ? here : fault.getLocation();
        if (fault instanceof JsonEOFException) {
            return at(place) + "the JSON ends too early";
        }
        return at(place) + (fault instanceof StreamConstraintsException ? "too much: " : "no JSON: ") + reason(fault);
    }

    /** The parser's own words, without its advice on how to make the parser less strict. */
    private static String reason(JacksonException fault) {
        String words = fault.getOriginalMessage()
                .replaceAll(", from `[^`]*`", "")
                .replaceAll(": enable .*| \\(not recognized as one since .*", "");
        return Harmless.shortened(Character.toLowerCase(words.charAt(0)) + words.substring(1), SHOWN);
    }
}
