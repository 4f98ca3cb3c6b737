package io.github.gavel.bencode;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values by key, in the order of their keys. Asking for a key that is missing, or whose value is of another kind, is
 * answered with nothing: what strangers send is read without a check before each read.
 */
public final class BDictionary implements BValue {
    private static final BString NOWHERE = BString.of("");

    private final List<BString> keys;
    private final List<BValue> values;
    private final Shape shape;
    private final BString source;

    private BDictionary(SortedMap<BString, ? extends BValue> entries, BString source) {
        this.keys = List.copyOf(entries.keySet());
        this.values = List.copyOf(entries.values());
        this.shape = Shape.around(values).with(keys);
        this.source = source;
    }

    public static BDictionary of(Map<String, ? extends BValue> entries) {
        SortedMap<BString, BValue> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put(BString.of(key), value));
        return new BDictionary(sorted, NOWHERE);
    }

    static BDictionary decoded(SortedMap<BString, BValue> entries, BString source) {
        return new BDictionary(entries, source);
    }

    public List<BString> keys() {
        return keys;
    }

    /** In the order of the keys. */
    public List<BValue> values() {
        return values;
    }

    public Optional<BValue> get(String key) {
        int place = Collections.binarySearch(keys, BString.of(key));
        return place < 0 ? Optional.empty() : Optional.of(values.get(place));
    }

    public OptionalLong integer(String key) {
        return get(key).orElse(null) instanceof BInteger integer
                ? OptionalLong.of(integer.value())
                : OptionalLong.empty();
    }

    public Optional<BString> string(String key) {
        return get(key, BString.class);
    }

    public Optional<BList> list(String key) {
        return get(key, BList.class);
    }

    public Optional<BDictionary> dictionary(String key) {
        return get(key, BDictionary.class);
    }

    private <T extends BValue> Optional<T> get(String key, Class<T> kind) {
        return get(key).filter(kind::isInstance).map(kind::cast);
    }

    /** The bytes it was decoded from, such as those whose hash names a torrent; empty if it was made here. */
    public Optional<BString> source() {
        return Optional.of(source).filter(bytes -> bytes.length() > 0);
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
        return other instanceof BDictionary dictionary
                && keys.equals(dictionary.keys)
                && values.equals(dictionary.values);
    }

    @Override
    public int hashCode() {
        return 31 * keys.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(keys.get(i)).append('=').append(values.get(i));
        }
        return text.append('}').toString();
    }
}
