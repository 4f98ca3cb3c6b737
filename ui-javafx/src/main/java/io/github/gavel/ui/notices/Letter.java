package io.github.gavel.ui.notices;

import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Optional;

/**
 * A notice in words. Neither of them is markup.
 *
 * @param torrent what somebody who follows it sees
 */
public record Letter(String title, String body, String follow, Optional<InfoHash> torrent) {}
