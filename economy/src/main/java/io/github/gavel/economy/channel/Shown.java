package io.github.gavel.economy.channel;

import io.github.gavel.economy.message.SignedReceipt;

/**
 * A channel as a payer shows it, and what was checked about it that the rules cannot: no hash and no signature is
 * computed here.
 *
 * @param operatorSigned whether the receipt is from the operator of the ledger we named
 * @param idMatches whether the channel's id is the hash of its commitment, payee and signer
 * @param attached whether its signer signed for the two hello keys of this connection
 */
public record Shown(SignedReceipt receipt, boolean operatorSigned, boolean idMatches, boolean attached) {}
