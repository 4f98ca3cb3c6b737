package io.github.gavel.wallet.transfers;

import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.wallet.signer.Refusal;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.Signing;

/** The main key of this program's signer. */
public record SignerPen(Signer signer) implements Pen {
    @Override
    public Answer sign(Mandate.Transfer transfer) {
        return answer(signer.sign(transfer));
    }

    static Answer answer(Signing signing) {
        return signing instanceof Signing.Signed signed
                ? new Answer.Signed(signed.signature())
                : new Answer.Refused(((Refusal) signing).sentence());
    }
}
