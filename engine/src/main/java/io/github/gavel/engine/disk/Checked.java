package io.github.gavel.engine.disk;

import java.util.BitSet;

/** What a check of what is on the disk has come to. */
public sealed interface Checked {
    /** Of the pieces that were to be checked, those that are whole; the bits are the receiver's. */
    record Done(BitSet whole) implements Checked {}

    record Cancelled() implements Checked {}

    record Failed(Trouble trouble) implements Checked {}
}
