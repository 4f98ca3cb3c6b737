package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.Octets;

/** HMAC-SHA-256, passed in by whoever has a fast one. */
@FunctionalInterface
public interface Mac256 {
    Octets mac(Octets key, Octets message);
}
