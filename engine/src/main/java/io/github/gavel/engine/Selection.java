package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.Content;

/** What is wanted of a torrent, said before anybody knows what it consists of. */
@FunctionalInterface
public interface Selection {
    Choice of(Content content);
}
