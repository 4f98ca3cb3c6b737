package io.github.gavel.ui.kit;

import javafx.scene.Node;

/** A part of the screen that is made once and shows one value after another. */
public interface Face<V> {
    Node node();

    void show(V value);
}
