package io.github.gavel.wallet.words;

import java.util.Optional;

/** Why what was typed is no key words. The sentence is for who typed it; a log gets the numbers, and no word. */
public sealed interface Refusal extends Reading {
    String sentence();

    record OtherCount(int words) implements Refusal {
        @Override
        public String sentence() {
            return words + (words == 1 ? " word" : " words") + ": there are 12 or 24";
        }
    }

    record OtherLetters(int place) implements Refusal {
        @Override
        public String sentence() {
            return "word " + place + " has other characters than a to z: only English key words are known";
        }
    }

    record OtherLanguage(int unknown, int words) implements Refusal {
        @Override
        public String sentence() {
            return unknown + " of the " + words + " words are not in the list: only English key words are known";
        }
    }

    /** One that is not in the list, and one of the list that looks like it. */
    record Unknown(int place, String word, Optional<String> near) implements Refusal {
        @Override
        public String sentence() {
            return "word " + place + ", '" + word + "', is not in the list"
                    + near.map(other -> "; did you mean '" + other + "'?").orElse("");
        }

        @Override
        public String toString() {
            return "Unknown[place=" + place + "]";
        }
    }

    /** Which word is the wrong one, nobody can tell; to say which last one would fit would be a guess at a key. */
    record Unrelated(int words) implements Refusal {
        @Override
        public String sentence() {
            return "the " + words
                    + " words do not belong together: one of them is another one, or two have changed places";
        }
    }
}
