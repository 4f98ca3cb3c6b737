package io.github.gavel.bencode;

/**
 * A bencoded value. All kinds are unchangeable, equal by content, and never nested deeper than {@link #DEPTH_LIMIT}, so
 * that walking through one cannot exhaust a stack.
 */
public sealed interface BValue permits BInteger, BString, BList, BDictionary {
    int DEPTH_LIMIT = 100;

    /** How long its canonical form is, in bytes. */
    long encodedLength();

    /** How many containers are within each other at its deepest place; 0 for an integer or a string. */
    int depth();
}
