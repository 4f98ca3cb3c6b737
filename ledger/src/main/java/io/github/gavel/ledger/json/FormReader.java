package io.github.gavel.ledger.json;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a {@link FormWriter} filled in, and nothing else: each key once, none that is not asked for. */
public final class FormReader {
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-f]*");

    private final String place;
    private final Map<String, Json> left;

    private FormReader(String place, Json.Members members) {
        this.place = place;
        this.left = new LinkedHashMap<>(members.members());
    }

    public static FormReader of(Json.Members document) {
        return new FormReader("", document);
    }

    public boolean has(String key) {
        return left.containsKey(key);
    }

    public String text(String key) throws BadForm {
        return textOf(key, take(key));
    }

    public boolean flag(String key) throws BadForm {
        if (take(key) instanceof Json.Flag flag) {
            return flag.value();
        }
        throw wrong(key, "it is true or false");
    }

    /** One of a few words. */
    public String word(String key, List<String> words) throws BadForm {
        String text = text(key);
        if (!words.contains(text)) {
            throw wrong(key, Plain.quoted(text) + " is none of the words that it may be");
        }
        return text;
    }

    public long number(String key) throws BadForm {
        String text = text(key);
        try {
            if (DIGITS.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooLarge) {
            // It is said below.
        }
        throw wrong(key, Plain.quoted(text) + " is no number: digits alone, from 0 to " + Long.MAX_VALUE);
    }

    public int number(String key, int most) throws BadForm {
        long number = number(key);
        if (number > most) {
            throw wrong(key, number + " is too large: at most " + most);
        }
        return (int) number;
    }

    public Octets octets(String key, int length) throws BadForm {
        String text = text(key);
        if (text.length() != 2 + 2 * length || !HEX.matcher(text).matches()) {
            throw wrong(key, Plain.quoted(text) + " is not 0x and " + 2 * length + " small digits in hex");
        }
        return Octets.ofHex(text.substring(2));
    }

    public AccountId account(String key) throws BadForm {
        Address.Reading reading = Address.read(text(key));
        if (reading instanceof Address.Account account) {
            return account.id();
        }
        throw wrong(key, ((Address.Refused) reading).sentence());
    }

    public ChannelId channel(String key) throws BadForm {
        return new ChannelId(octets(key, 32));
    }

    public Amount amount(String key) throws BadForm {
        return Amount.grains(number(key));
    }

    public LedgerTime time(String key) throws BadForm {
        return new LedgerTime(number(key));
    }

    public List<String> texts(String key) throws BadForm {
        if (!(take(key) instanceof Json.Items items)) {
            throw wrong(key, "it is a list");
        }
        List<String> texts = new ArrayList<>();
        for (Json item : items.items()) {
            texts.add(textOf(key, item));
        }
        return texts;
    }

    /** To be read to its end too. */
    public FormReader nested(String key) throws BadForm {
        if (take(key) instanceof Json.Members members) {
            return new FormReader(place + key + ".", members);
        }
        throw wrong(key, "it is an object");
    }

    /** Nobody asks for what is left. */
    public void end() throws BadForm {
        Optional<String> unknown = left.keySet().stream().findFirst();
        if (unknown.isPresent()) {
            throw new BadForm("the key " + Plain.quoted(place + unknown.get()) + " is unknown");
        }
    }

    private Json take(String key) throws BadForm {
        Json value = left.remove(key);
        if (value == null) {
            throw new BadForm("the key \"" + place + key + "\" is missing");
        }
        return value;
    }

    private String textOf(String key, Json value) throws BadForm {
        if (value instanceof Json.Text text) {
            return text.text();
        }
        throw wrong(key, "it is a text");
    }

    private BadForm wrong(String key, String what) {
        return new BadForm(place + key + ": " + what);
    }
}
