package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.Octets;

/**
 * What passes over a connection: the few things of the peer protocol that a deal is about, and payloads of gv_speed.
 */
sealed interface Item {
    record Payload(Octets octets) implements Item {}

    record Choke() implements Item {}

    record Unchoke() implements Item {}

    record Interested(boolean still) implements Item {}

    record Request(int piece, int begin, int length) implements Item {}

    record Reject(int piece, int begin) implements Item {}

    record Block(int piece, int begin, int length, boolean good) implements Item {}
}
