package io.github.gavel.bencode;

/** A signed integer of 64 bits; larger ones are refused where they are read. */
public record BInteger(long value) implements BValue {
    @Override
    public long encodedLength() {
        return 2L + Long.toString(value).length();
    }

    @Override
    public int depth() {
        return 0;
    }
}
