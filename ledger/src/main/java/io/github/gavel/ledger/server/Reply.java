package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.json.JsonWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to whoever asked. */
record Reply(int status, String type, Map<String, String> fields, Octets body) {
    private static final String JSON = "application/json";

    static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, Map.of(), Octets.of(body));
    }

    static <T> Reply ok(Form<T> form, T value) {
        return json(200, form.encode(value));
    }

    static Reply bytes(Octets body, Map<String, String> fields) {
        return new Reply(200, "application/octet-stream", fields, body);
    }

    /** No, before the ledger was asked. */
    static Reply error(int status, String code, String sentence) {
        return error(status, code, sentence, new FormWriter());
    }

    static Reply tooOften(String whose, Pace pace, Duration wait) {
        long millis = wait.plusNanos(999_999).toMillis();
        FormWriter numbers = new FormWriter()
                .text("of", whose)
                .number("perSecond", pace.perSecond())
                .number("atOnce", pace.burst())
                .number("retryAfterMillis", millis);
        String sentence = "too many requests of this " + whose + ": at most " + pace.perSecond() + " a second, "
                + pace.burst() + " at once; the next one in " + millis + " ms";
        return error(429, "TOO_MANY_REQUESTS", sentence, numbers).with("Retry-After", seconds(millis));
    }

    static Reply error(int status, String code, String sentence, FormWriter numbers) {
        FormWriter error = new FormWriter().text("code", code).text("sentence", sentence);
        error.nested("numbers", numbers);
        return json(
                status, JsonWriter.line(new FormWriter().nested("error", error).members()));
    }

    Reply with(String field, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(field, value);
        return new Reply(status, type, more, body);
    }

    static String seconds(long millis) {
        return Long.toString(Math.max(1, (millis + 999) / 1000));
    }
}
