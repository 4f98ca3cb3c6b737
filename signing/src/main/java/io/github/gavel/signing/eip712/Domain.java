package io.github.gavel.signing.eip712;

import static io.github.gavel.signing.eip712.Field.address;
import static io.github.gavel.signing.eip712.Field.bytes32;
import static io.github.gavel.signing.eip712.Field.string;
import static io.github.gavel.signing.eip712.Field.uint256;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;

/** Where a signature counts: at one ledger, and at its hub if it has one. */
public sealed interface Domain {
    String NAME = "Gavel";
    String VERSION = "1";

    /** To be kept by whoever signs or checks more than once. */
    DomainSeparator separator();

    /** A ledger without a hub: chain and contract are left out of the type, as EIP-712 has it, and not made up. */
    record Unanchored(LedgerId ledger) implements Domain {
        public static final StructType<Unanchored> TYPE = StructType.of(
                "EIP712Domain",
                string("name", domain -> NAME),
                string("version", domain -> VERSION),
                bytes32("salt", domain -> domain.ledger().octets()));

        @Override
        public DomainSeparator separator() {
            return new DomainSeparator(TYPE.hash(this));
        }
    }

    /** A ledger whose amounts are held by a contract on a chain. */
    record Anchored(LedgerId ledger, long chainId, AccountId hub) implements Domain {
        public static final StructType<Anchored> TYPE = StructType.of(
                "EIP712Domain",
                string("name", domain -> NAME),
                string("version", domain -> VERSION),
                uint256("chainId", Anchored::chainId),
                address("verifyingContract", Anchored::hub),
                bytes32("salt", domain -> domain.ledger().octets()));

        public Anchored {
            if (chainId < 1) {
                throw new IllegalArgumentException("chain id " + chainId + ": chains count from 1");
            }
        }

        @Override
        public DomainSeparator separator() {
            return new DomainSeparator(TYPE.hash(this));
        }
    }
}
