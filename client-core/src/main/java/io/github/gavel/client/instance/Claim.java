package io.github.gavel.client.instance;

/** What became of wanting to be the one program of a user. */
public sealed interface Claim {
    /** Nobody else is: this is it until it is closed. */
    record First(Instance instance) implements Claim {}

    /** Somebody else is and has heard the call: there is nothing left to do. */
    record HandedOver() implements Claim {}

    /** Neither, for this reason. */
    record Refused(String sentence) implements Claim {}
}
