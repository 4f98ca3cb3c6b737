package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;

/**
 * A channel as a requester shows it to us.
 *
 * @param terms what we asked for
 */
public record Presented(
        PeerKey by,
        SignedReceipt receipt,
        Signature attach,
        HelloKey requester,
        HelloKey provider,
        SpeedMessage.Terms terms) {}
