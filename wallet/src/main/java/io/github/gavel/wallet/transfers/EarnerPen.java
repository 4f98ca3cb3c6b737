package io.github.gavel.wallet.transfers;

import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.wallet.signer.Signer;

/** The key that is paid for the torrent of that number. */
public record EarnerPen(Signer signer, long earner) implements Pen {
    @Override
    public Answer sign(Mandate.Transfer transfer) {
        return SignerPen.answer(signer.sign(transfer, earner));
    }
}
