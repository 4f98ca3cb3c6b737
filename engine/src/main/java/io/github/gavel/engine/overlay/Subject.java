package io.github.gavel.engine.overlay;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;

/** The torrent that is attended to. */
public record Subject(InfoHash torrent, Layout layout, boolean isPrivate) {}
