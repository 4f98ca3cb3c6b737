package io.github.gavel.ui.port;

import io.github.gavel.client.library.Answer;
import io.github.gavel.client.money.WorkingWallet;
import java.util.concurrent.CompletableFuture;

/** Where a wallet can go to work. */
public interface Employer {
    CompletableFuture<Answer<Boolean>> employ(WorkingWallet wallet);

    /** Its work ends, well. */
    CompletableFuture<Answer<Boolean>> release();
}
