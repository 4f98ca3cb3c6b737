package io.github.gavel.client.json;

/**
 * What somebody gave us is not what we can work on: one sentence with the place and the numbers. An exception, because
 * a reader has nothing to go on with; it is checked and ends at the verb that read.
 */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    public BadInput(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
