package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.Admission;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeEffect;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.Shown;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.ProviderDeal;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.strikes.Strikes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The provider in a party: it runs the rules and does what they say. */
final class Seller {
    final Map<PeerKey, Sale> sales = new TreeMap<>();
    final Map<PayerTag, Gate> gates = new TreeMap<>((one, other) -> one.octets().compareTo(other.octets()));
    private final Map<ChannelId, PayeeChannel> channels = new TreeMap<>();
    private final World world;
    private final Party party;
    private final Uploads uploads;
    private final Grudges grudges;
    private final Possession possession;

    Seller(World world, Party party, Strikes strikes) {
        this.world = world;
        this.party = party;
        this.grudges = new Grudges(world, party, strikes);
        this.uploads = new Uploads(world, party, this);
        this.possession = new Possession(world, party);
    }

    void restore() {
        party.received().content().forEach((id, row) -> {
            channels.put(id, PayeeChannel.unknown(world.time().now()));
            run(id, PayeeChannel.restored(row, world.time().now()));
        });
    }

    void meets(Line line) {
        Requote mode = world.shop().paper() ? Requote.PAPER : Requote.HOUSE;
        Sale sale = new Sale(line, mode, world.time().now().tick());
        sales.put(line.key, sale);
        asks(sale);
        if (party.manner().dares(Lie.ACCEPTS_WHAT_WAS_NOT_SHOWN, 2)) {
            line.say(new SpeedMessage.Accept(777, Amount.ZERO, Optional.empty()));
        }
    }

    /** What is asked has changed. */
    void reprices() {
        for (Sale sale : List.copyOf(sales.values())) {
            asks(sale);
        }
    }

    private void asks(Sale sale) {
        run(
                sale,
                sale.deal.asks(
                        possession.asks(sale.line, party.offer()),
                        world.time().now().tick()));
    }

    void left(Line line, boolean byUs) {
        Sale sale = sales.remove(line.key);
        if (sale == null) {
            return;
        }
        sale.tag.ifPresent(tag ->
                gate(tag, gate(tag).ends(line.key, byUs, world.time().now().tick())));
        List.copyOf(channels.keySet())
                .forEach(id ->
                        run(id, channel(id).disconnected(line.key, world.time().now())));
    }

    // what is heard

    void hears(Line line, SpeedMessage message) {
        Sale sale = sales.get(line.key);
        if (sale == null) {
            return;
        }
        if (message instanceof SpeedMessage.Open open) {
            run(sale, sale.deal.hears(open, world.time().now().tick()));
        } else if (message instanceof SpeedMessage.Bid bid) {
            run(sale, sale.deal.hears(bid, world.time().now().tick()));
        } else if (message instanceof SpeedMessage.Pay pay) {
            run(sale, sale.deal.hears(pay));
        } else if (message instanceof SpeedMessage.Proof proof) {
            possession.hears(line, proof);
        }
    }

    void run(Sale sale, Step<ProviderDeal, Effect> step) {
        sale.deal = step.next();
        step.effects().forEach(effect -> run(sale, effect));
    }

    private void run(Sale sale, Effect effect) {
        if (effect instanceof Effect.Say say) {
            say(sale, say.message());
        } else if (effect instanceof Effect.Unchoke) {
            sale.unchoked = true;
            sale.lastBlock = world.time().now().tick();
            sale.line.send(new Item.Unchoke());
        } else if (effect instanceof Effect.Choke) {
            uploads.choke(sale);
        } else if (effect instanceof Effect.HangUp hangUp) {
            sale.line.rejects(hangUp.code(), hangUp.text());
        } else if (effect instanceof Effect.CheckChannel check) {
            checks(sale, check.open());
        } else if (effect instanceof Effect.TakePayment payment) {
            takes(sale, payment.pay());
        } else if (effect instanceof Effect.BidStands bid) {
            sale.bid = bid.rate();
            explains(sale);
        } else if (effect instanceof Effect.Requoted requoted) {
            sale.tag.ifPresent(tag -> {
                uploads.recall(sale);
                gate(tag, gate(tag).requotes(sale.line.key, requoted.rate()));
            });
        }
    }

