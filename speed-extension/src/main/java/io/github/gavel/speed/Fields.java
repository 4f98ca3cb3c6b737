package io.github.gavel.speed;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a message's keys must hold. Whatever is missing or of a wrong kind ends the reading with a
 * {@link WrongField}, and a number out of the limits of a value with the {@link OutOfLimits} of its constructor; the
 * codec catches both in one place and nothing else, so that a limit is written down once, where the value is, and a
 * fault of ours is not laid to the peer.
 */
record Fields(BDictionary dictionary) {
    long integer(String key) {
        return dictionary.integer(key).orElseThrow(() -> wrong(key, "a number"));
    }

    int small(String key) {
        return small(integer(key));
    }

    Amount amount(String key) {
        return Amount.grains(integer(key));
    }

    Rate rate(String key) {
        return Rate.perGib(integer(key));
    }

    Duration seconds(String key) {
        return Duration.ofSeconds(integer(key));
    }

    Octets octets(String key) {
        return octets(string(key));
    }

    AccountId account(String key) {
        return new AccountId(octets(key));
    }

    Signature signature(String key) {
        return new Signature(octets(key));
    }

    Optional<Signature> signatureIfAny(String key) {
        return has(key) ? Optional.of(signature(key)) : Optional.empty();
    }

    String text(String key) {
        return string(key).text().orElseThrow(() -> wrong(key, "text in UTF-8"));
    }

    Fields within(String key) {
        return new Fields(dictionary.dictionary(key).orElseThrow(() -> wrong(key, "a dictionary")));
    }

    boolean has(String key) {
        return dictionary.get(key).isPresent();
    }

    List<Integer> smalls(String key) {
        return list(key, Fields::small);
    }

    List<Long> integers(String key) {
        return list(key, Fields::integer);
    }

    List<Octets> strings(String key) {
        return list(key, value -> {
            if (value instanceof BString string) {
                return octets(string);
            }
            throw wrong(key, "strings");
        });
    }

    /** An empty list is left out, so that one that is there has something in it. */
    <T> List<T> list(String key, Function<BValue, T> element) {
        if (!has(key)) {
            return List.of();
        }
        BList list = dictionary
                .list(key)
                .filter(values -> values.size() > 0)
                .orElseThrow(() -> wrong(key, "a list with something in it"));
        List<T> read = new ArrayList<>(list.size());
        for (BValue value : list.values()) {
            read.add(element.apply(value));
        }
        return read;
    }

    static int small(BValue value) {
        return small(integer(value));
    }

    static long integer(BValue value) {
        if (value instanceof BInteger integer) {
            return integer.value();
        }
        throw new WrongField("a number was expected");
    }

    static Octets octets(BValue value) {
        if (value instanceof BString string) {
            return Octets.of(string.toBytes());
        }
        throw new WrongField("a string was expected");
    }

    private BString string(String key) {
        return dictionary.string(key).orElseThrow(() -> wrong(key, "a string"));
    }

    private static int small(long number) {
        if (number != (int) number) {
            throw new WrongField(number + " is out of every limit");
        }
        return (int) number;
    }

    private static WrongField wrong(String key, String expected) {
        return new WrongField("key " + key + " is not " + expected);
    }
}
