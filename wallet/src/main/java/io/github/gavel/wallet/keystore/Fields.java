package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The members of one object of a key file, by their names. */
record Fields(String path, JsonNode object) {
    static final String ADDRESS = "address";
    private static final int ACCOUNT_LENGTH = 20;

    static Fields of(JsonNode root) throws Unreadable {
        return new Fields("", object("what is in it", root));
    }

    Fields object(String name) throws Unreadable {
        return new Fields(path + name + ".", object(path + name, member(name)));
    }

    private static JsonNode object(String path, JsonNode node) throws Unreadable {
        if (!node.isObject()) {
            throw unfit(path, "no object");
        }
        return node;
    }

    String text(String name) throws Unreadable {
        JsonNode text = member(name);
        if (!text.isTextual()) {
            throw unfit(path + name, "no text");
        }
        return text.textValue();
    }

    /** One text of what is known. */
    void only(String name, String known) throws Unreadable {
        String method = text(name);
        if (!method.equals(known)) {
            throw new Unreadable(new Refusal.OtherMethod(path + name, Shown.of(method), known));
        }
    }

    long number(String name) throws Unreadable {
        JsonNode number = member(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw unfit(path + name, "no whole number below 2^63");
        }
        return number.longValue();
    }

    Octets bytes(String name, int least, int most) throws Unreadable {
        Optional<Octets> bytes = hex(text(name));
        if (bytes.filter(octets -> octets.length() >= least && octets.length() <= most)
                .isEmpty()) {
            String length = least == most ? "" + least : least + " to " + most;
            throw unfit(path + name, "not " + length + " bytes as hexadecimal digits");
        }
        return bytes.get();
    }

    /** Whose secret it is, if that is said. */
    Optional<AccountId> account() throws Unreadable {
        return object.has(ADDRESS)
                ? Optional.of(new AccountId(bytes(ADDRESS, ACCOUNT_LENGTH, ACCOUNT_LENGTH)))
                : Optional.empty();
    }

    JsonNode member(String name) throws Unreadable {
        JsonNode member = object.get(name);
        if (member == null) {
            throw unfit(path + name, "not there");
        }
        return member;
    }

    private static Optional<Octets> hex(String text) {
        String digits = (text.startsWith("0x") ? text.substring(2) : text).toLowerCase(Locale.ROOT);
        boolean isHex = digits.length() % 2 == 0 && digits.chars().allMatch(HexFormat::isHexDigit);
        return isHex ? Optional.of(Octets.ofHex(digits)) : Optional.empty();
    }

    private static Unreadable unfit(String path, String rule) {
        return new Unreadable(new Refusal.Unfit(path, rule));
    }
}
