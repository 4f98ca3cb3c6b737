package io.github.gavel.client.purse;

/** What is known of a wallet. */
public sealed interface PurseState {
    /** Nothing yet. */
    record Looking() implements PurseState {}

    /** There is none, and nothing that would be one. */
    record Missing() implements PurseState {}

    /** There is something that cannot be used. */
    record Unusable(String why) implements PurseState {}

    record Ready(PurseView view) implements PurseState {}
}
