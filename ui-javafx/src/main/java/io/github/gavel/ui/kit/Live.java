package io.github.gavel.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The place of one thing in a table, whatever is known of it from second to second. */
public final class Live<K, V> {
    private final K key;
    private final ObjectProperty<V> value;

    Live(K key, V first) {
        this.key = key;
        this.value = new SimpleObjectProperty<>(first);
    }

    public K key() {
        return key;
    }

    public V now() {
        return value.get();
    }

    ObjectProperty<V> value() {
        return value;
    }

    /** Tells nobody if nothing changed. */
    void show(V next) {
        if (!next.equals(value.get())) {
            value.set(next);
        }
    }
}
