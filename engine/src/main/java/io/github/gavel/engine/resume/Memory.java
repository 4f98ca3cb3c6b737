package io.github.gavel.engine.resume;

import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Optional;

/**
 * What is remembered of one torrent.
 *
 * @param generation which of its memories this is; journals of this one and later ones go on from here
 * @param holdings empty as long as nobody knows what the torrent consists of
 */
public record Memory(InfoHash infoHash, long generation, Particulars particulars, Optional<Holdings> holdings) {}
