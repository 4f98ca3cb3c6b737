package io.github.gavel.economy.gate;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a payment pays for, and what becomes of pieces that are said to be bad. */
record Payment(Customer customer, Tick now) {
    Step<Gate, GateEffect> heard(PeerKey by, ChannelId channel, Pay pay, Amount highest) {
        Optional<Service> service = customer.service(by);
        if (service.isEmpty() || customer.tab(channel).isEmpty()) {
            return violation(by, ViolationCode.UNKNOWN_CHANNEL, "channel " + pay.channel() + " pays for nothing here");
        }
        Delivered delivered = service.get().delivered();
        Optional<Integer> unsent = Stream.concat(pay.verified().stream(), pay.failed().stream())
                .filter(piece -> !delivered.knows(piece))
                .findFirst();
        if (unsent.isPresent()) {
            return violation(by, ViolationCode.NEVER_SENT, "nothing of piece " + unsent.get() + " was sent");
        }
        Customer listed = customer.changed(channel, tab -> tab.paid(highest));
        for (int piece : pay.verified()) {
            listed = listing(listed, by, channel, piece);
        }
        for (Late late : pay.late()) {
            Claim claim = new Claim.Late(late.torrent(), late.piece(), late.grains(), now);
            listed = listed.changed(channel, tab -> tab.claimed(claim));
        }
        Step<Gate, GateEffect> cleared = new Clearing(listed, now).of(channel);
        return failing(cleared, by, pay.failed());
    }

    /** A piece that was listed before, or came for nothing, is listed without effect. */
    private Customer listing(Customer before, PeerKey by, ChannelId channel, int piece) {
        Service service = before.service(by).orElseThrow();
        Delivered delivered = service.delivered();
        Optional<Delivered> next = delivered.isFinished(piece) ? Optional.empty() : delivered.listed(piece);
        if (next.isEmpty()) {
            return before;
        }
        Clock clock = delivered.isWhole(piece)
                ? Clock.of(delivered.passage(piece).orElseThrow(), service.roundTrip())
                : new Clock(now, delivered.passage(piece).orElseThrow().took(), service.roundTrip());
        Claim claim =
                new Claim.Listed(by, service.torrent(), piece, next.get().owed().minus(delivered.owed()), clock);
        return before.with(by, service.with(next.get()).undisputed(piece)).changed(channel, tab -> tab.claimed(claim));
    }

    private Step<Gate, GateEffect> failing(Step<Gate, GateEffect> before, PeerKey by, List<Integer> pieces) {
        List<GateEffect> effects = new ArrayList<>(before.effects());
        Customer next = before.next().customer();
        for (int piece : pieces) {
            Service service = next.service(by).orElseThrow();
            if (service.disputed().contains(piece) || service.delivered().isFinished(piece)) {
                continue;
            }
            if (service.delivered().isWhole(piece)) {
                next = next.with(by, service.disputing(piece));
                effects.add(new GateEffect.Rehash(by, service.torrent(), piece));
            } else {
                Step<Gate, GateEffect> lost = new WriteOff(next, now).mixed(by, piece);
                next = lost.next().customer();
                effects.addAll(lost.effects());
            }
        }
        return new Step<>(new Gate(next), effects);
    }

    Step<Gate, GateEffect> rehashed(PeerKey by, int piece, boolean good) {
        Optional<Service> service =
                customer.service(by).filter(it -> it.disputed().contains(piece));
        if (service.isEmpty()) {
            return new Step<>(new Gate(customer), List.of());
        }
        Service settled = service.get().undisputed(piece);
        Delivered delivered = settled.delivered();
        return good
                ? new Step<>(
                        new Gate(customer.with(
                                        by,
                                        settled.with(delivered.forgiven(piece)).whenOver())
                                .beginningAnew()),
                        List.of(
                                new GateEffect.Strike(by, GateEffect.Cause.FALSE_FAILED),
                                new GateEffect.SalesEnd(by),
                                new GateEffect.AskAgain()))
                : new Step<>(
                        new Gate(customer.with(by, settled.with(delivered.forgiven(piece)))),
                        List.of(new GateEffect.AskAgain()));
    }

    private Step<Gate, GateEffect> violation(PeerKey by, ViolationCode code, String text) {
        return new Step<>(new Gate(customer), List.of(new GateEffect.Violation(by, code, text)));
    }
}
