package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.store.WalletStore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What both desks work with, on one strand. */
record Tools(
        Strand strand,
        WalletStore store,
        Signer signer,
        Counter counter,
        Proofs proofs,
        Supplier<Moment> clock,
        Consumer<News> news,
        Consumer<String> stopping) {
    Moment now() {
        return clock.get();
    }

    /** The disk has failed: this concerns every channel. */
    void stop(String why) {
        stopping.accept(why);
    }

    void say(News said) {
        news.accept(said);
    }
}
