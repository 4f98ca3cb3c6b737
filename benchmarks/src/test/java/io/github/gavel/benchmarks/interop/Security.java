package io.github.gavel.benchmarks.interop;

import java.util.List;

/** How two programs speak, and the words that make the other one insist on it. */
enum Security {
    /** aria2 cannot be told to. */
    IN_THE_CLEAR(List.of("--encryption", "never"), List.of()),
    ENCRYPTED_HANDSHAKE(List.of("--encryption", "plaintext"), List.of("--bt-require-crypto=true")),
    ENCRYPTED(List.of("--encryption", "rc4"), List.of("--bt-require-crypto=true", "--bt-min-crypto-level=arc4"));

    private final List<String> ofLibtorrent;
    private final List<String> ofAria2;

    Security(List<String> ofLibtorrent, List<String> ofAria2) {
        this.ofLibtorrent = ofLibtorrent;
        this.ofAria2 = ofAria2;
    }

    List<String> ofLibtorrent() {
        return ofLibtorrent;
    }

    List<String> ofAria2() {
        return ofAria2;
    }
}
