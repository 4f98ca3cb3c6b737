package io.github.gavel.speed.port;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.money.Amount;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Money at one ledger. Nobody waits and nothing throws: what comes of a wish is a future's value or news, which may be
 * told on any thread. What a peer said is passed on as it was heard; no signature was looked at.
 */
public interface Payments {
    LedgerId ledger();

    /** Who is told from now on what happens to the channels. */
    void listen(Consumer<PaymentNews> listener);

    // as whoever pays

    /** What was signed for a torrent so far, in earlier runs too. */
    Amount spent(InfoHash torrent);

    /** Our channels that are not over. */
    CompletableFuture<List<PayerRow>> channels();

    /** Locks money in a new channel; answered when the ledger has confirmed it. */
    CompletableFuture<Opened> open(NewChannel wanted);

    /** What to say on a connection between these two to show a channel; empty if it cannot be shown. */
    CompletableFuture<Optional<Introduction>> show(ChannelId channel, HelloKey requester, HelloKey provider);

    /** Signs for so much in all; the voucher is news. Answered with what was in the way, if anything was. */
    CompletableFuture<Optional<Refusal>> pay(ChannelId channel, Payment payment);

    CompletableFuture<Optional<Refusal>> topUp(ChannelId channel, Amount amount);

    /** The payee took it, and says that it holds so much. */
    void accepted(ChannelId channel, Amount highest, Optional<Signature> signature);

    /** Whether whoever signs for that channel signed for so much: nothing but this is answered at once. */
    boolean isVoucher(Receipt channel, Amount cumulative, Signature signature);

    void acked(ChannelId channel, Amount durable);

    /** The payee agrees to end it. */
    void closed(ChannelId channel, Amount last, Signature signature);

    /** The payee does not take it, because it was closed or our receipt is old. */
    void disowned(ChannelId channel);

    /** Whether a bid that counts on it has an award. */
    void use(ChannelId channel, boolean awarded);

    /** Nothing more is to be paid on it. */
    void end(ChannelId channel);

    // as whoever is paid

    /** Who is paid for a torrent; empty if nobody can be. */
    CompletableFuture<Optional<Payee>> payee(InfoHash torrent);

    /** A requester shows a channel: answered among the news. False if nobody will look at it. */
    boolean look(Presented presented);

    /**
     * A requester pays; answered with the highest good voucher, this one included. Empty if it broke a rule, which is
     * news, or if nobody looks at it.
     */
    CompletableFuture<Optional<Amount>> paid(
            PeerKey by, ChannelId channel, Amount cumulative, Optional<Signature> signature);

    /** How a channel is served from now on: what one piece costs, and whether its payer bids, has an award or owes. */
    void serve(ChannelId channel, Amount piece, boolean serving);

    /** A requester asks for the end of a channel, or we want it. */
    void close(ChannelId channel);

    void disconnected(PeerKey by);
}
