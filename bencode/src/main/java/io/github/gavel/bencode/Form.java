package io.github.gavel.bencode;

/** How strictly a value must be written. Numbers have one form, and keys come once, in both. */
public enum Form {
    /** The keys of a dictionary are in order: the same value has one form only. */
    CANONICAL,
    /** The keys of a dictionary come in any order, as some makers of torrents and some trackers write them. */
    ANY_ORDER
}