    /** Whoever bids in vain is told why. */
    private void explains(Sale sale) {
        sale.tag
                .filter(tag -> !sale.bid.isFree())
                .flatMap(tag ->
                        gate(tag).unsold(sale.line.key, world.time().now().ledger()))
                .ifPresent(why -> run(
                        sale,
                        sale.deal.refuses(
                                sale.number(sale.channel.orElseThrow()), why.code(), why.numbers(), Duration.ZERO)));
    }

    private void say(Sale sale, SpeedMessage message) {
        Manner manner = party.manner();
        if (message instanceof SpeedMessage.Response response) {
            if (!response.rate().isFree() && manner.dares(Lie.PRICES_ABOVE_BID, 2)) {
                Rate above = Rate.perGib(sale.bid.grainsPerGib() + 1);
                sale.line.say(new SpeedMessage.Response(response.epoch(), response.bid(), above));
            } else if (manner.dares(Lie.SKIPS_AN_EPOCH, 2)) {
                sale.line.say(new SpeedMessage.Response(response.epoch() + 1, response.bid(), response.rate()));
            } else if (response.epoch() == 1 || !manner.dares(Lie.UNCHOKES_WITHOUT_A_WORD, 1)) {
                sale.line.say(response);
            }
        } else if (message instanceof SpeedMessage.Ack ack && manner.dares(Lie.ACKS_WHAT_WAS_NEVER_SIGNED, 2)) {
            sale.line.say(new SpeedMessage.Ack(ack.channel(), Amount.MAX));
        } else {
            sale.line.say(message);
            if (message instanceof SpeedMessage.Refuse refuse) {
                world.coverage().add(refuse.code());
            }
            if (message instanceof SpeedMessage.Reserve && manner.dares(Lie.CHANGES_TERMS_ALL_THE_TIME, 1)) {
                sale.line.say(message);
            }
        }
    }

    // channels

    private void checks(Sale sale, SpeedMessage.Open open) {
        Receipt receipt = open.receipt().receipt();
        sale.shown(open.channel(), receipt.channel());
        Standing standing = standing(sale, receipt.payerTag());
        world.watch().stands(grudges.alone(receipt.payerTag()), standing);
        if (standing instanceof Standing.Banned ban) {
            Duration wait = world.time().now().ledger().until(ban.until());
            run(sale, sale.deal.refuses(open.channel(), RefusalCode.BANNED, List.of(), wait));
            return;
        }
        Shown shown = new Shown(
                open.receipt(),
                open.receipt().signature().equals(Fakes.receipt(receipt)),
                receipt.channel().equals(Fakes.channel(receipt.payerCommit(), receipt.payee(), receipt.signer())),
                open.attach()
                        .equals(Fakes.attach(
                                receipt.signer(), receipt.channel(), sale.line.othersKey(), sale.line.ownKey())));
        Admission admission = new Admission(
                party.offer().terms(), world.silence(), world.time().now().ledger());
        PayeeChannel channel = channels.getOrDefault(
                receipt.channel(), PayeeChannel.unknown(world.time().now()));
        run(
                receipt.channel(),
                channel.open(sale.line.key, shown, admission, world.time().now()));
    }

    private void run(ChannelId id, Step<PayeeChannel, PayeeEffect> step) {
        channels.put(id, step.next());
        step.effects().forEach(effect -> run(id, effect));
    }

