package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;

/** The operator's key, which signs receipts. For any number of threads. */
public interface Pen {
    Signature sign(Digest digest);
}
