package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;

/** Where grains can be. An entry takes them from one place and puts them in another. */
public sealed interface Place {
    record Held(AccountId account) implements Place {}

    record Locked(ChannelId channel) implements Place {}

    /** Not in this ledger. Nothing is kept there, so grains only appear from there or vanish into it. */
    enum Outside implements Place {
        GRANTED,
        FAUCET,
        CHAIN
    }
}
