package io.github.gavel.wallet.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A folder whose store is opened again and again. */
record Shelf(Path folder) {
    WalletStore open() {
        return ready(through(UnaryOperator.identity()));
    }

    StoreOpened through(UnaryOperator<Rows> fault) {
        return new StoreOpening(folder, Samples.OWNER, fault, () -> 0).open(Optional.empty(), Samples.NOON);
    }

    static WalletStore ready(StoreOpened opened) {
        if (opened instanceof StoreOpened.Ready ready) {
            return ready.store();
        }
        throw new AssertionError(opened);
    }

    static String why(StoreOpened opened) {
        if (opened instanceof StoreOpened.Refused refused) {
            return refused.why();
        }
        throw new AssertionError(opened);
    }

    static Kept keep(WalletStore store, Change... changes) {
        return wait(store.keep(List.of(changes)));
    }

    static <T> T wait(CompletableFuture<T> asked) {
        return asked.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
