package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.Octets;
import java.nio.charset.StandardCharsets;

/** What a wallet remembers once. */
enum Setting {
    OWNER("owner"),
    NEXT_NONCE("next nonce"),
    /** How often something was written, ever: which of two copies knows more. */
    NUMBER("number"),
    /** That the rows came from a backup, so that channels may be missing among them. */
    RESTORED("restored"),
    /** Drawn when a store begins: two that have the same one are copies of one, and the higher number knows more. */
    LINE("line"),
    /** Of the backup of which a store was made. */
    LINE_BEFORE("line before"),
    NUMBER_BEFORE("number before"),
    /** When these rows were copied to a backup, in milliseconds. */
    SAVED("saved");

    private final Octets key;

    Setting(String word) {
        this.key = Octets.of(word.getBytes(StandardCharsets.US_ASCII));
    }

    Octets key() {
        return key;
    }
}
