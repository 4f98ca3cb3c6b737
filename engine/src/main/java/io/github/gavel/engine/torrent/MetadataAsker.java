package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.MetadataMessage;

/** Somebody who may ask for metadata. */
interface MetadataAsker {
    void say(MetadataMessage message);

    /** Bytes that are on their way to it. */
    long underWay();

    boolean isGone();
}
