package io.github.gavel.economy.gate;

import io.github.gavel.economy.message.SpeedMessage.Terms;

/**
 * How much an owner lets a customer owe.
 *
 * @param window how many pieces may be open at once
 * @param grows whether a customer that pays promptly may have more of them open
 * @param unknownPieceBytes pieces longer than this are for customers that have settled as much as one costs
 */
public record GateRules(int window, boolean grows, int unknownPieceBytes) {
    public static final GateRules DEFAULT = new GateRules(1, false, 16 << 20);

    private static final int PROMPT_PER_PIECE = 32;

    public GateRules {
        if (window < 1 || window > Terms.WINDOW_LIMIT) {
            throw new IllegalArgumentException(
                    "a window of " + window + " pieces: it is between 1 and " + Terms.WINDOW_LIMIT);
        }
        if (unknownPieceBytes < 0) {
            throw new IllegalArgumentException("pieces of " + unknownPieceBytes + " bytes");
        }
    }

    /** How many pieces a customer may have open that paid {@code prompt} pieces without delay. */
    int windowAfter(long prompt) {
        return grows ? (int) Math.min(Terms.WINDOW_LIMIT, window + prompt / PROMPT_PER_PIECE) : window;
    }
}
