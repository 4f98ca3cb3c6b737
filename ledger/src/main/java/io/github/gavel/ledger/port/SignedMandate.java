package io.github.gavel.ledger.port;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.struct.Mandate;

/**
 * What a ledger is asked to do, and by whom: what is handed in, and what the journal keeps. The signature is over the
 * mandate, but for a {@link Mandate.Settle}, where it is the voucher's.
 */
public record SignedMandate(Mandate mandate, Signature signature) {}
