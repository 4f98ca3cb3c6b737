package io.github.gavel.client.purse;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Caps;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a wallet's owner decided about it, without any secret.
 *
 * @param limits empty where they are the usual ones
 * @param minutes after how many of them without use it locks itself
 * @param hasWords whether its owner has shown to have written the words down
 * @param backup where its channels are saved
 */
record Habits(Optional<SpendingLimits> limits, int minutes, boolean hasWords, Optional<Path> backup) {
    static final int MOST_MINUTES = 1_440;
    static final Habits USUAL = new Habits(Optional.empty(), 5, false, Optional.empty());

    Habits with(SpendingLimits others) {
        return new Habits(Optional.of(others), minutes, hasWords, backup);
    }

    Habits lockingAfter(int others) {
        return new Habits(limits, others, hasWords, backup);
    }

    Habits knowingTheWords() {
        return new Habits(limits, minutes, true, backup);
    }

    Habits savingTo(Path file) {
        return new Habits(limits, minutes, hasWords, Optional.of(file));
    }

    byte[] write() {
        Map<String, BValue> parts = new HashMap<>();
        parts.put("minutes", new BInteger(minutes));
        parts.put("words", new BInteger(hasWords ? 1 : 0));
        backup.ifPresent(it -> parts.put("backup", BString.of(it.toString())));
        limits.ifPresent(it -> {
            parts.put("piece", number(it.caps().piece()));
            parts.put("torrent", number(it.caps().torrent()));
            parts.put("peer", number(it.caps().peer()));
            parts.put("day", number(it.caps().day()));
            parts.put("total", number(it.caps().total()));
            parts.put("channels", number(it.inChannels()));
        });
        return Bencode.encode(BDictionary.of(parts));
    }

    private static BInteger number(Amount amount) {
        return new BInteger(amount.grains());
    }

    /** The usual ones, if it is nothing that was written here. */
    static Habits read(byte[] bytes) {
        Decoding decoding = Bencode.decode(bytes, Limits.MESSAGE, Form.CANONICAL);
        if (!(decoding instanceof Decoding.Decoded decoded && decoded.value() instanceof BDictionary all)) {
            return USUAL;
        }
        try {
            return new Habits(
                    all.get("piece").map(there -> limits(all)),
                    (int) Math.max(
                            1, Math.min(MOST_MINUTES, all.integer("minutes").orElseThrow())),
                    all.integer("words").orElseThrow() == 1,
                    all.string("backup").flatMap(BString::text).map(Path::of));
        } catch (NoSuchElementException | IllegalArgumentException otherwise) {
            return USUAL;
        }
    }

    private static SpendingLimits limits(BDictionary from) {
        return new SpendingLimits(
                new Caps(
                        amount(from, "piece"),
                        amount(from, "torrent"),
                        amount(from, "peer"),
                        amount(from, "day"),
                        amount(from, "total")),
                amount(from, "channels"));
    }

    private static Amount amount(BDictionary from, String key) {
        return Amount.grains(from.integer(key).orElseThrow());
    }
}
