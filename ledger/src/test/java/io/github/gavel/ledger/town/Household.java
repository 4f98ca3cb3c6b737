package io.github.gavel.ledger.town;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.signing.struct.ChannelOrigin;
import io.github.gavel.signing.struct.Commitment;
import java.util.List;

/** Six people who have no money with anybody outside; those of household 0 are the town's own. */
public record Household(long number) {
    private static final int ROOM = 10;

    public AccountId ann() {
        return member(2);
    }

    public AccountId agent() {
        return member(3);
    }

    public AccountId bob() {
        return member(4);
    }

    public AccountId signer() {
        return member(5);
    }

    public AccountId closer() {
        return member(6);
    }

    public AccountId stranger() {
        return member(7);
    }

    public List<AccountId> people() {
        return List.of(ann(), agent(), bob(), signer(), closer(), stranger());
    }

    /** Ann's channel to Bob. */
    public ChannelId channel(long nonce) {
        return new ChannelOrigin(Town.CHARTER.domain(), commitment(nonce).payerCommit(), bob(), signer()).channelId();
    }

    Commitment commitment(long nonce) {
        return new Commitment(ann(), nonce, Town.numbered(24, nonce));
    }

    ChainEvent event(int which) {
        return Town.event(ROOM * number + which);
    }

    private AccountId member(int which) {
        return Town.account(ROOM * number + which);
    }
}
