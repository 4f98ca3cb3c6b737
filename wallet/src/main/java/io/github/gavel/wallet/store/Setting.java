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
    RESTORED("restored");

    private final Octets key;

    Setting(String word) {
        this.key = Octets.of(word.getBytes(StandardCharsets.US_ASCII));
    }

    Octets key() {
        return key;
    }
}
