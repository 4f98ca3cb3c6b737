package io.github.gavel.client.purse;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Asks for some of the words that were shown, so that only who has written them down goes on. */
public record Quiz(List<String> words, List<Integer> places) {
    public static final int ASKED = 3;

    public Quiz {
        words = List.copyOf(words);
        places = List.copyOf(places);
    }

    public static Quiz of(List<String> words, RandomGenerator random) {
        List<Integer> places = random.ints(0, words.size())
                .distinct()
                .limit(ASKED)
                .sorted()
                .boxed()
                .toList();
        return new Quiz(words, places);
    }

    /** Whether these are the words asked for, in the order in which they were asked for. */
    public boolean accepts(List<String> typed) {
        return typed.size() == places.size()
                && IntStream.range(0, places.size())
                        .allMatch(i -> words.get(places.get(i))
                                .equals(typed.get(i).strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "a question for words " + places;
    }
}
