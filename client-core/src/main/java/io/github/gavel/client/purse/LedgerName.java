package io.github.gavel.client.purse;

/**
 * Which ledger a wallet is looked at.
 *
 * @param name as its founder gave it, and harmless to show
 * @param decimals how many digits of a token lie behind its point
 * @param isTest whether its operator may make tokens out of nothing
 * @param host where it answers
 */
public record LedgerName(String name, int decimals, boolean isTest, String host) {
    static final int USUAL_DECIMALS = 6;

    public Tokens tokens() {
        return new Tokens(decimals);
    }
}
