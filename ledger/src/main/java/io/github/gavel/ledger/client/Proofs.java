package io.github.gavel.ledger.client;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.util.Optional;

/** Looks whether what a server says of a channel was signed by the ledger's operator, and is about that channel. */
record Proofs(Charter charter, Recovery recovery) {
    /** Why this is no answer to that mandate. */
    Optional<String> complaint(Mandate mandate, Answer answer) {
        if (answer instanceof Answer.Done done) {
            Optional<ChannelId> channel = Mandates.channel(charter.domain(), mandate);
            return !done.id().equals(Mandates.id(charter.domain(), mandate))
                    ? Optional.of("it names another command")
                    : channel.isPresent() != done.word().isPresent()
                            ? Optional.of("it says nothing of the channel")
                            : done.word().flatMap(word -> complaint(channel.orElseThrow(), word));
        }
        return answer instanceof Answer.Unproven unproven
                        && !unproven.id().equals(Mandates.id(charter.domain(), mandate))
                ? Optional.of("it names another command")
                : Optional.empty();
    }

    /** Why this is not the operator's word of that channel. */
    Optional<String> complaint(ChannelId channel, LedgerWord word) {
        Receipt receipt = word.receipt().receipt();
        Digest digest = charter.domain().digest(Structs.RECEIPT, receipt);
        if (!receipt.channel().equals(channel)) {
            return Optional.of("its receipt is of another channel");
        }
        if (!isSigned(charter.terms().operator(), digest, word.receipt().signature())) {
            return Optional.of("its receipt is not signed by the operator");
        }
        return word.lastSettled()
                .filter(settled -> !isSigned(receipt.signer(), settled))
                .map(settled -> "its voucher is not signed by the channel's signer");
    }

    private boolean isSigned(AccountId signer, SignedVoucher settled) {
        return isSigned(signer, charter.domain().digest(Structs.VOUCHER, settled.voucher()), settled.signature());
    }

    private boolean isSigned(AccountId signer, Digest digest, Signature signature) {
        return recovery.signerOf(() -> digest, signature).filter(signer::equals).isPresent();
    }
}
