package io.github.gavel.ledger.json;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in an object: bytes in hex after 0x, accounts with their checksum, numbers as texts of digits. */
public final class FormWriter {
    private final Map<String, Json> members = new LinkedHashMap<>();

    public FormWriter text(String key, String value) {
        return put(key, new Json.Text(value));
    }

    public FormWriter flag(String key, boolean value) {
        return put(key, new Json.Flag(value));
    }

    public FormWriter number(String key, long value) {
        return text(key, Long.toString(value));
    }

    public FormWriter octets(String key, Octets value) {
        return text(key, "0x" + value);
    }

    public FormWriter account(String key, AccountId value) {
        return text(key, Address.of(value));
    }

    public FormWriter amount(String key, Amount value) {
        return number(key, value.grains());
    }

    public FormWriter time(String key, LedgerTime value) {
        return number(key, value.epochMillis());
    }

    public FormWriter texts(String key, List<String> values) {
        return put(key, new Json.Items(values.stream().<Json>map(Json.Text::new).toList()));
    }

    public FormWriter nested(String key, FormWriter value) {
        return put(key, value.members());
    }

    public Json.Members members() {
        return new Json.Members(members);
    }

    private FormWriter put(String key, Json value) {
        members.put(key, value);
        return this;
    }
}
