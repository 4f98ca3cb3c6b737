package io.github.gavel.engine.create;

/** How a part of the maker says no; it ends in a {@link Making.Refused}. */
final class Unmakeable extends Exception {
    private static final long serialVersionUID = 1L;

    Unmakeable(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
