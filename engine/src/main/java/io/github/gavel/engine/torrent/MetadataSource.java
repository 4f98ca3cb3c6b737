package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.MetadataMessage;
import java.util.OptionalInt;

/** Somebody who may have metadata. */
interface MetadataSource {
    /** Whether what it said has not been read yet. */
    boolean waitsForUs();

    /** How long it says the metadata is; empty if it has none to give. */
    OptionalInt metadataSize();

    void say(MetadataMessage message);

    /** Parts from it for good. */
    void part(String why);
}
