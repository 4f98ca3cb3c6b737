package io.github.gavel.ledger.client;

import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.json.JsonReader;
import io.github.gavel.ledger.json.Plain;
import io.github.gavel.ledger.port.Reading;
import java.util.Optional;
import java.util.function.Function;

/** Makes a reading of what was fetched. */
final class Said {
    private static final int OK = 200;
    private static final int SHOWN = 300;

    private Said() {}

    /** The complaint is what is wrong with the value, if anything is. */
    static <T> Reading<T> reading(Fetched fetched, Form<T> form, Function<T, Optional<String>> complaint) {
        if (!(fetched instanceof Fetched.Got got) || got.status() != OK) {
            return new Reading.Unavailable<>(why(fetched));
        }
        Formed<T> formed = form.decode(got.body().toBytes());
        if (formed instanceof Formed.Bad<T> bad) {
            return new Reading.Unavailable<>("the ledger's answer cannot be read: " + bad.why());
        }
        T value = ((Formed.Good<T>) formed).value();
        return complaint
                .apply(value)
                .<Reading<T>>map(why -> new Reading.Unavailable<>("the ledger's answer is none: " + why))
                .orElseGet(() -> new Reading.Known<>(value));
    }

    /** Why there is no answer. */
    static String why(Fetched fetched) {
        if (fetched instanceof Fetched.Lost lost) {
            return lost.why();
        }
        Fetched.Got got = (Fetched.Got) fetched;
        String words = Formed.of(() -> sentence(got)) instanceof Formed.Good<String> good
                ? Plain.line(good.value(), SHOWN)
                : "in words that are not a ledger's";
        return "the ledger answered " + got.status() + ": " + words;
    }

    /** Either of the two forms in which a server says no. */
    private static String sentence(Fetched.Got got) throws BadForm {
        FormReader fields = FormReader.of(JsonReader.read(got.body().toBytes(), Form.MOST_BYTES));
        return fields.has("error") ? fields.nested("error").text("sentence") : fields.text("why");
    }
}
