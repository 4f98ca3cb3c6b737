package io.github.gavel.engine.manners;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How much of no use one peer has said lately, by kind: a bucket of each, out of which it runs second by second. */
public final class Tolerance {
    private static final int MINUTE = 60;

    private final Map<Nuisance, Integer> levels = new EnumMap<>(Nuisance.class);

    /** It was heard so many times more; the sentence that says why it is not borne any longer, if so. */
    public Optional<String> heard(Nuisance kind, int times) {
        int level = levels.getOrDefault(kind, 0) + MINUTE * times;
        if (level > kind.atOnce() * MINUTE) {
            return Optional.of(kind.sentence());
        }
        levels.put(kind, level);
        return Optional.empty();
    }

    /** A second is over. */
    public void tick() {
        levels.replaceAll((kind, level) -> level - kind.aMinute());
        levels.values().removeIf(level -> level <= 0);
    }
}
