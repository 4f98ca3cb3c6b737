package io.github.gavel.engine.metainfo;

/** Something about a torrent that is no reason to refuse it and that its owner may want to know. */
public record Note(Kind kind, long number) {
    public enum Kind {
        HYBRID("is a v1 and v2 hybrid; it is treated as v1"),
        RENAMED("names that are not as in the torrent, so that they are safe on every disk: %d"),
        LINKS("symbolic links, which are left out: %d"),
        TRACKERS("trackers left out, without an http, https or udp address or too many: %d"),
        WEB_SEEDS("web seeds left out, without an http or https address or too many: %d");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    public String sentence() {
        return kind.sentence.formatted(number);
    }
}
