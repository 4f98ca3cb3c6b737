package io.github.gavel.ui.app;

import io.github.gavel.client.web.WebTorrents;
import io.github.gavel.engine.magnet.MagnetReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What may be the address of a torrent. */
final class Links {
    private static final int LONGEST = 16_384;

    private Links() {}

    /** Whether it looks so much like one that somebody is offered it unasked. */
    static boolean isOffered(String text) {
        return text.length() <= LONGEST
                && (MagnetReader.isMagnet(text)
                        || web(text)
                                .map(URI::getPath)
                                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".torrent"))
                                .isPresent());
    }

    /** An address in the web. */
    static Optional<URI> web(String text) {
        try {
            return Optional.of(new URI(text)).filter(WebTorrents::isWeb);
        } catch (URISyntaxException otherwise) {
            return Optional.empty();
        }
    }
}
