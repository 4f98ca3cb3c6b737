package io.github.gavel.economy.purchase;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** One connection of a {@link Trade}: what is underway on it both ways, in order, and what its provider is to serve. */
final class Line {
    /** A block that was asked for. */
    record Request(int piece, int block, boolean admitted) {}

    final PeerKey key;
    final InfoHash torrent;
    final List<Request> requests = new ArrayList<>();
    private final Queue<Runnable> toProvider = new ArrayDeque<>();
    private final Queue<Runnable> toPayer = new ArrayDeque<>();

    Line(PeerKey key, InfoHash torrent) {
        this.key = key;
        this.torrent = torrent;
    }

    void tellProvider(Runnable what) {
        toProvider.add(what);
    }

    void tellPayer(Runnable what) {
        toPayer.add(what);
    }

    void providerHears() {
        if (!toProvider.isEmpty()) {
            toProvider.remove().run();
        }
    }

    void payerHears() {
        if (!toPayer.isEmpty()) {
            toPayer.remove().run();
        }
    }

    void settle() {
        while (!toProvider.isEmpty() || !toPayer.isEmpty()) {
            providerHears();
            payerHears();
        }
    }
}
