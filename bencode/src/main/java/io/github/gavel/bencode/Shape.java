package io.github.gavel.bencode;

import java.util.Collection;

/** How long and how deep a container is, known when it is made, because what it holds never changes. */
record Shape(long encodedLength, int depth) {
    private static final int BRACKETS = 2;

    Shape {
        if (depth > BValue.DEPTH_LIMIT) {
            throw new IllegalArgumentException(
                    "containers " + depth + " deep: at most " + BValue.DEPTH_LIMIT + " are within each other");
        }
    }

    static Shape around(Collection<? extends BValue> values) {
        long length = BRACKETS;
        int deepest = 0;
        for (BValue value : values) {
            length += value.encodedLength();
            deepest = Math.max(deepest, value.depth());
        }
        return new Shape(length, deepest + 1);
    }

    Shape with(Collection<BString> keys) {
        long length = encodedLength;
        for (BString key : keys) {
            length += key.encodedLength();
        }
        return new Shape(length, depth);
    }
}