    private void run(ChannelId id, PayeeEffect effect) {
        if (effect instanceof PayeeEffect.Persist persist) {
            party.received()
                    .write(
                            id,
                            persist.row(),
                            () -> run(
                                    id,
                                    channel(id)
                                            .persisted(
                                                    persist.row(), world.time().now())));
        } else if (effect instanceof PayeeEffect.Submit submit) {
            submits(id, submit.order());
        } else if (effect instanceof PayeeEffect.Accept accept) {
            sale(accept.to()).ifPresent(sale -> accepts(sale, id, accept));
        } else if (effect instanceof PayeeEffect.Refuse refuse) {
            sale(refuse.to()).ifPresent(sale -> {
                Duration wait = refuse.why().retryAfter();
                run(
                        sale,
                        sale.deal.refuses(
                                sale.number(id),
                                refuse.why().code(),
                                refuse.why().numbers(),
                                wait));
            });
        } else if (effect instanceof PayeeEffect.Ack ack) {
            sale(ack.to()).ifPresent(sale -> run(sale, sale.deal.persisted(sale.number(id), ack.durable())));
        } else if (effect instanceof PayeeEffect.SendClose close) {
            closes(id, close.last());
        } else if (effect instanceof PayeeEffect.Violation violation) {
            sale(violation.by())
                    .ifPresent(sale -> run(sale, sale.deal.violated(violation.code(), "a payment that is none")));
        } else if (effect instanceof PayeeEffect.Forget) {
            channels.remove(id);
            party.received().content().remove(id);
        } else {
            world.coverage().add("payee " + effect.getClass().getSimpleName());
        }
    }

    private void submits(ChannelId id, Order order) {
        world.bank().ask(party.payee(), order, (word, refusal) -> {
            if (party.isLivingAs(this) && channels.containsKey(id)) {
                word.ifPresent(
                        it -> run(id, channel(id).answered(it, world.time().now())));
                refusal.ifPresent(it ->
                        run(id, channel(id).refused(order, it, world.time().now())));
            }
        });
    }

    private void accepts(Sale sale, ChannelId id, PayeeEffect.Accept accept) {
        PayeeRow row = channel(id).row().orElseThrow();
        Receipt receipt = row.receipt().receipt();
        Amount highest = accept.highest().map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
        Optional<Signature> signature = accept.highest().map(it -> it.signature());
        sale.channel = Optional.of(id);
        sale.tag = Optional.of(receipt.payerTag());
        run(sale, sale.deal.accepts(sale.number(id), highest, signature));
        Gate gate = gates.computeIfAbsent(
                receipt.payerTag(), tag -> Gate.of(world.shop().gate()));
        Gate.Channel channel = new Gate.Channel(id, receipt.deposit(), receipt.expiry(), highest);
        gate(
                receipt.payerTag(),
                gate.accepts(sale.line.key, world.torrent(), world.layout(), channel, sale.line.roundTrip()));
    }

    private void closes(ChannelId id, Amount last) {
        PayeeRow row = channel(id).row().orElseThrow();
        PayerTag tag = row.receipt().receipt().payerTag();
        if (gates.containsKey(tag)) {
            gates.put(tag, gate(tag).closes(id));
        }
        for (Sale sale : List.copyOf(sales.values())) {
            if (sale.numbers.containsValue(id) && sale.channel.isPresent()) {
                boolean lies = party.manner().dares(Lie.CLOSES_BELOW_WHAT_WAS_PAID, 4);
                Amount said = lies ? Amount.ZERO : last;
                Signature signature = Fakes.close(party.closer(), id, said);
                run(sale, sale.deal.closes(sale.number(id), said, signature));
            }
        }
    }

    // payments

    private void takes(Sale sale, SpeedMessage.Pay pay) {
        ChannelId id = Objects.requireNonNull(sale.numbers.get(pay.channel()));
        if (party.manner().dares(Lie.CLOSES_BELOW_WHAT_WAS_PAID, 4)) {
            Signature signature = Fakes.close(party.closer(), id, Amount.ZERO);
            sale.line.say(new SpeedMessage.Close(pay.channel(), Amount.ZERO, signature));
        }
        PayeeChannel channel = channel(id);
        AccountId signer = channel.row().orElseThrow().receipt().receipt().signer();
        boolean good = pay.signature()
                .map(it -> it.equals(Fakes.voucher(signer, new Voucher(id, pay.cumulative()))))
                .orElse(true);
        run(
                id,
                channel.paid(
                        sale.line.key,
                        pay.cumulative(),
                        pay.signature(),
                        good,
                        world.time().now()));
        if (!sale.line.isTalking() || sale.tag.isEmpty()) {
            return;
        }
        Amount highest = channel(id).row().orElseThrow().highest();
        gate(
                sale.tag.get(),
                gate(sale.tag.get())
                        .hears(
                                sale.line.key,
                                id,
                                pay,
                                highest,
                                world.time().now().tick()));
        if (pay.end()) {
            run(id, channel(id).end(world.time().now()));
        }
    }

