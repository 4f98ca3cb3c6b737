package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store whose users fail when they are told. */
@Timeout(60)
class SecretaryTest {
    private static final String WHY =
            "the wallet's store has stopped, because this went wrong when it had written: Java heap space";

    @TempDir
    Path temp = Path.of("");

    @Test
    void whoeverFailsWhenToldStopsTheStoreAndLeavesNobodyWaiting() throws IOException, InterruptedException {
        Shelf shelf = new Shelf(temp.resolve("store"));
        try (WalletStore store = shelf.open()) {
            CountDownLatch told = new CountDownLatch(1);
            store.keep(List.of(new Change.Payer(Samples.intended(1))), kept -> {
                told.countDown();
                throw new OutOfMemoryError("Java heap space");
            });
            told.await();
            store.keep(List.of(), kept -> {
                throw new IllegalStateException("again");
            });
            Kept after = Shelf.keep(store, new Change.NextNonce(7));
            assertThat(store.stopped()).contains(WHY);
            assertThat(after).isEqualTo(new Kept.Failed(WHY));
        }
        try (WalletStore again = shelf.open()) {
            assertThat(again.loaded().payers()).containsExactly(Samples.intended(1));
        }
    }
}
