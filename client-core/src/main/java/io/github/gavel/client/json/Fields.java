package io.github.gavel.client.json;

import io.github.gavel.client.text.Harmless;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of one object and what is asked of them; each refusal begins with the place of the object. */
public final class Fields {
    private final String place;
    private final String prefix;
    private final Map<String, Value> members;

    private Fields(String place, String prefix, Map<String, Value> members) {
        this.place = place;
        this.prefix = prefix;
        this.members = members;
    }

    /** The keys of an object; sentences about it begin with {@code place}, which is empty for the document itself. */
    public static Fields of(String place, Map<String, Value> members) {
        return new Fields(place, "", members);
    }

    /** Refuses all keys but these. */
    public Fields only(List<String> known) throws BadInput {
        for (String key : members.keySet()) {
            if (!known.contains(key)) {
                String nearest = Nearest.to(key, known)
                        .map(word -> "; the nearest key it may have is \"" + prefix + word + "\"")
                        .orElse("");
                throw refuse("the key " + Harmless.quoted(prefix + key) + " is unknown" + nearest);
            }
        }
        return this;
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    public long whole(String key, Whole kind) throws BadInput {
        return kind.read(place + prefix + key, required(key));
    }

    public long whole(String key, Whole kind, long otherwise) throws BadInput {
        return has(key) ? whole(key, kind) : otherwise;
    }

    public boolean truth(String key, boolean otherwise) throws BadInput {
        if (!has(key)) {
            return otherwise;
        }
        Value value = required(key);
        if (value instanceof Value.Truth truth) {
            return truth.value();
        }
        throw refuse(prefix + key + " is " + value.shown() + "; it is true or false");
    }

    public String text(String key) throws BadInput {
        Value value = required(key);
        if (value instanceof Value.Text text && !text.text().isEmpty()) {
            return text.text();
        }
        throw refuse(prefix + key + " is " + value.shown() + "; it is a text of at least one letter");
    }

    public String text(String key, String otherwise) throws BadInput {
        return has(key) ? text(key) : otherwise;
    }

    /** One of a few words. */
    public String word(String key, List<String> words) throws BadInput {
        Value value = required(key);
        if (value instanceof Value.Text text && words.contains(text.text())) {
            return text.text();
        }
        throw refuse(prefix + key + " is " + value.shown() + "; it is one of "
                + words.stream().map(Harmless::quoted).collect(Collectors.joining(", ")));
    }

    public String word(String key, List<String> words, String otherwise) throws BadInput {
        return has(key) ? word(key, words) : otherwise;
    }

    /** An object inside this one; empty if the key is not there. */
    public Optional<Fields> nested(String key) throws BadInput {
        if (!has(key)) {
            return Optional.empty();
        }
        Value value = required(key);
        if (value instanceof Value.Members nested) {
            return Optional.of(new Fields(place, prefix + key + ".", nested.members()));
        }
        throw refuse(prefix + key + " is " + value.shown() + "; it is an object");
    }

    /** Insists on a list, whose items were read where they stood. */
    public void list(String key) throws BadInput {
        Value value = required(key);
        if (!(value instanceof Value.Items)) {
            throw refuse(prefix + key + " is " + value.shown() + "; it is a list");
        }
    }

    public BadInput refuse(String why) {
        return new BadInput(place + why);
    }

    private Value required(String key) throws BadInput {
        Value value = members.get(key);
        if (value == null) {
            throw refuse("the key \"" + prefix + key + "\" is missing");
        }
        return value;
    }
}
