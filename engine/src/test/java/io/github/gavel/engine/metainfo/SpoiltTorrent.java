package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A torrent that is still bencoded, but one value in it is another, or gone, or there twice. */
final class SpoiltTorrent {
    private static final long[] EXTREMES = {
        0, 1, -1, 1_023, 1_024, 1L << 28, (1L << 28) + 1, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 49
    };

    private final RandomGenerator random;

    private SpoiltTorrent(RandomGenerator random) {
        this.random = random;
    }

    static byte[] of(List<byte[]> seeds, RandomGenerator random) {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        if (Bencode.decode(seed, Limits.TORRENT, Form.ANY_ORDER) instanceof Decoding.Decoded decoded) {
            return Bencode.encode(new SpoiltTorrent(random).spoil(decoded.value()));
        }
        return seed;
    }

    private BValue spoil(BValue value) {
        if (value instanceof BDictionary dictionary && dictionary.keys().size() > 0) {
            return spoil(dictionary);
        }
        if (value instanceof BList list && list.size() > 0) {
            return spoil(list);
        }
        return other(value);
    }

    private BValue spoil(BDictionary dictionary) {
        Map<String, BValue> entries = new TreeMap<>();
        int chosen = random.nextInt(dictionary.keys().size());
        boolean isTaken = random.nextInt(8) == 0;
        for (int i = 0; i < dictionary.keys().size(); i++) {
            BValue value = dictionary.values().get(i);
            if (i != chosen || !isTaken) {
                entries.put(Texts.of(dictionary.keys().get(i)), i == chosen ? spoil(value) : value);
            }
        }
        if (random.nextInt(8) == 0) {
            entries.put(
                    List.of("files", "length", "attr", "path.utf-8", "meta version")
                            .get(random.nextInt(5)),
                    drawn());
        }
        return BDictionary.of(entries);
    }

    private BValue spoil(BList list) {
        List<BValue> values = new ArrayList<>(list.values());
        int chosen = random.nextInt(values.size());
        switch (random.nextInt(6)) {
            case 0 -> values.remove(chosen);
            case 1 -> values.add(values.get(chosen));
            case 2 -> values.add(drawn());
            default -> values.set(chosen, spoil(values.get(chosen)));
        }
        return BList.of(values);
    }

    private BValue other(BValue value) {
        if (value instanceof BString string && random.nextBoolean()) {
            byte[] bytes = string.toBytes();
            byte[] cut = new byte[random.nextInt(bytes.length + 21)];
            System.arraycopy(bytes, 0, cut, 0, Math.min(cut.length, bytes.length));
            return BString.of(cut);
        }
        return drawn();
    }

    private BValue drawn() {
        return switch (random.nextInt(5)) {
            case 0 -> BList.of(List.of());
            case 1 -> BDictionary.of(Map.of());
            case 2 -> BString.of(List.of("", "..", "p", "l", "http://h/", "a/b").get(random.nextInt(6)));
            default -> new BInteger(EXTREMES[random.nextInt(EXTREMES.length)]);
        };
    }
}
