package io.github.gavel.engine.metainfo;

import java.util.List;

/** What can be wrong with a torrent. Files are counted from 1. */
public enum Fault {
    NO_DICTIONARY("is no torrent: it holds no dictionary"),
    NO_INFO("is no torrent: it has no info dictionary"),
    OTHER_HASH("is the metadata of another torrent: its hash is not the one asked for"),
    V2_ONLY("is a v2 torrent without a v1 part; torrents of v1 and hybrids of both are supported"),
    NO_NAME("has no name"),
    NO_PIECE_LENGTH("has no piece length"),
    PIECE_LENGTH("has pieces of %d bytes; a piece has at least %d and at most %d"),
    NO_HASHES("has no piece hashes"),
    BROKEN_HASHES("has %d bytes of piece hashes; one is %d bytes long"),
    HASHES("has hashes for %d pieces, but its %d bytes are %d pieces of %d bytes"),
    LENGTH_AND_FILES("has both a length and files, and can be only one file or many"),
    NO_LENGTH("has neither a length nor files"),
    NO_FILES("has an empty list of files"),
    NO_FILE("has a file %d that is no dictionary"),
    NO_SIZE("has a file %d without a size"),
    NEGATIVE_SIZE("has a file %d of %d bytes"),
    TOO_LARGE("has more than %d bytes by file %d; pieces of %d bytes, of which there are at most %d, hold no more"),
    NO_BYTES("has files without any bytes"),
    NO_PATH("has a file %d without a path"),
    BROKEN_PATH("has a file %d whose path has something other than names in it"),
    DEEP_PATH("has a file %d in folders that are %d names deep; at most %d are supported");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    String sentence(List<Long> numbers) {
        return sentence.formatted(numbers.toArray());
    }
}
