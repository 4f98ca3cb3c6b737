package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.signing.secp256k1.Address;

/** Somebody who is to have tokens, by the address that was typed. */
final class Recipient {
    private static final int COLUMNS = 60;

    private Recipient() {}

    /** @param option before the address, for whoever is told that it is none */
    static AccountId read(String address, String option) throws BadInput {
        Address.Reading reading = Address.readRecipient(address);
        if (reading instanceof Address.Account known) {
            return known.id();
        }
        throw new BadInput(
                option + Harmless.shortened(address, COLUMNS) + ": " + ((Address.Refused) reading).sentence());
    }
}
