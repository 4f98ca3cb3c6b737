package io.github.gavel.ui.app;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.ui.port.Employer;
import java.util.concurrent.CompletableFuture;

/** At a library's torrents. */
record Employed(Library library) implements Employer {
    @Override
    public CompletableFuture<Answer<Boolean>> employ(WorkingWallet wallet) {
        return library.employ(wallet);
    }

    @Override
    public CompletableFuture<Answer<Boolean>> release() {
        return library.release();
    }
}
