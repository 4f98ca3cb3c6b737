package io.github.gavel.wallet.channels;

import java.util.Optional;

/** Whether something was begun. What comes of it is {@link News}. */
public record Done(Optional<Refusal> refusal) {
    static Done begun() {
        return new Done(Optional.empty());
    }

    static Done refused(Refusal why) {
        return new Done(Optional.of(why));
    }
}
