package io.github.gavel.economy.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Both sides of one deal, each of which does whatever it may as often as it may. */
final class JitteryDeal {
    private static final int LONGEST_DELAY_MILLIS = 30_000;
    private static final int SECOND = 1_000;
    private static final int FIRST_CHANNEL = 1;

    private record Underway(long at, Optional<SpeedMessage> message) {}

    private final RandomGenerator random;
    private final Deque<Underway> toProvider = new ArrayDeque<>();
    private final Deque<Underway> toRequester = new ArrayDeque<>();
    private RequesterDeal requester = RequesterDeal.begun();
    private ProviderDeal provider = ProviderDeal.begun(Requote.HOUSE, Used.NOTHING);
    private Optional<Terms> asked = Optional.empty();
    private int channel = FIRST_CHANNEL;
    private long deposit = 1;
    private long now;

    JitteryDeal(RandomGenerator random) {
        this.random = random;
    }

    RequesterDeal requester() {
        return requester;
    }

    ProviderDeal provider() {
        return provider;
    }

    /** What the provider asks by now. */
    Optional<Terms> asked() {
        return asked;
    }

    void talkFor(int seconds) {
        for (int second = 0; second < seconds; second++) {
            requests();
            provides();
            passes();
        }
    }

    void fallSilentFor(int seconds) {
        for (int second = 0; second < seconds; second++) {
            passes();
        }
    }

    private void passes() {
        now += SECOND;
        while (!toProvider.isEmpty() && toProvider.peek().at() <= now) {
            provider(toProvider.remove().message().orElseThrow());
        }
        while (!toRequester.isEmpty() && toRequester.peek().at() <= now) {
            Optional<SpeedMessage> message = toRequester.remove().message();
            message.ifPresentOrElse(this::requester, () -> requests(requester.unchoked()));
        }
        provides(provider.passes(tick()));
    }

    private void requests() {
        if (random.nextInt(15) == 0) {
            Optional<Step<RequesterDeal, Effect>> shown =
                    requester.shows(Messages.open(channel, channel, deposit + 1), tick());
            shown.ifPresent(step -> {
                deposit++;
                requests(step);
            });
        }
        Rate wanted = Rate.perGib(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(100));
        boolean byPerson = random.nextBoolean();
        if (random.nextInt(20) == 0 && requester.bids(wanted, byPerson, tick()) instanceof Bidding.Said said) {
            requests(said.step());
        }
        if (random.nextInt(20) == 0) {
            requester.pays(Messages.pay(channel, 5)).ifPresent(this::requests);
        }
    }

    private void provides() {
        if (random.nextInt(5) == 0) {
            Reserve reserve = Messages.reserve(random.nextInt(4));
            asked = Optional.of(reserve.terms());
            provides(provider.asks(reserve, tick()));
        }
        if (now % (10 * SECOND) == 0) {
            provides(provider.decided(drawn()));
        }
        if (random.nextInt(4) == 0) {
            provides(provider.reachesPieceBoundary());
        }
        if (random.nextInt(100) == 0 && provider.channels().isAccepted(channel)) {
            provides(provider.closes(channel, Amount.grains(5), Messages.SIGNATURE));
        }
    }

    private Slot drawn() {
        Tick tick = tick();
        int dice = random.nextInt(5);
        long most = provider.bids().rate().grainsPerGib();
        if (dice == 0) {
            return new Slot.Choked(tick);
        }
        return most == 0 || dice == 1
                ? new Slot.Free(tick)
                : new Slot.Award(Rate.perGib(random.nextLong(most + 1)), tick, tick);
    }

    private void provider(SpeedMessage message) {
        if (message instanceof Open open) {
            provides(provider.hears(open, tick()));
        } else if (message instanceof Bid bid) {
            provides(provider.hears(bid, tick()));
        } else if (message instanceof Pay pay) {
            provides(provider.hears(pay));
        }
    }

    private void requester(SpeedMessage message) {
        if (message instanceof Reserve reserve) {
            requests(requester.hears(reserve, tick()));
        } else if (message instanceof Accept accept) {
            requests(requester.hears(accept));
        } else if (message instanceof Refuse refuse) {
            assertThat(refuse.code()).as("to who keeps the pace").isNotEqualTo(RefusalCode.TOO_SOON);
            requests(requester.hears(refuse));
        } else if (message instanceof Response response) {
            requests(requester.hears(response, tick()));
        } else if (message instanceof Ack ack) {
            requests(requester.hears(ack));
        } else if (message instanceof Close close) {
            requests(requester.hears(close));
            channel += close.channel() == channel ? 1 : 0;
        }
    }

    private void requests(Step<RequesterDeal, Effect> step) {
        requester = step.next();
        step.effects().forEach(effect -> does(effect, toProvider));
    }

    private void provides(Step<ProviderDeal, Effect> step) {
        provider = step.next();
        step.effects().forEach(effect -> does(effect, toRequester));
    }

    private void does(Effect effect, Deque<Underway> line) {
        assertThat(effect).isNotInstanceOf(Effect.HangUp.class);
        if (effect instanceof Effect.Say say) {
            sends(Optional.of(say.message()), line);
        } else if (effect instanceof Effect.SayTerms terms) {
            sends(Optional.of(terms.reserve()), line);
        } else if (effect instanceof Effect.Unchoke) {
            sends(Optional.empty(), line);
        } else if (effect instanceof Effect.CheckChannel check) {
            answers(check.open().channel());
        } else if (effect instanceof Effect.TakePayment payment) {
            provides(provider.persisted(payment.pay().channel(), Amount.grains(5)));
        }
    }

    private void answers(int shown) {
        provides(
                random.nextInt(3) == 0
                        ? provider.refuses(shown, RefusalCode.EXPIRY, List.of(3_600L, 60L), Duration.ZERO)
                        : provider.accepts(shown, Amount.ZERO, Optional.empty()));
    }

    private void sends(Optional<SpeedMessage> message, Deque<Underway> line) {
        long delay = random.nextInt(3) == 0 ? random.nextInt(LONGEST_DELAY_MILLIS + 1 - SECOND) : 0;
        long before = line.isEmpty() ? 0 : line.getLast().at();
        line.add(new Underway(Math.max(before, now + delay), message));
    }

    private Tick tick() {
        return Tick.ofMillis(now);
    }
}
