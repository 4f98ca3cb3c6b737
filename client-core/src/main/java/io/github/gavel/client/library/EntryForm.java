package io.github.gavel.client.library;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** How an entry is written down: with a sum over all of it, since one bit changes a budget. */
final class EntryForm {
    private static final long FORM = 1;

    private EntryForm() {}

    static byte[] write(Entry entry) {
        byte[] body = Bencode.encode(body(entry));
        return Bencode.encode(
                BDictionary.of(Map.of("entry", BString.of(body), "form", new BInteger(FORM), "sum", sum(body))));
    }

    private static BInteger sum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return new BInteger(sum.getValue());
    }

    private static BDictionary body(Entry entry) {
        Orders orders = entry.orders();
        Map<String, BValue> parts = new HashMap<>();
        parts.put("hash", BString.of(entry.hash().toBytes()));
        parts.put("folder", BString.of(entry.folder().toString()));
        parts.put("name", BString.of(entry.name()));
        parts.put("added", new BInteger(entry.added().toEpochMilli()));
        parts.put("seeded", new BInteger(entry.seeded().toSeconds()));
        parts.put("placed", truth(entry.isPlaced()));
        parts.put("wanted", BString.of(orders.wanted().name()));
        parts.put("place", new BInteger(orders.place()));
        parts.put("labels", BList.of(orders.labels().stream().map(BString::of).toList()));
        parts.put("down", number(orders.limits().down()));
        parts.put("up", number(orders.limits().up()));
        parts.put("wish", WishForm.write(orders.wish()));
        orders.goal().ifPresent(goal -> {
            parts.put("ratio", new BInteger(goal.ratioPercent()));
            parts.put("minutes", new BInteger(goal.minutes()));
        });
        orders.choice().ifPresent(choice -> {
            parts.put(
                    "files",
                    BList.of(choice.files().stream()
                            .map(it -> BString.of(it.name()))
                            .toList()));
            parts.put("sequential", truth(choice.sequential()));
        });
        orders.leaving().ifPresent(leaving -> {
            parts.put("leaving", new BInteger(leaving.since().toEpochMilli()));
            parts.put("deletes", truth(leaving.withFiles()));
        });
        return BDictionary.of(parts);
    }

    /** Empty if it is nothing that was written here. */
    static Optional<Entry> read(byte[] bytes) {
        try {
            BDictionary all = dictionary(bytes);
            byte[] body = all.string("entry").orElseThrow().toBytes();
            boolean isWhole = number(all, "form") == FORM
                    && number(all, "sum") == sum(body).value();
            return isWhole ? Optional.of(entry(dictionary(body))) : Optional.empty();
        } catch (NoSuchElementException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private static BDictionary dictionary(byte[] bytes) {
        Decoding decoding = Bencode.decode(bytes, Limits.TORRENT, Form.CANONICAL);
        if (decoding instanceof Decoding.Decoded decoded && decoded.value() instanceof BDictionary all) {
            return all;
        }
        throw new NoSuchElementException();
    }

    private static Entry entry(BDictionary from) {
        return new Entry(
                InfoHash.of(from.string("hash").orElseThrow().toBytes()),
                Path.of(text(from, "folder")),
                text(from, "name"),
                Instant.ofEpochMilli(number(from, "added")),
                orders(from),
                Duration.ofSeconds(number(from, "seeded")),
                number(from, "placed") == 1);
    }

    private static Orders orders(BDictionary from) {
        return new Orders(
                Wanted.valueOf(text(from, "wanted")),
                number(from, "place"),
                Set.copyOf(new HashSet<>(texts(from, "labels"))),
                new Bandwidth(limit(number(from, "down")), limit(number(from, "up"))),
                from.get("ratio").map(there -> new SeedingGoal(number(from, "ratio"), number(from, "minutes"))),
                from.get("files")
                        .map(there -> new Choice(
                                texts(from, "files").stream()
                                        .map(Priority::valueOf)
                                        .toList(),
                                number(from, "sequential") == 1)),
                WishForm.read(from.dictionary("wish").orElseThrow()),
                from.get("leaving")
                        .map(there -> new Leaving(
                                Instant.ofEpochMilli(number(from, "leaving")), number(from, "deletes") == 1)));
    }

    private static BInteger truth(boolean value) {
        return new BInteger(value ? 1 : 0);
    }

    private static BInteger number(Limit limit) {
        return new BInteger(limit.isNone() ? 0 : limit.bytesPerSecond());
    }

    private static Limit limit(long number) {
        return number == 0 ? Limit.NONE : new Limit(number);
    }

    private static long number(BDictionary from, String key) {
        return from.integer(key).orElseThrow();
    }

    private static String text(BDictionary from, String key) {
        return from.string(key).flatMap(BString::text).orElseThrow();
    }

    private static List<String> texts(BDictionary from, String key) {
        return from.list(key).orElseThrow().values().stream()
                .map(it -> it instanceof BString string ? string.text().orElseThrow() : "")
                .toList();
    }
}
