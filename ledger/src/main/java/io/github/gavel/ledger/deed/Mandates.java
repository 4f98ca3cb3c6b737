package io.github.gavel.ledger.deed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.ChannelOrigin;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.util.Optional;

/** What is the same for mandates of all kinds. */
public final class Mandates {
    private Mandates() {}

    public static CommandId id(DomainSeparator domain, Mandate mandate) {
        return Kinds.of(mandate).id(domain, mandate);
    }

    /** What its signature is over: itself, but a voucher where one is handed in. */
    public static Digest signedDigest(DomainSeparator domain, Mandate mandate) {
        return mandate instanceof Mandate.Settle settle
                ? voucher(domain, settle)
                : new Digest(id(domain, mandate).octets());
    }

    /** The same, for whoever has made the id already. */
    public static Digest signedDigest(DomainSeparator domain, Mandate mandate, CommandId id) {
        return mandate instanceof Mandate.Settle settle ? voucher(domain, settle) : new Digest(id.octets());
    }

    private static Digest voucher(DomainSeparator domain, Mandate.Settle settle) {
        return domain.digest(Structs.VOUCHER, new Voucher(settle.channel(), settle.cumulative()));
    }

    /** Who alone may have signed it; empty where that depends on the ledger's book. */
    public static Optional<AccountId> author(Mandate mandate) {
        return Kinds.of(mandate).authorOf(mandate);
    }

    /** The channel that it is about, if it is about one. */
    public static Optional<ChannelId> channel(DomainSeparator domain, Mandate mandate) {
        if (mandate instanceof Mandate.Open open) {
            return Optional.of(new ChannelOrigin(domain, open.commitment().payerCommit(), open.payee(), open.signer())
                    .channelId());
        } else if (mandate instanceof Mandate.TopUp topUp) {
            return Optional.of(topUp.channel());
        } else if (mandate instanceof Mandate.Extend extend) {
            return Optional.of(extend.channel());
        } else if (mandate instanceof Mandate.Settle settle) {
            return Optional.of(settle.channel());
        } else if (mandate instanceof Mandate.CloseByPayee close) {
            return Optional.of(close.channel());
        } else if (mandate instanceof Mandate.RefundExpired refund) {
            return Optional.of(refund.channel());
        } else if (mandate instanceof Mandate.ExitToChain exit) {
            return Optional.of(exit.channel());
        }
        return Optional.empty();
    }
}
