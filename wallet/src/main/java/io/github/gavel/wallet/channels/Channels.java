package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.signer.Payment;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.Kept;
import io.github.gavel.wallet.store.Loaded;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All channels of a wallet at one ledger, on both sides. Any thread may ask; nobody waits. Values go in, and what comes
 * of them is a future's value or {@link News}, both told on the thread that owns the channels. It has no clock that
 * ticks: whoever put it together calls {@link #tick} about once a second.
 */
public final class Channels implements Closeable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Setup setup;
    private final Strand strand = new Strand();
    private final Tools tools;
    private final Closers closers;
    private final PayerDesk payers;
    private final PayeeDesk payees;
    private boolean hasStopped;

    private Channels(Setup setup) {
        this.setup = setup;
        Loaded loaded = setup.store().loaded();
        Proofs proofs = new Proofs(setup.curve(), setup.ledger().charter());
        Counter counter =
                new Counter(setup.ledger(), proofs, () -> setup.clock().get().tick());
        this.tools = new Tools(
                strand,
                setup.store(),
                setup.signer(),
                counter,
                new Underway(),
                proofs,
                setup.clock(),
                setup.news(),
                this::stopAll);
        PayerMandates mandates =
                new PayerMandates(setup.signer(), setup.ledger().charter().domain());
        Set<ChannelId> damaged = loaded.frozen();
        this.closers = new Closers(setup.signer(), loaded.earners());
        this.payers = new PayerDesk(tools, mandates, damaged, setup.mostLocked(), loaded.nextNonce());
        this.payees = new PayeeDesk(tools, closers, damaged, loaded.isRestored());
    }

    /** Goes on where the last run ended, however it ended. */
    public static Channels start(Setup setup) {
        Channels channels = new Channels(setup);
        channels.strand.tell(channels::restore);
        return channels;
    }

    private void restore() {
        Loaded loaded = setup.store().loaded();
        loaded.payers().forEach(payers::restore);
        loaded.payees().forEach(payees::restore);
        payers.letGo();
    }

    /** Locks money in a new channel. Answered when the ledger has, which may take long. */
    public CompletableFuture<Opening> open(NewChannel wanted) {
        return asked(answer -> payers.open(wanted, answer), new Opening.Refused(new Refusal.Busy()));
    }

    /**
     * Signs for so much in all, as soon as the disk allows it.
     *
     * @param piece what one piece costs now
     * @param budget what may still be reserved; the caps of the signer hold besides
     */
    public CompletableFuture<Paying> pay(ChannelId channel, Payment payment, Amount piece, Amount budget) {
        return asked(
                answer -> payers.pay(channel, payment, piece, budget, answer), new Paying.Refused(new Refusal.Busy()));
    }

    /** What to say on a connection between these two to show a channel. */
    public CompletableFuture<Showing> show(ChannelId channel, HelloKey requester, HelloKey provider) {
        return answered(() -> payers.show(channel, requester, provider), new Showing.Refused(new Refusal.Busy()));
    }

    /** The payee took it, and says what it holds. Whether that is looked at, as with all that a peer says. */
    public boolean accepted(ChannelId channel, Amount highest, Optional<Signature> signature) {
        return strand.takes(() -> payers.accepted(channel, highest, signature));
    }

    /** Answered at once: it is asked of no state. */
    public boolean isVoucher(Receipt channel, Amount cumulative, Signature signature) {
        return tools.proofs().isVoucher(channel.signer(), channel.channel(), cumulative, signature);
    }

    public boolean acked(ChannelId channel, Amount durable) {
        return strand.takes(() -> payers.acked(channel, durable));
    }

    /** The payee agrees to end it. */
    public boolean closed(ChannelId channel, Amount last, Signature signature) {
        return strand.takes(() -> payers.closed(channel, last, signature));
    }

    /** The payee does not take it, because it was closed or our receipt is old. */
    public boolean disowned(ChannelId channel) {
        return strand.takes(() -> payers.disowned(channel));
    }

    public CompletableFuture<Done> topUp(ChannelId channel, Amount amount) {
        return done(() -> payers.topUp(channel, amount));
    }

    public CompletableFuture<Done> extend(ChannelId channel, LedgerTime later) {
        return done(() -> payers.extend(channel, later));
    }

    /** Nothing more is to be paid on it. */
    public boolean end(ChannelId channel) {
        return strand.takes(() -> payers.end(channel));
    }

    /** Whether a bid that counts on it has an award. */
    public void use(ChannelId channel, boolean awarded) {
        strand.takes(() -> payers.use(channel, awarded));
    }

    /** A torrent is gone: what was paid for it does not count under the cap of a torrent any more. */
    public void forget(InfoHash torrent) {
        strand.takes(() -> payers.forget(torrent));
    }

    public void setMostLocked(Amount most) {
        strand.takes(() -> payers.setMostLocked(most));
    }

    /** Who is to be paid for a torrent. It is on the disk when this is answered; empty if it cannot be. */
    public CompletableFuture<Optional<Earner>> earner(InfoHash torrent) {
        return asked(answer -> earner(torrent, answer), Optional.empty());
    }

    private void earner(InfoHash torrent, CompletableFuture<Optional<Earner>> answer) {
        Optional<Earner> known = closers.known(torrent);
        if (known.isPresent()) {
            setup.store().keep(List.of(), kept -> answer.complete(known.filter(it -> isDone(kept))));
            return;
        }
        Earner drawn = closers.draw(torrent);
        setup.store()
                .keep(
                        List.of(new Change.Earning(drawn)),
                        kept -> answer.complete(Optional.of(drawn).filter(it -> isDone(kept))));
    }

    private static boolean isDone(Kept kept) {
        return kept instanceof Kept.Done;
    }

    /** A requester shows a channel; answered by an accept or a refusal among the news. Whether it is looked at. */
    public boolean look(Presented presented) {
        return strand.takes(() -> payees.look(presented));
    }

    /**
     * A requester pays. Answered with the highest good voucher of the channel, this one included, behind the news of
     * it: a lower or equal one opens no gate, and what it is for counts all the same. Empty if it broke a rule, if the
     * channel is frozen, or if nobody looks at it.
     */
    public CompletableFuture<Optional<Amount>> paid(
            PeerKey by, ChannelId channel, Amount cumulative, Optional<Signature> signature) {
        return answered(() -> payees.paid(by, channel, cumulative, signature), Optional.empty());
    }

    /** A requester asks for the end of a channel, or we want it. */
    public boolean close(ChannelId channel) {
        return strand.takes(() -> payees.end(channel));
    }

    public void disconnected(PeerKey by) {
        strand.tell(() -> payees.disconnected(by));
    }

    /**
     * How a channel is served from now on.
     *
     * @param piece what one piece costs there
     * @param serving whether its payer bids, has an award or owes for a piece
     */
    public void serve(ChannelId channel, Amount piece, boolean serving) {
        strand.takes(() -> payees.serve(channel, piece, serving));
    }

    public void tick() {
        strand.tell(() -> {
            setup.signer().isLocked();
            payers.tick();
            payees.tick();
        });
    }

    public CompletableFuture<List<ChannelView>> view() {
        return answered(this::views, List.of());
    }

    private List<ChannelView> views() {
        List<ChannelView> views = new ArrayList<>();
        payers.all()
                .forEach(it -> views.add(new ChannelView.Paying(
                        it.row(),
                        it.channel().signed(),
                        it.channel().acked(),
                        it.channel().fault())));
        payees.all()
                .forEach(it -> it.row()
                        .ifPresent(row -> views.add(
                                new ChannelView.Earning(row, it.channel().fault()))));
        return views;
    }

    private void stopAll(String why) {
        if (!hasStopped) {
            hasStopped = true;
            tools.say(new News.Stopped(why));
            payers.storeFailed();
            payees.storeFailed();
        }
    }

    private CompletableFuture<Done> done(Supplier<Done> wish) {
        return answered(wish, Done.refused(new Refusal.Busy()));
    }

    private <T> CompletableFuture<T> answered(Supplier<T> wish, T otherwise) {
        return asked(answer -> answer.complete(wish.get()), otherwise);
    }

    private <T> CompletableFuture<T> asked(Consumer<CompletableFuture<T>> wish, T otherwise) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (!strand.takes(() -> answer(wish, answer, otherwise))) {
            answer.complete(otherwise);
        }
        return answer;
    }

    /** Whoever waits is answered, also if this is a mistake of ours. */
    private static <T> void answer(Consumer<CompletableFuture<T>> wish, CompletableFuture<T> answer, T otherwise) {
        try {
            wish.accept(answer);
        } catch (RuntimeException fault) {
            answer.complete(otherwise);
            throw fault;
        }
    }

    /**
     * Hands in what was earned, writes down what was signed, hears what comes of that if the ledger is quick, and does
     * what waits. Store and signer are their owner's to close.
     */
    @Override
    public void close() {
        CompletableFuture<Void> handedIn = new CompletableFuture<>();
        boolean isFirst = strand.tell(() -> {
            payees.stopping();
            payers.stopping();
            handedIn.complete(null);
        });
        if (isFirst) {
            handedIn.join();
            tools.underway().await(LAST_WORDS);
        }
        strand.finish();
    }
}
