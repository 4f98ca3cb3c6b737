package io.github.gavel.engine.extension;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.tracker.PlainText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a peer says about itself when a connection begins, and again when that changes: the extension messages it
 * understands with the numbers it wants them under, and how much it takes.
 *
 * @param names numbers by name; 0 says that a name is not understood any more
 * @param requests how many requests it keeps at once
 * @param metadataSize how long its metadata is, if it has it
 * @param client what it calls itself
 * @param port where it can be reached
 */
public record ExtensionHandshake(
        Map<String, Integer> names,
        OptionalInt requests,
        OptionalInt metadataSize,
        Optional<String> client,
        OptionalInt port) {
    private static final int LONGEST_CLIENT = 64;
    private static final int MOST_NAMES = 64;
    private static final int LAST_PORT = 65_535;

    public ExtensionHandshake {
        names = Map.copyOf(names);
    }

    /** One that says nothing but which messages are understood. */
    public static ExtensionHandshake ofNames(Map<String, Integer> names) {
        return new ExtensionHandshake(
                names, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** Empty if these bytes are no handshake; a field that makes no sense is as if it were not there. */
    public static Optional<ExtensionHandshake> read(byte[] payload) {
        Decoding decoding = Bencode.decodeFirst(payload, Limits.MESSAGE, Form.ANY_ORDER);
        return decoding instanceof Decoding.Decoded decoded && decoded.value() instanceof BDictionary fields
                ? Optional.of(read(fields))
                : Optional.empty();
    }

    public byte[] bytes() {
        Map<String, BValue> fields = new HashMap<>();
        Map<String, BValue> numbers = new HashMap<>();
        names.forEach((name, number) -> numbers.put(name, new BInteger(number)));
        fields.put("m", BDictionary.of(numbers));
        requests.ifPresent(count -> fields.put("reqq", new BInteger(count)));
        metadataSize.ifPresent(size -> fields.put("metadata_size", new BInteger(size)));
        client.ifPresent(text -> fields.put("v", BString.of(text)));
        port.ifPresent(number -> fields.put("p", new BInteger(number)));
        return Bencode.encode(BDictionary.of(fields));
    }

    /** What is true after {@code later} has been said as well. */
    public ExtensionHandshake updatedBy(ExtensionHandshake later) {
        Map<String, Integer> all = new HashMap<>(names);
        later.names.forEach((name, number) -> {
            if (all.size() < MOST_NAMES || all.containsKey(name)) {
                all.put(name, number);
            }
        });
        all.values().removeIf(number -> number == 0);
        return new ExtensionHandshake(
                all,
                later.requests.isPresent() ? later.requests : requests,
                later.metadataSize.isPresent() ? later.metadataSize : metadataSize,
                later.client.or(() -> client),
                later.port.isPresent() ? later.port : port);
    }

    /** Under which number it wants messages of this name; empty if it does not understand them. */
    public OptionalInt number(String name) {
        int number = names.getOrDefault(name, 0);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static ExtensionHandshake read(BDictionary fields) {
        return new ExtensionHandshake(
                names(fields),
                within(fields, "reqq", 1, Integer.MAX_VALUE),
                within(fields, "metadata_size", 1, Limits.METADATA.bytes()),
                fields.string("v")
                        .flatMap(BString::text)
                        .map(text -> PlainText.of(text, LONGEST_CLIENT))
                        .filter(text -> !text.isEmpty()),
                within(fields, "p", 1, LAST_PORT));
    }

    private static Map<String, Integer> names(BDictionary fields) {
        Map<String, Integer> names = new LinkedHashMap<>();
        BDictionary numbers = fields.dictionary("m").orElse(BDictionary.of(Map.of()));
        for (BString key : numbers.keys()) {
            Optional<String> name = key.text();
            if (name.isPresent() && names.size() < MOST_NAMES) {
                within(numbers, name.get(), 0, 255).ifPresent(number -> names.put(name.get(), number));
            }
        }
        return names;
    }

    private static OptionalInt within(BDictionary fields, String key, int from, int to) {
        long value = fields.integer(key).orElse(-1);
        return value >= from && value <= to ? OptionalInt.of((int) value) : OptionalInt.empty();
    }
}
