package io.github.gavel.client.money;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.speed.port.Introduction;
import io.github.gavel.speed.port.NewChannel;
import io.github.gavel.speed.port.Opened;
import io.github.gavel.speed.port.Payee;
import io.github.gavel.speed.port.Payment;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Payments;
import io.github.gavel.speed.port.Presented;
import io.github.gavel.speed.port.Refusal;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.channels.ChannelView;
import io.github.gavel.wallet.channels.Channels;
import io.github.gavel.wallet.channels.News;
import io.github.gavel.wallet.channels.Opening;
import io.github.gavel.wallet.channels.Paying;
import io.github.gavel.wallet.channels.Setup;
import io.github.gavel.wallet.channels.Showing;
import io.github.gavel.wallet.signer.Signer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The channels of a wallet at one ledger. */
public final class WalletPayments implements Payments, AutoCloseable {
    private final LedgerId ledger;
    private final Clocks clocks;
    private final Signer signer;
    private final Channels channels;
    private final Map<ChannelId, InfoHash> torrents = new ConcurrentHashMap<>();
    private volatile Consumer<PaymentNews> listener = news -> {};

    private WalletPayments(Clocks clocks, Function<Consumer<News>, Setup> setup) {
        Setup given = setup.apply(this::told);
        this.ledger = given.ledger().charter().ledger();
        this.clocks = clocks;
        this.signer = given.signer();
        this.channels = Channels.start(given);
    }

    /**
     * Goes on where the last run ended.
     *
     * @param setup what the channels need, made of who is told their news
     */
    public static WalletPayments start(Clocks clocks, Function<Consumer<News>, Setup> setup) {
        return new WalletPayments(clocks, setup);
    }

    private void told(News news) {
        Told.of(news).ifPresent(listener);
    }

    @Override
    public LedgerId ledger() {
        return ledger;
    }

    @Override
    public void listen(Consumer<PaymentNews> who) {
        listener = who;
    }

    @Override
    public Amount spent(InfoHash torrent) {
        return signer.tally().of(torrent);
    }

    /** For which torrent each channel was last paid with in this run. */
    public Map<ChannelId, InfoHash> torrents() {
        return Map.copyOf(torrents);
    }

    CompletableFuture<List<ChannelView>> views() {
        return channels.view();
    }

    @Override
    public CompletableFuture<List<PayerRow>> channels() {
        return channels.view()
                .thenApply(views -> views.stream()
                        .filter(ChannelView.Paying.class::isInstance)
                        .map(view -> ((ChannelView.Paying) view).row())
                        .toList());
    }

    @Override
    public CompletableFuture<Opened> open(NewChannel wanted) {
        LedgerTime expiry = clocks.get().ledger().plus(wanted.life());
        return channels.open(new io.github.gavel.wallet.channels.NewChannel(
                        wanted.payee(), wanted.closer(), wanted.deposit(), expiry, wanted.piece()))
                .thenApply(opening -> opening instanceof Opening.Opened opened
                        ? new Opened.Done(opened.receipt())
                        : new Opened.Refused(Why.of(((Opening.Refused) opening).why())));
    }

    @Override
    public CompletableFuture<Optional<Introduction>> show(ChannelId channel, HelloKey requester, HelloKey provider) {
        return channels.show(channel, requester, provider)
                .thenApply(showing -> showing instanceof Showing.Shown shown
                        ? Optional.of(new Introduction(shown.receipt(), shown.attach()))
                        : Optional.empty());
    }

    @Override
    public CompletableFuture<Optional<Refusal>> pay(ChannelId channel, Payment payment) {
        torrents.put(channel, payment.torrent());
        io.github.gavel.wallet.signer.Payment asked = new io.github.gavel.wallet.signer.Payment(
                payment.cumulative(), new Spending(payment.torrent(), payment.payee()), payment.pieces());
        return channels.pay(channel, asked, payment.piece(), payment.budget())
                .thenApply(paying -> paying instanceof Paying.Refused refused
                        ? Optional.of(Why.of(refused.why()))
                        : Optional.empty());
    }

    @Override
    public CompletableFuture<Optional<Refusal>> topUp(ChannelId channel, Amount amount) {
        return channels.topUp(channel, amount).thenApply(done -> done.refusal().map(Why::of));
    }

    @Override
    public void accepted(ChannelId channel, Amount highest, Optional<Signature> signature) {
        channels.accepted(channel, highest, signature);
    }

    @Override
    public boolean isVoucher(Receipt channel, Amount cumulative, Signature signature) {
        return channels.isVoucher(channel, cumulative, signature);
    }

    @Override
    public void acked(ChannelId channel, Amount durable) {
        channels.acked(channel, durable);
    }

    @Override
    public void closed(ChannelId channel, Amount last, Signature signature) {
        channels.closed(channel, last, signature);
    }

    @Override
    public void disowned(ChannelId channel) {
        channels.disowned(channel);
    }

    @Override
    public void use(ChannelId channel, boolean awarded) {
        channels.use(channel, awarded);
    }

    @Override
    public void end(ChannelId channel) {
        channels.end(channel);
    }

    @Override
    public CompletableFuture<Optional<Payee>> payee(InfoHash torrent) {
        return channels.earner(torrent).thenApply(earner -> earner.map(it -> new Payee(it.payee(), it.closer())));
    }

    @Override
    public boolean look(Presented presented) {
        return channels.look(new io.github.gavel.wallet.channels.Presented(
                presented.by(),
                presented.open().receipt(),
                presented.open().attach(),
                presented.requester(),
                presented.provider(),
                presented.terms()));
    }

    @Override
    public CompletableFuture<Optional<Amount>> paid(
            PeerKey by, ChannelId channel, Amount cumulative, Optional<Signature> signature) {
        return channels.paid(by, channel, cumulative, signature);
    }

    @Override
    public void serve(ChannelId channel, Amount piece, boolean serving) {
        channels.serve(channel, piece, serving);
    }

    @Override
    public void close(ChannelId channel) {
        channels.close(channel);
    }

    @Override
    public void disconnected(PeerKey by) {
        channels.disconnected(by);
    }

    /** A second went by. */
    public void tick() {
        channels.tick();
    }

    @Override
    public void close() {
        channels.close();
    }
}
