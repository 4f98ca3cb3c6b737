package io.github.gavel.bencode;

/** What became of reading bytes. */
public sealed interface Decoding {
    /** A value, written in the first {@code consumed} bytes. */
    record Decoded(BValue value, int consumed) implements Decoding {}

    /** No value: what is wrong, where, and the number that shows it, if one does. */
    record Malformed(int offset, Fault fault, long number) implements Decoding {}

    enum Fault {
        /** More bytes than the limit. So many. */
        TOO_LONG,
        /** More values than the limit. The limit. */
        TOO_MANY_VALUES,
        /** More containers within each other than the limit. The limit. */
        TOO_DEEP,
        /** It ends in the middle of a value. */
        CUT_OFF,
        /** A string that is longer than what is left. What is left. */
        STRING_CUT_OFF,
        /** A byte that begins no value. The byte. */
        NO_VALUE,
        /** A number with a leading zero, without digits or with something else in it. The byte. */
        BAD_NUMBER,
        /** A number of more than 64 bits. */
        HUGE_NUMBER,
        /** A key that is no string. The byte. */
        KEY_NO_STRING,
        /** A key without a value. */
        KEY_WITHOUT_VALUE,
        /** A key that is there already. */
        KEY_TWICE,
        /** A key that belongs before the one before it. */
        KEY_OUT_OF_ORDER,
        /** Bytes after the value. So many. */
        TRAILING
    }
}
