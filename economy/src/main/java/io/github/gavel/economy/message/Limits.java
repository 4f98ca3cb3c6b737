package io.github.gavel.economy.message;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.money.Amount;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The limits that several messages share. */
final class Limits {
    /** Bids, epochs and messages of one connection are counted up to here, which none reaches. */
    static final long COUNT = 0xffff_ffffL;

    static final int TYPE = 255;
    private static final int CHANNEL_NUMBER = 65_535;
    private static final int PIECE = (1 << 21) - 1;

    private Limits() {}

    static void within(long value, long lowest, long highest, String what) {
        if (value < lowest || value > highest) {
            throw new OutOfLimits(what + " " + value + ": it is between " + lowest + " and " + highest);
        }
    }

    static void number(int channel) {
        within(channel, 0, CHANNEL_NUMBER, "channel");
    }

    static void piece(int piece) {
        within(piece, 0, PIECE, "piece");
    }

    static void count(Collection<?> many, int fewest, int most, String what) {
        within(many.size(), fewest, most, "number of " + what);
    }

    static void bytes(Octets octets, int length, String what) {
        within(octets.length(), length, length, "length of " + what);
    }

    static void text(String text, int most) {
        within(text.getBytes(StandardCharsets.UTF_8).length, 0, most, "length of a text");
    }

    static void ascending(List<Integer> values, int lowest, int highest, String what) {
        int last = lowest - 1;
        for (int value : values) {
            within(value, last + 1, highest, what);
            last = value;
        }
    }

    /** Nothing is signed for nothing. */
    static void signedUnlessZero(Amount cumulative, Optional<Signature> signature) {
        if (cumulative.isZero() == signature.isPresent()) {
            throw new OutOfLimits(cumulative + (signature.isPresent() ? " with" : " without") + " a signature");
        }
    }
}
