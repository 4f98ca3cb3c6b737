package io.github.gavel.client.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.gavel.client.text.Harmless;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is no JSON, and where. */
final class Syntax {
    private static final int SHOWN = 160;
    private static final Pattern LIMIT =
            Pattern.compile("^([A-Za-z ]+) \\([0-9]+\\) exceeds the maximum allowed \\(([0-9]+)");

    private Syntax() {}

    static String at(JsonLocation place) {
        return "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
    }

    static String sentence(JacksonException fault, JsonLocation here) {
        JsonLocation place = fault.getLocation() == null ? here : fault.getLocation();
        if (fault instanceof JsonEOFException) {
            return at(place) + "the JSON ends too early";
        }
        return at(place) + (fault instanceof StreamConstraintsException ? limit(fault) : "no JSON: " + reason(fault));
    }

    /** The parser counts what it has read so far, which is of no use to anybody. */
    private static String limit(JacksonException fault) {
        Matcher words = LIMIT.matcher(fault.getOriginalMessage());
        if (!words.find()) {
            return "too much: " + reason(fault);
        }
        String most = words.group(2);
        return "too much: "
                + switch (words.group(1)) {
                    case "Document nesting depth" -> "more than " + most + " objects or lists within each other";
                    case "Document length" -> "more than " + most + " bytes";
                    case "Name length" -> "a key of more than " + most + " characters";
                    default -> "a text or a number of more than " + most + " characters";
                };
    }

    /** The parser's own words, without its advice on how to make the parser less strict. */
    private static String reason(JacksonException fault) {
        String words = fault.getOriginalMessage()
                .replaceAll(", from `[^`]*`", "")
                .replaceAll(": enable .*| \\(not recognized as one since .*", "");
        return Harmless.shortened(Character.toLowerCase(words.charAt(0)) + words.substring(1), SHOWN);
    }
}
