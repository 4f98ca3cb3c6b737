package io.github.gavel.wallet.unlocked;

/** What became of offering a key to other programs. */
public sealed interface Hosting {
    record Open(KeyHost host) implements Hosting {}

    /** Why not, in a sentence. */
    record Refused(String why) implements Hosting {}
}
