package io.github.gavel.ledger.form;

import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.json.FormWriter;
import java.util.List;
import java.util.function.BiConsumer;

/** The forms of a family of values, told apart by a word. */
record Variants<T>(String key, List<Variant<? extends T>> all) {
    record Variant<V>(String word, Class<V> type, BiConsumer<FormWriter, V> writing, Form.Reading<V> reading) {
        void write(String key, FormWriter fields, Object value) {
            writing.accept(fields.text(key, word), type.cast(value));
        }
    }

    static <V> Variant<V> variant(Class<V> type, BiConsumer<FormWriter, V> writing, Form.Reading<V> reading) {
        return new Variant<>(type.getSimpleName(), type, writing, reading);
    }

    Form<T> form() {
        return new Form<>(this::write, this::read);
    }

    private void write(FormWriter fields, T value) {
        all.stream()
                .filter(variant -> variant.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form for a " + value.getClass()))
                .write(key, fields, value);
    }

    private T read(FormReader fields) throws BadForm {
        String word = fields.word(key, all.stream().map(Variant::word).toList());
        for (Variant<? extends T> variant : all) {
            if (variant.word().equals(word)) {
                return variant.reading().read(fields);
            }
        }
        throw new IllegalStateException(word);
    }
}
