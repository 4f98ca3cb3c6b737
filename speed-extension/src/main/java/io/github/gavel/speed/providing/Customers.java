package io.github.gavel.speed.providing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.port.Clocks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each customer owes over all torrents and connections: one gate for each. */
final class Customers {
    private final Map<PayerTag, Gate> gates = new HashMap<>();
    private final Provider provider;
    private final Sales sales;
    private final Grudges grudges;
    private final Clocks clocks;
    private final GateRules rules;

    Customers(Provider provider, Sales sales, Grudges grudges, Clocks clocks, GateRules rules) {
        this.provider = provider;
        this.sales = sales;
        this.grudges = grudges;
        this.clocks = clocks;
        this.rules = rules;
    }

    void accepts(Sale sale, Receipt receipt, Amount highest) {
        PayerTag tag = receipt.payerTag();
        gates.putIfAbsent(tag, Gate.of(rules));
        Gate.Channel channel = new Gate.Channel(receipt.channel(), receipt.deposit(), receipt.expiry(), highest);
        run(tag, gate(tag).accepts(sale.key, sale.torrent.hash(), sale.torrent.layout(), channel, sale.roundTrip));
    }

    /** Blocks that leave from now on cost so much. */
    void requotes(Sale sale, Rate rate) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).requotes(sale.key, rate)));
    }

    /** @param highest the best good voucher of the channel, with that of this payment */
    void hears(Sale sale, ChannelId channel, SpeedMessage.Pay pay, Amount highest) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).hears(sale.key, channel, pay, highest, now().tick())));
    }

    void closes(PayerTag tag, ChannelId channel) {
        gates.computeIfPresent(tag, (same, gate) -> gate.closes(channel));
    }

    /** @param byUs whether it is we who stop */
    void left(Sale sale, boolean byUs) {
        sale.tag.ifPresent(tag -> {
            Step<Gate, GateEffect> end = gate(tag).ends(sale.key, byUs, now().tick());
            end.effects().stream()
                    .filter(GateEffect.Strike.class::isInstance)
                    .map(GateEffect.Strike.class::cast)
                    .forEach(strike -> grudges.struck(sale, tag, strike.cause(), now().ledger()));
            run(tag, end);
        });
    }

    void passes() {
        for (PayerTag tag : List.copyOf(gates.keySet())) {
            run(tag, gate(tag).passes(now().tick()));
        }
    }

    /** Without a channel everything is admitted: nothing is sold to it. */
    Asked asks(Sale sale, Block block) {
        Gate gate = sale.tag.map(this::gate).orElseGet(() -> Gate.of(rules));
        Moment now = now();
        Asked asked = gate.asks(sale.key, block.piece(), block.offset(), block.length(), now.tick(), now.ledger());
        if (asked instanceof Asked.Admitted admitted) {
            sale.tag.ifPresent(tag -> gates.put(tag, admitted.next()));
        } else if (asked instanceof Asked.Parked parked) {
            sale.tag.ifPresent(tag -> gates.put(tag, parked.next()));
        }
        return asked;
    }

    void passed(Sale sale, Block block) {
        sale.tag.ifPresent(tag -> gates.put(
                tag, gate(tag).passes(sale.key, block.piece(), block.offset(), block.length(), now().tick())));
    }

    /** A block that was admitted and has not left is not wanted any more. */
    void dropped(Sale sale, Block block) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).drops(sale.key, block.piece())));
    }

    void choked(Sale sale) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).chokes(sale.key)));
    }

    void rehashed(Sale sale, int piece, boolean good) {
        sale.tag.ifPresent(tag -> run(tag, gate(tag).rehashed(sale.key, piece, good, now().tick())));
    }

    Optional<Gate> gate(Sale sale) {
        return sale.tag.map(gates::get);
    }

    boolean hasOpenPiece(Sale sale) {
        return gate(sale).filter(gate -> gate.hasOpenPiece(sale.key)).isPresent();
    }

    Standing standing(Sale sale, PayerTag tag) {
        boolean settled = gates.containsKey(tag) && !gate(tag).settled().isZero();
        return grudges.standing(sale, tag, settled, now().ledger());
    }

    private Gate gate(PayerTag tag) {
        return gates.getOrDefault(tag, Gate.of(rules));
    }

    private void run(PayerTag tag, Step<Gate, GateEffect> step) {
        gates.put(tag, step.next());
        step.effects().forEach(effect -> run(tag, effect));
    }

    private void run(PayerTag tag, GateEffect effect) {
        if (effect instanceof GateEffect.Strike strike) {
            sales.of(strike.by()).ifPresent(sale -> strikes(sale, tag, strike));
        } else if (effect instanceof GateEffect.StrikeUndone undone) {
            grudges.undone(undone.by(), now().ledger());
        } else if (effect instanceof GateEffect.Rehash rehash) {
            sales.of(rehash.by()).ifPresent(sale -> sale.torrent.rehash(sale, rehash.piece()));
        } else if (effect instanceof GateEffect.AskAgain) {
            sales.of(tag).forEach(sale -> sale.outlet.pump());
        } else if (effect instanceof GateEffect.Violation violation) {
            sales.of(violation.by())
                    .ifPresent(sale -> provider.run(sale, sale.deal.violated(violation.code(), violation.text())));
        } else if (effect instanceof GateEffect.Cleared cleared) {
            sales.of(cleared.by()).ifPresent(sale -> sale.torrent.earns(cleared.grains()));
        }
    }

    private void strikes(Sale sale, PayerTag tag, GateEffect.Strike strike) {
        grudges.struck(sale, tag, strike.cause(), now().ledger());
        holdsOff(sale, tag);
    }

    /** Whoever is to wait because of what it did, on whichever connection, is told for how long. */
    void holdsOff(Sale sale, PayerTag tag) {
        if (standing(sale, tag) instanceof Standing.BackingOff off) {
            Duration wait = now().ledger().until(off.until());
            sale.channel
                    .flatMap(sale::numberOf)
                    .ifPresent(number -> provider.run(
                            sale,
                            sale.deal.refuses(number, RefusalCode.BACKING_OFF, List.of((long) off.strikes()), wait)));
        }
    }

    private Moment now() {
        return clocks.get();
    }
}
