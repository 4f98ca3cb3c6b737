package io.github.gavel.economy.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A provider, and all connections from one address to it. */
final class Doorstep {
    private static final Set<Culprit> HOUSE =
            Set.of(new Culprit.Neighbours(new AddressBlock(AddressBlock.Kind.IPV4, 7, 0)));
    private static final InfoHash TORRENT = new InfoHash(Octets.ofHex("ab".repeat(20)));
    private static final int CHANNEL = 1;
    private static final int OWNED = 99;

    /** One connection; {@code number} of bids said. */
    private static final class Visitor {
        private ProviderDeal provider;
        private RequesterDeal requester = RequesterDeal.begun();
        private long number;

        Visitor(Used used) {
            ProviderDeal begun = ProviderDeal.begun(Requote.HOUSE, used);
            provider = new ProviderDeal(
                    begun.mode(), begun.terms(), withOne(begun.channels()), begun.bids(), begun.quote());
        }

        /** It has one from before, which nobody looked at now. */
        private static ShownChannels withOne(ShownChannels channels) {
            ShownChannels accepted = channels.lookingAt(Messages.open(OWNED, 1), Tick.ZERO)
                    .answered(OWNED, new Accept(OWNED, Amount.ZERO, Optional.empty()));
            return new ShownChannels(accepted.byNumber(), accepted.closed(), channels.pace());
        }
    }

    private final RandomGenerator random;
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<Long> stood = new ArrayList<>();
    private final List<Long> raises = new ArrayList<>();
    private final List<Long> looks = new ArrayList<>();
    private Guestbook guests = Guestbook.empty();
    private Rate last = Rate.FREE;
    private boolean hungUp;
    private long deposit;
    private long millis;

    Doorstep(RandomGenerator random) {
        this.random = random;
        isLivedInBy(1);
    }

    void isLivedInBy(int count) {
        while (visitors.size() < count) {
            visitors.add(visitor());
        }
    }

    private Visitor visitor() {
        return new Visitor(guests.usedBy(HOUSE, TORRENT, now()));
    }

    /** When a bid above 0 came to stand. */
    List<Long> stood() {
        return stood;
    }

    /** When one came to stand above the one that stood last. */
    List<Long> raises() {
        return raises;
    }

    List<Long> looks() {
        return looks;
    }

    void passes() {
        millis += 1_000;
        visitors.forEach(visitor -> run(visitor, visitor.provider.passes(now())));
    }

    // a cheat, who begins anew when it is hung up on, or when it likes

    void bidsAsOftenAsItLikes() {
        Visitor visitor = visitors.get(0);
        Bid bid = new Bid(++visitor.number, Rate.perGib(random.nextInt(6)));
        run(visitor, visitor.provider.hears(bid, now()));
        reconnects();
    }

    void showsAsOftenAsItLikes() {
        Visitor visitor = visitors.get(0);
        run(visitor, visitor.provider.hears(Messages.open(random.nextInt(9), ++deposit), now()));
        reconnects();
    }

    private void reconnects() {
        if (hungUp || random.nextInt(3) == 0) {
            visitors.set(0, visitor());
            hungUp = false;
        }
    }

    // neighbours who say no more than they may

    void honestly() {
        for (int i = 0; i < visitors.size(); i++) {
            if (random.nextInt(100) == 0) {
                visitors.set(i, visitor());
            }
            says(visitors.get(i));
            assertThat(hungUp).isFalse();
        }
    }

    private void says(Visitor visitor) {
        if (!visitor.provider.channels().isAccepted(CHANNEL)) {
            visitor.requester.shows(Messages.open(CHANNEL, ++deposit), now()).ifPresent(step -> runs(visitor, step));
        }
        Rate wanted = Rate.perGib(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(100));
        if (random.nextInt(10) == 0
                && visitor.requester.bids(wanted, random.nextBoolean(), now()) instanceof Bidding.Said said) {
            runs(visitor, said.step());
        }
    }

    void fallSilentFor(int seconds) {
        for (int second = 0; second < seconds; second++) {
            passes();
        }
    }

    /** Whatever was said last, however early. */
    void allBidsStand() {
        assertThat(visitors)
                .allSatisfy(
                        visitor -> assertThat(visitor.provider.bids().rate()).isEqualTo(visitor.requester.standing()));
    }

    private void runs(Visitor visitor, Step<RequesterDeal, Effect> step) {
        visitor.requester = step.next();
        for (Effect effect : step.effects()) {
            assertThat(effect).isNotInstanceOf(Effect.HangUp.class);
            if (effect instanceof Effect.Say say && say.message() instanceof Open open) {
                run(visitor, visitor.provider.hears(open, now()));
            } else if (effect instanceof Effect.Say say && say.message() instanceof Bid bid) {
                run(visitor, visitor.provider.hears(bid, now()));
            }
        }
    }

    private void run(Visitor visitor, Step<ProviderDeal, Effect> step) {
        Used before = visitor.provider.used();
        visitor.provider = step.next();
        if (!visitor.provider.used().equals(before)) {
            guests = guests.seen(HOUSE, TORRENT, visitor.provider.used(), now());
        }
        step.effects().forEach(effect -> run(visitor, effect));
    }

    private void run(Visitor visitor, Effect effect) {
        if (effect instanceof Effect.HangUp) {
            hungUp = true;
        } else if (effect instanceof Effect.BidStands bid) {
            stands(bid.rate());
        } else if (effect instanceof Effect.CheckChannel check) {
            looks.add(millis);
            run(visitor, visitor.provider.accepts(check.open().channel(), Amount.ZERO, Optional.empty()));
        } else if (effect instanceof Effect.Say say) {
            hears(visitor, say.message());
        }
    }

    private void hears(Visitor visitor, SpeedMessage message) {
        if (message instanceof SpeedMessage.Accept accept
                && visitor.requester.channels().isKnown(CHANNEL)) {
            runs(visitor, visitor.requester.hears(accept));
        } else if (message instanceof Reserve) {
            throw new AssertionError("nobody asks here");
        }
    }

    private void stands(Rate rate) {
        if (!rate.isFree() && !rate.equals(last)) {
            stood.add(millis);
            if (!last.covers(rate)) {
                raises.add(millis);
            }
        }
        last = rate;
    }

    private Tick now() {
        return Tick.ofMillis(millis);
    }
}
