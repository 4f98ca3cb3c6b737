package io.github.gavel.client.purse;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Cap;
import io.github.gavel.wallet.caps.Caps;

/**
 * The numbers above which nothing is signed. There is no "unlimited".
 *
 * @param inChannels how much may lie in channels at once
 */
public record SpendingLimits(Caps caps, Amount inChannels) {
    /** So much of a token each, whatever a token is: a tenth for a piece, 1, 1, 2 and 10, and 2 in channels. */
    static SpendingLimits usual(int decimals) {
        long tenth = decimals == 0 ? 1 : power(decimals - 1);
        long token = decimals == 0 ? 1 : 10 * tenth;
        return new SpendingLimits(
                new Caps(
                        Amount.grains(tenth),
                        Amount.grains(token),
                        Amount.grains(token),
                        Amount.grains(2 * token),
                        Amount.grains(token).plusAtMost(nineMore(token))),
                Amount.grains(2 * token));
    }

    private static Amount nineMore(long token) {
        Amount sum = Amount.ZERO;
        for (int i = 0; i < 9; i++) {
            sum = sum.plusAtMost(Amount.grains(token));
        }
        return sum;
    }

    private static long power(int decimals) {
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        return power;
    }

    public Amount of(Cap cap) {
        return switch (cap) {
            case PIECE -> caps.piece();
            case TORRENT -> caps.torrent();
            case PEER -> caps.peer();
            case DAY -> caps.day();
            case TOTAL -> caps.total();
        };
    }

    public SpendingLimits with(Cap cap, Amount most) {
        return new SpendingLimits(
                new Caps(
                        cap == Cap.PIECE ? most : caps.piece(),
                        cap == Cap.TORRENT ? most : caps.torrent(),
                        cap == Cap.PEER ? most : caps.peer(),
                        cap == Cap.DAY ? most : caps.day(),
                        cap == Cap.TOTAL ? most : caps.total()),
                inChannels);
    }

    public SpendingLimits locking(Amount most) {
        return new SpendingLimits(caps, most);
    }
}
