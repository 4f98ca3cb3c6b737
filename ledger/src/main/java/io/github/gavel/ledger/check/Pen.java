package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.util.function.Supplier;

/** The operator's key, which signs receipts. For any number of threads. A digest at which nobody looks is not made. */
public interface Pen {
    Signature sign(Supplier<Digest> digest);
}
