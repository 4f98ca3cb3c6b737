package io.github.gavel.wallet.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.web3j.crypto.MnemonicUtils;

/** Words as somebody typed them, brought into one form, and what is wrong with each. */
record Typed(List<String> words) {
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");
    private static final Set<Integer> COUNTS = Set.of(12, 24);
    private static final List<String> LIST = MnemonicUtils.getWords();
    private static final Set<String> KNOWN = new HashSet<>(LIST);

    static Typed of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Typed(
                GAP.splitAsStream(plain).filter(word -> !word.isEmpty()).toList());
    }

    int count() {
        return words.size();
    }

    String text() {
        return String.join(" ", words);
    }

    /** The first thing that is wrong, without regard to the checksum. */
    Optional<Refusal> objection() {
        int[] foreign = places(word -> !ENGLISH.matcher(word).matches());
        int[] unknown = places(word -> !KNOWN.contains(word));
        if (foreign.length > 0) {
            return Optional.of(new Refusal.OtherLetters(foreign[0] + 1));
        }
        if (!COUNTS.contains(count())) {
            return Optional.of(new Refusal.OtherCount(count()));
        }
        if (unknown.length > count() / 2) {
            return Optional.of(new Refusal.OtherLanguage(unknown.length, count()));
        }
        return Arrays.stream(unknown).boxed().findFirst().map(this::unknown);
    }

    private int[] places(Predicate<String> isWrong) {
        return IntStream.range(0, count())
                .filter(i -> isWrong.test(words.get(i)))
                .toArray();
    }

    private Refusal unknown(int place) {
        String word = words.get(place);
        return new Refusal.Unknown(place + 1, word, Spelling.nearest(word, LIST));
    }
}
