package io.github.gavel.ledger.descriptor;

import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a link, each to be asked for once. */
final class LinkFields {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private final Map<String, List<String>> left = new LinkedHashMap<>();

    private LinkFields() {}

    static LinkFields of(String query) throws BadForm {
        LinkFields fields = new LinkFields();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new BadForm(Plain.quoted(part) + " is no key and value with = between them");
            }
            fields.left
                    .computeIfAbsent(part.substring(0, equals), key -> new ArrayList<>())
                    .add(Percent.decoded(part.substring(equals + 1)));
        }
        return fields;
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    List<String> all(String key) throws BadForm {
        List<String> values = left.remove(key);
        if (values == null) {
            throw new BadForm("the key \"" + key + "\" is missing");
        }
        return values;
    }

    String one(String key) throws BadForm {
        List<String> values = all(key);
        if (values.size() > 1) {
            throw new BadForm("the key \"" + key + "\" is there twice");
        }
        return values.get(0);
    }

    /** Two texts with a point between them. */
    String[] pair(String key) throws BadForm {
        String[] parts = one(key).split("\\.", -1);
        if (parts.length != 2) {
            throw new BadForm(key + ": it is two values with a point between them");
        }
        return parts;
    }

    long number(String key, String text, long most) throws BadForm {
        try {
            if (NUMBER.matcher(text).matches() && Long.parseLong(text) <= most) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooLarge) {
            // It is said below.
        }
        throw new BadForm(key + ": " + Plain.quoted(text) + " is no number from 0 to " + most);
    }

    void end() throws BadForm {
        Optional<String> unknown = left.keySet().stream().findFirst();
        if (unknown.isPresent()) {
            throw new BadForm("the key " + Plain.quoted(unknown.get()) + " is unknown");
        }
    }
}
