package io.github.gavel.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** Which settings stand together. */
enum Chapter {
    GENERAL(Feather.SLIDERS),
    CONNECTION(Feather.GLOBE),
    LIMITS(Feather.ACTIVITY),
    QUEUE(Feather.REPEAT),
    SPEED(Feather.ZAP);

    final Feather picture;

    Chapter(Feather picture) {
        this.picture = picture;
    }

    String key() {
        return "settings.chapter." + name().toLowerCase(Locale.ROOT);
    }

    List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.chapter == this)
                .toList();
    }
}
