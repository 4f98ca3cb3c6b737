package io.github.gavel.client.settings;

/** A setting that cannot be: a sentence with its numbers. {@link Edit#of} makes a value of it. */
public final class Unfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Unfit(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
