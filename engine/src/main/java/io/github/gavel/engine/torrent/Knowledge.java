package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.Content;

/** What a torrent consists of, and the bytes that say so, which others may ask for. */
public record Knowledge(Content content, BString info) {}
