package io.github.gavel.speed.byhand;

import io.github.gavel.economy.channel.Intent;
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
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.port.Introduction;
import io.github.gavel.speed.port.NewChannel;
import io.github.gavel.speed.port.Opened;
import io.github.gavel.speed.port.Payee;
import io.github.gavel.speed.port.Payment;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Payments;
import io.github.gavel.speed.port.Presented;
import io.github.gavel.speed.port.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Money that is only counted: it has every channel opened, takes each that is shown, and looks at no signature. */
public final class Coins implements Payments {
    public static final LedgerId LEDGER = new LedgerId(octets(32, 1));
    public static final Signature SIGNED = new Signature(octets(65, 1));
    public static final Payee PAYEE = new Payee(new AccountId(octets(20, 1)), new AccountId(octets(20, 2)));

    public final List<SignedReceipt> opened = new ArrayList<>();
    public final List<Payment> paid = new ArrayList<>();
    public final Set<Amount> signedBefore = new HashSet<>();
    private final Set<ChannelId> ended = new HashSet<>();
    private final HandClock clock;
    private final Map<ChannelId, Amount> highest = new HashMap<>();
    private Consumer<PaymentNews> listener = news -> {};

    private boolean isAsleep;
    private final Deque<Runnable> later = new ArrayDeque<>();

    public Coins(HandClock clock) {
        this.clock = clock;
    }

    private static Octets octets(int length, int number) {
        byte[] bytes = new byte[length];
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        return Octets.of(bytes);
    }

    public static PayerTag tag(int customer) {
        return new PayerTag(octets(32, customer));
    }

    /** A channel of a customer to the one payee. */
    public SignedReceipt receipt(int channel, int customer, long deposit, long seq) {
        return new SignedReceipt(
                new Receipt(
                        new ChannelId(octets(32, channel)),
                        new PayerCommit(octets(32, channel)),
                        tag(customer),
                        PAYEE.account(),
                        new AccountId(octets(20, 3)),
                        PAYEE.closer(),
                        Amount.grains(deposit),
                        clock.get().ledger().plus(Duration.ofHours(9)),
                        seq),
                SIGNED);
    }

    /** Nothing is signed until it {@link #wakes}. */
    public void sleeps() {
        isAsleep = true;
    }

    public void wakes() {
        isAsleep = false;
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    /** The ledger says that it is over, and nobody is told. */
    public void ends(ChannelId channel) {
        ended.add(channel);
    }

    public void tell(PaymentNews news) {
        listener.accept(news);
    }

    @Override
    public LedgerId ledger() {
        return LEDGER;
    }

    @Override
    public void listen(Consumer<PaymentNews> who) {
        listener = who;
    }

    @Override
    public Amount spent(InfoHash torrent) {
        return Amount.ZERO;
    }

    @Override
    public CompletableFuture<List<PayerRow>> channels() {
        return CompletableFuture.completedFuture(opened.stream().map(this::row).toList());
    }

    private PayerRow row(SignedReceipt receipt) {
        Receipt about = receipt.receipt();
        Intent intent = new Intent(
                new CommandId(octets(32, 1)),
                0,
                about.channel(),
                about.payerCommit(),
                about.payee(),
                about.signer(),
                about.closer(),
                about.deposit(),
                about.expiry());
        return new PayerRow(
                intent,
                ended.contains(about.channel()) ? PayerRow.Status.ENDED : PayerRow.Status.OPEN,
                Optional.of(receipt),
                Optional.empty(),
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO);
    }

    @Override
    public CompletableFuture<Opened> open(NewChannel wanted) {
        SignedReceipt receipt = receipt(opened.size(), 1, wanted.deposit().grains(), 1);
        opened.add(receipt);
        return CompletableFuture.completedFuture(new Opened.Done(receipt));
    }

    @Override
    public CompletableFuture<Optional<Introduction>> show(ChannelId channel, HelloKey requester, HelloKey provider) {
        return CompletableFuture.completedFuture(opened.stream()
                .filter(receipt -> receipt.receipt().channel().equals(channel) && !ended.contains(channel))
                .reduce((one, newer) -> newer)
                .map(receipt -> new Introduction(receipt, SIGNED)));
    }

    @Override
    public CompletableFuture<Optional<Refusal>> pay(ChannelId channel, Payment payment) {
        if (ended.contains(channel)) {
            return CompletableFuture.completedFuture(Optional.of(new Refusal(Refusal.Obstacle.CHANNEL, "it is over")));
        }
        if (isAsleep) {
            later.add(() -> sign(channel, payment));
        } else {
            sign(channel, payment);
        }
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private void sign(ChannelId channel, Payment payment) {
        paid.add(payment);
        tell(new PaymentNews.Signed(channel, payment.cumulative(), Optional.of(SIGNED), false));
    }

    /** The channel holds so much more. */
    @Override
    public CompletableFuture<Optional<Refusal>> topUp(ChannelId channel, Amount amount) {
        Receipt old = show(channel).receipt();
        Receipt next = new Receipt(
                channel,
                old.payerCommit(),
                old.payerTag(),
                old.payee(),
                old.signer(),
                old.closer(),
                old.deposit().plusAtMost(amount),
                old.expiry(),
                old.seq() + 1);
        opened.add(new SignedReceipt(next, SIGNED));
        tell(new PaymentNews.Renewed(opened.get(opened.size() - 1)));
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private SignedReceipt show(ChannelId channel) {
        return opened.stream()
                .filter(receipt -> receipt.receipt().channel().equals(channel))
                .reduce((one, newer) -> newer)
                .orElseThrow();
    }

    @Override
    public void accepted(ChannelId channel, Amount held, Optional<Signature> signature) {}

    @Override
    public boolean isVoucher(Receipt channel, Amount cumulative, Signature signature) {
        return signedBefore.contains(cumulative);
    }

    @Override
    public void acked(ChannelId channel, Amount durable) {}

    @Override
    public void closed(ChannelId channel, Amount last, Signature signature) {}

    @Override
    public void disowned(ChannelId channel) {}

    @Override
    public void use(ChannelId channel, boolean awarded) {}

    @Override
    public void end(ChannelId channel) {}

    @Override
    public CompletableFuture<Optional<Payee>> payee(InfoHash torrent) {
        return CompletableFuture.completedFuture(Optional.of(PAYEE));
    }

    @Override
    public boolean look(Presented presented) {
        ChannelId channel = presented.open().receipt().receipt().channel();
        tell(new PaymentNews.Accepted(presented.by(), channel, Amount.ZERO, Optional.empty()));
        return true;
    }

    @Override
    public CompletableFuture<Optional<Amount>> paid(
            PeerKey by, ChannelId channel, Amount cumulative, Optional<Signature> signature) {
        Amount best = highest.merge(channel, cumulative, Amount::max);
        tell(new PaymentNews.Durable(by, channel, best));
        return CompletableFuture.completedFuture(Optional.of(best));
    }

    @Override
    public void serve(ChannelId channel, Amount piece, boolean serving) {}

    @Override
    public void close(ChannelId channel) {}

    @Override
    public void disconnected(PeerKey by) {}
}
