package io.github.gavel.ledger.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value. There is neither null nor a bare number: numbers are texts of digits, which nobody rounds. */
public sealed interface Json {
    record Text(String text) implements Json {}

    record Flag(boolean value) implements Json {}

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** In the order in which they were written. */
    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }
}
