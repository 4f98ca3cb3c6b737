package io.github.gavel.ui.adding;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Optional;

/**
 * A torrent on which somebody is to decide.
 *
 * @param name text of strangers
 * @param content empty as long as peers are asked
 * @param isThere whether it is in the library already
 * @param news how many trackers it names that are not asked there
 */
public record Offer(InfoHash hash, String name, Optional<Content> content, boolean isLink, boolean isThere, int news) {
    Offer knowing(Content learned) {
        return new Offer(hash, learned.name(), Optional.of(learned), isLink, isThere, news);
    }
}
