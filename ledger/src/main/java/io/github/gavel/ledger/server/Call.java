package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AddressBlock;
import java.util.List;
import java.util.Optional;

/** What is called for, and from where. */
record Call(String path, Optional<String> query, AddressBlock from) {
    static final String VERSION = "v1";

    /** The words of a path behind the version; none if it has none. */
    static List<String> words(String path) {
        String[] parts = path.split("/", -1);
        return parts.length > 2 && parts[0].isEmpty() && parts[1].equals(VERSION)
                ? List.of(parts).subList(2, parts.length)
                : List.of();
    }

    List<String> words() {
        return words(path);
    }
}
