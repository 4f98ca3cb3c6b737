package io.github.gavel.ledger.json;

import java.util.function.BiConsumer;

/** How a value is written as an object of JSON, and read again. */
public record Form<T>(BiConsumer<FormWriter, T> writing, Reading<T> reading) {
    public static final int MOST_BYTES = 64 << 10;

    /** Takes the fields of a value; whoever began looks that nothing is left. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(FormReader fields) throws BadForm;
    }

    public byte[] encode(T value) {
        return JsonWriter.line(written(value).members());
    }

    public Formed<T> decode(byte[] bytes) {
        return Formed.of(() -> {
            FormReader fields = FormReader.of(JsonReader.read(bytes, MOST_BYTES));
            T value = reading.read(fields);
            fields.end();
            return value;
        });
    }

    public FormWriter written(T value) {
        FormWriter fields = new FormWriter();
        writing.accept(fields, value);
        return fields;
    }

    public T read(FormReader from, String key) throws BadForm {
        FormReader fields = from.nested(key);
        T value = reading.read(fields);
        fields.end();
        return value;
    }
}
