package io.github.gavel.bencode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws values of every kind and shape, extremes more often than they deserve. */
record RandomValue(RandomGenerator random) {
    private static final long[] EXTREMES = {0, 1, -1, 9, 10, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1};

    BValue draw(int depth) {
        int kinds = depth == 0 ? 2 : 4;
        return switch (random.nextInt(kinds)) {
            case 0 ->
                new BInteger(random.nextBoolean() ? EXTREMES[random.nextInt(EXTREMES.length)] : random.nextLong());
            case 1 -> BString.of(bytes());
            case 2 -> list(depth - 1);
            default -> dictionary(depth - 1);
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(12)];
        random.nextBytes(bytes);
        return bytes;
    }

    private BList list(int depth) {
        List<BValue> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(draw(depth));
        }
        return BList.of(values);
    }

    private BDictionary dictionary(int depth) {
        Map<String, BValue> entries = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            entries.put(Integer.toString(random.nextInt(200), 36), draw(depth));
        }
        return BDictionary.of(entries);
    }
}
