package io.github.gavel.economy.gate;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What happens to pieces that are not paid for. */
record WriteOff(Customer customer, Tick now) {
    Step<Gate, GateEffect> ended(PeerKey by, boolean byUs) {
        Optional<Service> service = customer.service(by);
        if (service.isEmpty()) {
            return new Step<>(new Gate(customer), List.of());
        }
        List<Loss> lost = new ArrayList<>();
        for (int piece : new TreeSet<>(service.get().delivered().owing())) {
            lost.add(loss(by, service.get(), piece));
        }
        Customer next = customer.without(by);
        List<GateEffect> effects = new ArrayList<>();
        for (Map.Entry<ChannelId, Tab> entry : customer.tabs().entrySet()) {
            Tab tab = entry.getValue();
            tab.listedBy(by).forEach(claim -> lost.add(loss(claim)));
            next = next.with(
                    entry.getKey(),
                    tab.without(claim ->
                            claim instanceof Claim.Listed listed && listed.by().equals(by)));
            Step<Gate, GateEffect> cleared = new Clearing(next, now).of(entry.getKey());
            next = cleared.next().customer();
            effects.addAll(cleared.effects());
        }
        boolean counts =
                !byUs && lost.stream().anyMatch(loss -> !service.get().struck().contains(loss.piece()));
        return writtenOff(next, effects, lost, by, counts);
    }

    private static Step<Gate, GateEffect> writtenOff(
            Customer before, List<GateEffect> effects, List<Loss> lost, PeerKey by, boolean counts) {
        lost.forEach(
                loss -> effects.add(new GateEffect.WrittenOff(loss.by(), loss.torrent(), loss.piece(), loss.owed())));
        if (counts) {
            effects.add(new GateEffect.Strike(by, Cause.WRITTEN_OFF));
        }
        effects.add(new GateEffect.AskAgain());
        List<Loss> all = new ArrayList<>(before.losses());
        all.addAll(lost);
        Customer next = lost.isEmpty() ? before : before.with(all).beginningAnew();
        return new Step<>(new Gate(next), effects);
    }

    /** A piece that several sent is bad: nobody is paid for it, and it counts anew if it is fetched again. */
    Step<Gate, GateEffect> mixed(PeerKey by, int piece) {
        Service service = customer.service(by).orElseThrow();
        Customer next = customer.with(by, service.with(service.delivered().forgotten(piece)));
        return service.delivered().owes(piece)
                ? writtenOff(next, new ArrayList<>(), List.of(loss(by, service, piece)), by, true)
                : new Step<>(new Gate(next), List.of());
    }

    private Loss loss(PeerKey by, Service service, int piece) {
        Delivered delivered = service.delivered();
        Tick arrived = new Tick(Math.max(0, now.nanos() - Loss.UNDERWAY.toNanos()));
        return new Loss(
                by,
                service.torrent(),
                piece,
                delivered.cost(piece).orElse(Amount.MAX),
                delivered.leastCost(piece, arrived).orElse(Amount.MAX),
                now);
    }

    private Loss loss(Claim.Listed claim) {
        return new Loss(claim.by(), claim.torrent(), claim.piece(), claim.grains(), claim.grains(), now);
    }

    Step<Gate, GateEffect> late() {
        Customer next = customer.with(
                customer.losses().stream().filter(loss -> !loss.isExpired(now)).toList());
        List<GateEffect> effects = new ArrayList<>();
        for (Map.Entry<PeerKey, Service> entry : customer.services().entrySet()) {
            for (int piece : late(entry.getKey(), entry.getValue())) {
                next = next.with(
                                entry.getKey(),
                                next.service(entry.getKey()).orElseThrow().striking(piece))
                        .beginningAnew();
                effects.add(new GateEffect.Strike(entry.getKey(), Cause.LATE));
            }
        }
        return new Step<>(new Gate(next), effects);
    }

    private List<Integer> late(PeerKey by, Service service) {
        List<Integer> late = new ArrayList<>(service.latePieces(now));
        customer.tabs().values().stream()
                .flatMap(tab -> tab.listedBy(by))
                .filter(claim -> claim.clock().isLate(now))
                .forEach(claim -> late.add(claim.piece()));
        late.removeAll(service.struck());
        return late;
    }
}
