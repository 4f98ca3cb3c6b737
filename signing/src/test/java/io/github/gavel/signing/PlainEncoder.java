package io.github.gavel.signing;

import io.github.gavel.economy.identity.Octets;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The hashes of EIP-712 once more: hex text that is joined, from nothing but a type's text and values by their names.
 */
public final class PlainEncoder {
    private static final Pattern FIELD = Pattern.compile("(\\w+) (\\w+)");

    private PlainEncoder() {}

    public static Octets digest(Octets separator, String type, Values struct) {
        return keccak("1901" + separator + hash(type, struct));
    }

    /** The hash of a type's text and of the values of its fields. */
    public static Octets hash(String type, Values struct) {
        return keccak(keccakOfText(type) + words(type, struct));
    }

    /** The hash of the values alone. */
    public static Octets ofFields(String type, Values values) {
        return keccak(words(type, values));
    }

    /** Types of a struct's fields by their names, in order. */
    public static Map<String, String> fields(String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(type).results().forEach(field -> fields.put(field.group(2), field.group(1)));
        return fields;
    }

    private static String words(String type, Values values) {
        StringBuilder words = new StringBuilder();
        fields(type).forEach((name, kind) -> words.append(word(kind, values.text(name))));
        return words.toString();
    }

    private static String word(String type, String value) {
        String hex = switch (type) {
            case "string" -> keccakOfText(value);
            case "bytes32", "address" -> value.substring(2);
            default -> new BigInteger(value).toString(16);
        };
        return "0".repeat(64 - hex.length()) + hex;
    }

    private static String keccakOfText(String text) {
        return HexFormat.of().formatHex(PlainKeccak.hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Octets keccak(String hex) {
        return Octets.of(PlainKeccak.hash(HexFormat.of().parseHex(hex)));
    }
}
