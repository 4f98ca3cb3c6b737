package io.github.gavel.bencode;

import java.util.List;

/** Values in an order. */
public final class BList implements BValue {
    private final List<BValue> values;
    private final Shape shape;

    private BList(List<BValue> values) {
        this.values = values;
        this.shape = Shape.around(values);
    }

    public static BList of(List<? extends BValue> values) {
        return new BList(List.copyOf(values));
    }

    public List<BValue> values() {
        return values;
    }

    public int size() {
        return values.size();
    }

    @Override
    public long encodedLength() {
        return shape.encodedLength();
    }

    @Override
    public int depth() {
        return shape.depth();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BList list && values.equals(list.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
