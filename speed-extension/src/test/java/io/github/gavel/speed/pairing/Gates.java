package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.strikes.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a party's customers owe: one gate for each, and what is held against whom. */
final class Gates {
    private final Map<PayerTag, Gate> gates =
            new TreeMap<>((one, other) -> one.octets().compareTo(other.octets()));
    private final World world;
    private final Party party;
    private final Seller seller;
    private final Grudges grudges;

    Gates(World world, Party party, Seller seller) {
        this.world = world;
        this.party = party;
        this.seller = seller;
        this.grudges = new Grudges(world, party);
    }

    void accepts(Sale sale, PayerTag tag, Gate.Channel channel) {
        Gate gate = gates.computeIfAbsent(tag, it -> Gate.of(world.shop().gate()));
        run(tag, gate.accepts(sale.line.key, world.torrent(), world.layout(), channel, sale.line.roundTrip()));
    }

    void requotes(Sale sale, Rate rate) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).requotes(sale.line.key, rate)));
    }

    void hears(Sale sale, ChannelId id, SpeedMessage.Pay pay, Amount highest) {
        PayerTag tag = sale.tag.orElseThrow();
        run(
                tag,
                gate(tag)
                        .hears(
                                sale.line.key,
                                id,
                                pay,
                                highest,
                                world.time().now().tick()));
    }

    void closes(PayerTag tag, ChannelId id) {
        if (gates.containsKey(tag)) {
            gates.put(tag, gate(tag).closes(id));
        }
    }

    void left(Sale sale) {
        sale.tag.ifPresent(tag ->
                run(tag, gate(tag).ends(sale.line.key, false, world.time().now().tick())));
    }

    void passes() {
        for (PayerTag tag : List.copyOf(gates.keySet())) {
            run(tag, gate(tag).passes(world.time().now().tick()));
        }
    }

    /** Why nothing is sold to it, whatever it bids. */
    Optional<Asked.Refused> unsold(Sale sale) {
        return sale.tag.flatMap(
                tag -> gate(tag).unsold(sale.line.key, world.time().now().ledger()));
    }

    private void run(PayerTag tag, Step<Gate, GateEffect> step) {
        gates.put(tag, step.next());
        world.watch().open(tag, step.next());
        step.effects().forEach(effect -> run(tag, effect));
    }

    private void run(PayerTag tag, GateEffect effect) {
        if (effect instanceof GateEffect.Cleared cleared) {
            world.watch().paid(party, cleared);
        } else if (effect instanceof GateEffect.WrittenOff lost) {
            world.watch().lost(party, tag, lost);
        } else if (effect instanceof GateEffect.Redeemed redeemed) {
            world.watch().redeemed(party, tag, redeemed);
        } else if (effect instanceof GateEffect.Strike strike) {
            strikes(tag, strike);
        } else if (effect instanceof GateEffect.StrikeUndone undone) {
            grudges.undone(undone.by());
        } else if (effect instanceof GateEffect.Rehash rehash) {
            boolean good = !party.manner().is(Lie.SENDS_BAD_BLOCKS);
            run(
                    tag,
                    gate(tag)
                            .rehashed(
                                    rehash.by(),
                                    rehash.piece(),
                                    good,
                                    world.time().now().tick()));
        } else if (effect instanceof GateEffect.AskAgain) {
            seller.sales.values().stream()
                    .filter(sale -> sale.tag.equals(Optional.of(tag)))
                    .forEach(seller.uploads()::askAgain);
            List.copyOf(seller.sales.values()).forEach(seller.uploads()::turnPage);
            seller.uploads().pump();
        } else if (effect instanceof GateEffect.Violation violation) {
            seller.sale(violation.by())
                    .ifPresent(sale -> seller.run(sale, sale.deal.violated(violation.code(), violation.text())));
        } else {
            world.coverage().add("gate " + effect.getClass().getSimpleName());
        }
    }

    private void strikes(PayerTag tag, GateEffect.Strike strike) {
        grudges.struck(tag, strike);
        seller.sale(strike.by()).ifPresent(sale -> {
            if (standing(sale, tag) instanceof Standing.BackingOff off) {
                Duration wait = world.time().now().ledger().until(off.until());
                sale.channel.ifPresent(id -> seller.run(
                        sale,
                        sale.deal.refuses(
                                sale.number(id), RefusalCode.BACKING_OFF, List.of((long) off.strikes()), wait)));
            }
        });
    }

    Standing standing(Sale sale, PayerTag tag) {
        boolean settled = gates.containsKey(tag) && !gate(tag).settled().isZero();
        return grudges.standing(sale.line.key, tag, settled);
    }

    /** Of whoever shows a channel. */
    Standing shows(Sale sale, PayerTag tag) {
        Standing standing = standing(sale, tag);
        world.watch().stands(grudges.alone(tag), standing);
        return standing;
    }

    /** Whether somebody who is connected is served nothing, by name or by address. */
    boolean bans(Party customer) {
        return seller.sales.values().stream()
                .filter(sale -> sale.line.other().owner == customer)
                .anyMatch(sale -> sale.tag
                        .filter(tag -> standing(sale, tag) instanceof Standing.Banned)
                        .isPresent());
    }

    Asked asks(Sale sale, Item.Request request) {
        Gate gate = sale.tag.map(this::gate).orElseGet(() -> Gate.of(GateRules.DEFAULT));
        Asked asked = gate.asks(
                sale.line.key,
                request.piece(),
                request.begin(),
                request.length(),
                world.time().now().tick(),
                world.time().now().ledger());
        if (sale.tag.isPresent() && asked instanceof Asked.Admitted admitted) {
            gates.put(sale.tag.get(), admitted.next());
            world.watch().open(sale.tag.get(), admitted.next());
        } else if (asked instanceof Asked.Parked parked && sale.tag.isPresent()) {
            gates.put(sale.tag.get(), parked.next());
            parked.refused().ifPresent(it -> seller.refuses(sale, it));
        }
        return asked;
    }

    void passed(Sale sale, Item.Request request) {
        sale.tag.ifPresent(tag -> gates.put(
                tag,
                gate(tag)
                        .passes(
                                sale.line.key,
                                request.piece(),
                                request.begin(),
                                request.length(),
                                world.time().now().tick())));
    }

    void choked(Sale sale) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).chokes(sale.line.key)));
    }

    boolean hasOpenPiece(Sale sale) {
        return sale.tag.filter(tag -> gate(tag).hasOpenPiece(sale.line.key)).isPresent();
    }

    boolean knows(PayerTag tag) {
        return gates.containsKey(tag);
    }

    Gate gate(PayerTag tag) {
        return Objects.requireNonNull(gates.get(tag));
    }
}
