package io.github.gavel.engine.metainfo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BString;
import java.util.Optional;

/** Text that strangers wrote in whatever encoding they had. */
public final class Texts {
    private Texts() {}

    /** In UTF-8 if it is that. Otherwise every byte is a character, so that what is different stays different. */
    public static String of(BString text) {
        return text.text().orElseGet(() -> new String(text.toBytes(), ISO_8859_1));
    }

    /** What is under {@code key}, or better under the one that some makers of torrents have for UTF-8. */
    static Optional<String> of(BDictionary dictionary, String key) {
        return dictionary
                .string(key + ".utf-8")
                .or(() -> dictionary.string(key))
                .map(Texts::of);
    }
}
