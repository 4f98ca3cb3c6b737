package io.github.gavel.speed;

/** A key that is missing, or whose value is not what the protocol's tables say. Thrown and caught by the codec only. */
final class WrongField extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongField(String text) {
        super(text, null, false, false);
    }
}