    private void gate(PayerTag tag, Step<Gate, GateEffect> step) {
        gates.put(tag, step.next());
        world.watch().open(this, tag, step.next());
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
            gate(
                    tag,
                    gate(tag)
                            .rehashed(
                                    rehash.by(),
                                    rehash.piece(),
                                    good,
                                    world.time().now().tick()));
        } else if (effect instanceof GateEffect.AskAgain) {
            sales.values().stream()
                    .filter(sale -> sale.tag.equals(Optional.of(tag)))
                    .forEach(uploads::askAgain);
            List.copyOf(sales.values()).forEach(uploads::turnPage);
            uploads.pump();
        } else if (effect instanceof GateEffect.Violation violation) {
            sale(violation.by()).ifPresent(sale -> run(sale, sale.deal.violated(violation.code(), violation.text())));
        } else {
            world.coverage().add("gate " + effect.getClass().getSimpleName());
        }
    }

    private void strikes(PayerTag tag, GateEffect.Strike strike) {
        grudges.struck(tag, strike);
        sale(strike.by()).ifPresent(sale -> {
            if (standing(sale, tag) instanceof Standing.BackingOff off) {
                Duration wait = world.time().now().ledger().until(off.until());
                sale.channel.ifPresent(id -> run(
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
            world.watch().open(this, sale.tag.get(), admitted.next());
        } else if (asked instanceof Asked.Parked parked && sale.tag.isPresent()) {
            gates.put(sale.tag.get(), parked.next());
            parked.refused().ifPresent(it -> {
                run(
                        sale,
                        sale.deal.refuses(
                                sale.number(sale.channel.orElseThrow()), it.code(), it.numbers(), Duration.ZERO));
            });
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

    void dropped(Sale sale, Item.Request request) {
        sale.tag.ifPresent(tag -> gate(tag, gate(tag).drops(sale.line.key, request.piece())));
    }

    void choked(Sale sale) {
        sale.tag.ifPresent(tag -> gate(tag, gate(tag).chokes(sale.line.key)));
    }

    Gate gate(PayerTag tag) {
        return Objects.requireNonNull(gates.get(tag));
    }

    PayeeChannel channel(ChannelId id) {
        return Objects.requireNonNull(channels.get(id));
    }

    boolean isOpen(ChannelId id) {
        return Optional.ofNullable(channels.get(id))
                .flatMap(PayeeChannel::row)
                .filter(row -> !row.isOver())
                .isPresent();
    }

    Possession possession() {
        return possession;
    }

    Uploads uploads() {
        return uploads;
    }

    Optional<Sale> sale(PeerKey by) {
        return Optional.ofNullable(sales.get(by));
    }

    void passes() {
        for (PayerTag tag : List.copyOf(gates.keySet())) {
            gate(tag, gate(tag).passes(world.time().now().tick()));
        }
        for (Sale sale : List.copyOf(sales.values())) {
            run(sale, sale.deal.passes(world.time().now().tick()));
        }
        Amount piece = world.piecePrice();
        for (ChannelId id : new ArrayList<>(channels.keySet())) {
            boolean serving = sales.values().stream().anyMatch(sale -> sale.channel.equals(Optional.of(id)));
            run(id, channel(id).tick(piece, serving, world.time().now()));
        }
    }

    void stops() {
        List.copyOf(channels.keySet())
                .forEach(id -> run(id, channel(id).end(world.time().now())));
    }

    Map<ChannelId, PayeeChannel> channels() {
        return channels;
    }

    void accuse(Sale sale, ViolationCode code) {
        run(sale, sale.deal.violated(code, "out of turn"));
    }
}
