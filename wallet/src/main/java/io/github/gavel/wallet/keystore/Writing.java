package io.github.gavel.wallet.keystore;

import java.nio.file.Path;

/** What became of writing a key file. */
public sealed interface Writing permits Writing.Written, Refusal {
    /** It is on the disk, and so is its name. */
    record Written(Path file) implements Writing {}
}
