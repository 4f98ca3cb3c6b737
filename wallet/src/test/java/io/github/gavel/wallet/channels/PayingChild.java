package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.signer.Payment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A process in which a payer pays a payee, again and again, in small steps of which it does not always await the end.
 * It goes on where the last one was killed, and says what it signed, sent and acknowledged.
 */
final class PayingChild {
    static final String READY = "is ready";

    private static final long DEPOSIT = 20_000;
    private static final long ROOM = 1_000;
    private static final int STEP = 8;

    private final Life life;
    private final Random random;
    private final Courier courier;

    private PayingChild(Life life, Random random) {
        this.life = life;
        this.random = random;
        this.courier = life.courier();
    }

    /** The folder and the seed come in one line of their own once somebody wants it to begin. */
    public static void main(String[] none) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        LifeChild.Saying.say("the payer is " + Party.ANN.account() + ", the payee " + Party.BOB.account());
        LifeChild.Saying.say(READY);
        Optional<String> folder = Optional.ofNullable(in.readLine());
        Optional<String> seed = Optional.ofNullable(in.readLine());
        if (seed.isPresent()) {
            try (Life life = new Life(Path.of(folder.orElseThrow()), new Teller())) {
                new PayingChild(life, new Random(Long.parseLong(seed.get()))).pay();
                in.readLine();
            }
        }
    }

    private static final class Teller extends LifeChild.Saying {
        private final Queue<Long> unsent = new ConcurrentLinkedQueue<>();

        @Override
        public void signed(long cumulative) {
            super.signed(cumulative);
            unsent.add(cumulative);
        }

        @Override
        public void pass(String point) {
            if (point.equals("payer said Voucher")) {
                Optional.ofNullable(unsent.poll()).ifPresent(it -> say("sent " + it));
            }
        }
    }

    private void pay() {
        ChannelId channel = channel();
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        long paid = life.ann.paying().orElseThrow().signed().grains();
        while (paid < DEPOSIT - ROOM) {
            paid += 1 + random.nextInt(STEP);
            pay(channel, paid);
        }
    }

    private void pay(ChannelId channel, long cumulative) {
        if (random.nextBoolean()) {
            life.pay(courier, channel, cumulative);
            return;
        }
        Payment payment = new Payment(Amount.grains(cumulative), new Spending(Life.TORRENT, courier.earns), 1);
        Paying paying = Bank.wait(life.ann.channels.pay(channel, payment, Life.PIECE, Life.BUDGET));
        if (paying instanceof Paying.Refused refused) {
            throw new AssertionError("not paid: " + refused.why());
        }
        courier.carry();
    }

    private ChannelId channel() {
        if (life.ann.paying().isEmpty()) {
            NewChannel wanted = new NewChannel(
                    courier.earns,
                    courier.closes,
                    Amount.grains(DEPOSIT),
                    life.clock.now().ledger().plus(Duration.ofDays(1)),
                    Life.PIECE);
            Bank.wait(life.ann.channels.open(wanted));
        }
        courier.until("a channel", () -> life.status() == PayerRow.Status.OPEN);
        return life.ann.paying().orElseThrow().channel();
    }
}
