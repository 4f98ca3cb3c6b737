package io.github.gavel.wallet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is damaged while the rest is read. */
final class Damages {
    private final List<Damage> found = new ArrayList<>();

    <T> Optional<T> sift(Table table, Row row, Seal.Opened<T> opened) {
        if (opened instanceof Seal.Opened.Whole<T> whole) {
            return Optional.of(whole.value());
        }
        add(table, row, ((Seal.Opened.Broken<T>) opened).why());
        return Optional.empty();
    }

    void add(Table table, Row row, String why) {
        found.add(new Damage(table, row.key(), why));
    }

    List<Damage> found() {
        return List.copyOf(found);
    }
}
