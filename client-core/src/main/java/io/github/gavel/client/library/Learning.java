package io.github.gavel.client.library;

import io.github.gavel.client.Client;
import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Keeps what peers said that links mean. It belongs to the library's thread. */
final class Learning {
    private final Stock stock;
    private final Client client;
    private final Executor thread;
    private final Set<InfoHash> asked = new HashSet<>();

    Learning(Stock stock, Client client, Executor thread) {
        this.stock = stock;
        this.client = client;
        this.thread = thread;
    }

    void look(ClientSnapshot now) {
        now.torrents().stream()
                .filter(view -> view.transfer().content().isPresent())
                .map(view -> view.transfer().hash())
                .filter(this::isUnknown)
                .filter(asked::add)
                .forEach(this::ask);
    }

    private boolean isUnknown(InfoHash hash) {
        return stock.find(hash).filter(kept -> kept.given().content().isEmpty()).isPresent();
    }

    private void ask(InfoHash hash) {
        CompletableFuture<Void> unused = client.metadata(hash)
                .thenAcceptAsync(info -> info.ifPresent(known -> stock.learn(hash, known)), thread)
                .whenCompleteAsync((done, fault) -> asked.remove(hash), thread);
    }
}
