package io.github.gavel.ledger.json;

/**
 * What somebody wrote is not in the form that is asked for; its message is a sentence. Whoever decodes turns it into a
 * {@link Formed.Bad}.
 */
public final class BadForm extends Exception {
    private static final long serialVersionUID = 1;

    public BadForm(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
