package io.github.gavel.economy.message;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;

/** A ledger's receipt with its operator's signature: what a payee believes without asking the ledger. */
public record SignedReceipt(Receipt receipt, Signature signature) {}
