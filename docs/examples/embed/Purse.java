import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.speed.port.Introduction;
import io.github.gavel.speed.port.NewChannel;
import io.github.gavel.speed.port.Opened;
import io.github.gavel.speed.port.Payee;
import io.github.gavel.speed.port.Payment;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Payments;
import io.github.gavel.speed.port.Presented;
import io.github.gavel.speed.port.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Money in this program's memory. Everybody believes everybody: whoever needs more signs, and keeps it on a disk. */
final class Purse implements Payments {
    private static final Signature NOBODYS = new Signature(Octets.of(new byte[65]));

    private final LedgerId ledger;
    private final AccountId account = new AccountId(drawn(20));
    private final Map<ChannelId, Receipt> receipts = new ConcurrentHashMap<>();
    private final Map<ChannelId, Amount> signed = new ConcurrentHashMap<>();
    private final Map<ChannelId, Amount> earned = new ConcurrentHashMap<>();
    private Consumer<PaymentNews> listener = news -> {};

    Purse(LedgerId ledger) {
        this.ledger = ledger;
    }

    static Octets drawn(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Octets.of(bytes);
    }

    Amount spent() {
        return signed.values().stream().reduce(Amount.ZERO, Amount::plusAtMost);
    }

    Amount earned() {
        return earned.values().stream().reduce(Amount.ZERO, Amount::plusAtMost);
    }

    @Override
    public LedgerId ledger() {
        return ledger;
    }

    @Override
    public void listen(Consumer<PaymentNews> who) {
        listener = who;
    }

    // as whoever pays

    @Override
    public Amount spent(InfoHash torrent) {
        return Amount.ZERO; // nothing outlives this program
    }

    @Override
    public CompletableFuture<List<PayerRow>> channels() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<Opened> open(NewChannel wanted) {
        Receipt receipt = new Receipt(
                new ChannelId(drawn(32)),
                new PayerCommit(drawn(32)),
                new PayerTag(drawn(32)),
                wanted.payee(),
                account,
                wanted.closer(),
                wanted.deposit(),
                new LedgerTime(System.currentTimeMillis()).plus(wanted.life()),
                1);
        receipts.put(receipt.channel(), receipt);
        return CompletableFuture.completedFuture(new Opened.Done(new SignedReceipt(receipt, NOBODYS)));
    }

    @Override
    public CompletableFuture<Optional<Introduction>> show(ChannelId channel, HelloKey requester, HelloKey provider) {
        return CompletableFuture.completedFuture(Optional.ofNullable(receipts.get(channel))
                .map(receipt -> new Introduction(new SignedReceipt(receipt, NOBODYS), NOBODYS)));
    }

    @Override
    public CompletableFuture<Optional<Refusal>> pay(ChannelId channel, Payment payment) {
        signed.put(channel, payment.cumulative());
        listener.accept(new PaymentNews.Signed(channel, payment.cumulative(), Optional.of(NOBODYS), false));
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletableFuture<Optional<Refusal>> topUp(ChannelId channel, Amount amount) {
        Refusal refusal = new Refusal(Refusal.Obstacle.BALANCE, "a channel is filled once here");
        return CompletableFuture.completedFuture(Optional.of(refusal));
    }

    @Override
    public void end(ChannelId channel) {
        Amount last = signed.getOrDefault(channel, Amount.ZERO);
        listener.accept(new PaymentNews.Signed(
                channel, last, Optional.of(NOBODYS).filter(any -> !last.isZero()), true));
    }

    @Override
    public void accepted(ChannelId channel, Amount highest, Optional<Signature> signature) {}

    @Override
    public boolean isVoucher(Receipt channel, Amount cumulative, Signature signature) {
        return cumulative.equals(signed.get(channel.channel()));
    }

    @Override
    public void acked(ChannelId channel, Amount durable) {}

    @Override
    public void closed(ChannelId channel, Amount last, Signature signature) {}

    @Override
    public void disowned(ChannelId channel) {}

    @Override
    public void use(ChannelId channel, boolean awarded) {}

    // as whoever is paid

    @Override
    public CompletableFuture<Optional<Payee>> payee(InfoHash torrent) {
        return CompletableFuture.completedFuture(Optional.of(new Payee(account, account)));
    }

    @Override
    public boolean look(Presented presented) {
        ChannelId channel = presented.open().receipt().receipt().channel();
        Amount held = earned.getOrDefault(channel, Amount.ZERO);
        listener.accept(new PaymentNews.Accepted(
                presented.by(), channel, held, Optional.of(NOBODYS).filter(any -> !held.isZero())));
        return true;
    }

    @Override
    public CompletableFuture<Optional<Amount>> paid(
            PeerKey by, ChannelId channel, Amount cumulative, Optional<Signature> signature) {
        Amount highest = earned.merge(channel, cumulative, Amount::max);
        listener.accept(new PaymentNews.Durable(by, channel, highest));
        return CompletableFuture.completedFuture(Optional.of(highest));
    }

    @Override
    public void close(ChannelId channel) {
        Amount last = earned.getOrDefault(channel, Amount.ZERO);
        listener.accept(new PaymentNews.Ending(channel, last, NOBODYS));
    }

    @Override
    public void serve(ChannelId channel, Amount piece, boolean serving) {}

    @Override
    public void disconnected(PeerKey by) {}
}
