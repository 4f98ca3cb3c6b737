package io.github.gavel.ledger.faucet;

/** How many accounts may be filled within an hour: from one address block, and by everybody. */
public record FaucetCaps(int ofOneAddress, int inAll) {
    public static final FaucetCaps USUAL = new FaucetCaps(3, 1_000);
}
