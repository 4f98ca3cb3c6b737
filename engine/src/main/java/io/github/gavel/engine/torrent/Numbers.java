package io.github.gavel.engine.torrent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Under which numbers we want to hear messages of an overlay's: a name has the same one on all connections. */
final class Numbers {
    private static final int FIRST = 2;
    private static final int LAST = 255;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Optional<String> named(int number) {
        return numbers.entrySet().stream()
                .filter(known -> known.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is to be said of names when those that are understood change. */
    Map<String, Integer> change(Set<String> before, Set<String> now) {
        Map<String, Integer> change = new LinkedHashMap<>();
        before.stream().filter(name -> !now.contains(name)).forEach(name -> change.put(name, 0));
        now.stream().filter(name -> !before.contains(name)).forEach(name -> change.put(name, of(name)));
        return change;
    }

    private int of(String name) {
        int next = FIRST + numbers.size();
        if (next > LAST && !numbers.containsKey(name)) {
            throw new IllegalArgumentException(name + " would be number " + next + ": at most " + LAST);
        }
        return numbers.computeIfAbsent(name, any -> next);
    }
}
