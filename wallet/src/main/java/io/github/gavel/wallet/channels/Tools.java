package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.Touched;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Kept;
import io.github.gavel.wallet.store.WalletStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What both desks work with, on one strand. */
record Tools(
        Strand strand,
        WalletStore store,
        Signer signer,
        Counter counter,
        Underway underway,
        Proofs proofs,
        Supplier<Moment> clock,
        Consumer<News> news,
        Consumer<String> stopping) {
    Moment now() {
        return clock.get();
    }

    /** Writes this, and whatever counts as spent by now. */
    void keep(List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(counted());
        store.keep(all, kept -> {
            if (kept instanceof Kept.Failed failed) {
                strand.tell(() -> stop(failed.why()));
            }
        });
    }

    /** What counts as spent by now, as far as it was not written. */
    List<Change> counted() {
        Touched touched = signer.touched();
        return touched.isEmpty()
                ? List.of()
                : List.of(new Change.Counted(touched.tally(), touched.torrents(), touched.payees()));
    }

    /** Lets whoever gave an order hear what came of it. */
    void order(CompletableFuture<Heard> answer, Consumer<Heard> hears) {
        underway.add(answer.thenAcceptAsync(hears, strand::tell));
    }

    /** The disk has failed: this concerns every channel. */
    void stop(String why) {
        stopping.accept(why);
    }

    void say(News said) {
        news.accept(said);
    }
}
