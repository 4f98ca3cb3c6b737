package io.github.gavel.economy;

/**
 * A value that cannot be, because a number or a length in it is out of the limits that its constructor names. It exists
 * so that whoever makes values of what strangers wrote can tell their fault from one of ours, and the limits are
 * written down once, where the value is.
 */
public final class OutOfLimits extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public OutOfLimits(String text) {
        super(text);
    }
}
