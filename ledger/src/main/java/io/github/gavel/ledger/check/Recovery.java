package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.util.Optional;

/** Tells whose signature something is. For any number of threads. */
public interface Recovery {
    /** Empty if nobody's: no key signs so, or the curve's rules forbid its form. */
    Optional<AccountId> signerOf(Digest digest, Signature signature);
}
