package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells whose signature something is. For any number of threads. A digest at which nobody looks is not made. */
public interface Recovery {
    /** Empty if nobody's: no key signs so, or the curve's rules forbid its form. */
    Optional<AccountId> signerOf(Supplier<Digest> digest, Signature signature);
}
