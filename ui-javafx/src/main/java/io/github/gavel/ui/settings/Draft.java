package io.github.gavel.ui.settings;

import io.github.gavel.client.settings.Edit;
import io.github.gavel.client.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Settings as somebody is changing them.
 *
 * @param base what is in force
 * @param written what was written elsewhere than there; as it is there, where nothing was
 */
record Draft(Settings base, Map<Field, String> written) {
    Draft {
        written = Map.copyOf(written);
    }

    /** What came of reading it. */
    sealed interface Reading {
        record Fit(Settings settings) implements Reading {}

        /** Nothing of it counts as long as one field does not. */
        record Unfit(Field field) implements Reading {}
    }

    static Draft of(Settings base) {
        return new Draft(base, Map.of());
    }

    /** What others changed meanwhile stays, but for what was written here. */
    Draft onto(Settings next) {
        Draft moved = of(next);
        for (Map.Entry<Field, String> change : written.entrySet()) {
            moved = moved.with(change.getKey(), change.getValue());
        }
        return moved;
    }

    String text(Field field) {
        return written.getOrDefault(field, field.kind.show(base));
    }

    Draft with(Field field, String text) {
        Map<Field, String> next = new EnumMap<>(Field.class);
        next.putAll(written);
        if (text.equals(field.kind.show(base))) {
            next.remove(field);
        } else {
            next.put(field, text);
        }
        return new Draft(base, next);
    }

    Set<Field> changed() {
        return written.keySet();
    }

    Reading read() {
        Settings settings = base;
        for (Field field : Field.values()) {
            if (written.containsKey(field)) {
                Settings before = settings;
                Edit<Settings> edit = Edit.of(() -> field.kind.change(before, text(field)));
                if (!(edit instanceof Edit.Made<Settings> made)) {
                    return new Reading.Unfit(field);
                }
                settings = made.value();
            }
        }
        return new Reading.Fit(settings);
    }
}
