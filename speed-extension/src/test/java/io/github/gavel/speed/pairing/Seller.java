package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.ProviderDeal;
import io.github.gavel.economy.negotiation.Used;
import io.github.gavel.economy.slots.Requote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The provider in a party: it runs the rules of its deals and does what they say. */
final class Seller {
    private static final int AGAIN = 4;

    final Map<PeerKey, Sale> sales = new TreeMap<>();
    private final World world;
    private final Party party;
    private final Uploads uploads;
    private final Gates gates;
    private final Earnings earnings;
    private final Possession possession;
    private final Guests guests;

    Seller(World world, Party party) {
        this.world = world;
        this.party = party;
        this.uploads = new Uploads(world, party, this);
        this.gates = new Gates(world, party, this);
        this.earnings = new Earnings(world, party, this, gates);
        this.possession = new Possession(world, party);
        this.guests = new Guests(world);
    }

    void meets(Line line) {
        Requote mode = world.shop().paper() ? Requote.PAPER : Requote.HOUSE;
        Used used = guests.used(line, Optional.empty());
        Sale sale = new Sale(
                line, ProviderDeal.begun(mode, used), world.time().now().tick());
        sales.put(line.key, sale);
        asks(sale);
        if (party.manner().dares(Lie.ACCEPTS_WHAT_WAS_NOT_SHOWN, 2)) {
            line.say(new SpeedMessage.Accept(777, Amount.ZERO, Optional.empty()));
        }
    }

    /** It turned out who the customer is. */
    void knows(Sale sale, PayerTag tag) {
        if (!sale.tag.equals(Optional.of(tag))) {
            sale.tag = Optional.of(tag);
            sale.deal = sale.deal.and(guests.used(sale.line, sale.tag));
            guests.seen(sale);
        }
    }

    /** What is asked has changed. */
    void reprices() {
        List.copyOf(sales.values()).forEach(this::asks);
    }

    private void asks(Sale sale) {
        run(sale, sale.deal.asks(party.offer(), world.time().now().tick()));
    }

    void left(Line line) {
        Sale sale = sales.remove(line.key);
        if (sale != null) {
            gates.left(sale);
            earnings.left(line);
        }
    }

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
        Used before = sale.deal.used();
        sale.deal = step.next();
        if (!sale.deal.used().equals(before)) {
            guests.seen(sale);
        }
        step.effects().forEach(effect -> run(sale, effect));
    }

    private void run(Sale sale, Effect effect) {
        if (effect instanceof Effect.Say say) {
            say(sale, say.message());
        } else if (effect instanceof Effect.SayTerms terms) {
            says(sale, possession.asks(sale.line, terms.reserve()));
        } else if (effect instanceof Effect.Unchoke) {
            sale.unchoked = true;
            sale.lastBlock = world.time().now().tick();
            sale.line.send(new Item.Unchoke());
        } else if (effect instanceof Effect.Choke) {
            uploads.choke(sale);
        } else if (effect instanceof Effect.HangUp hangUp) {
            sale.line.rejects(hangUp.code(), hangUp.text());
        } else if (effect instanceof Effect.CheckChannel check) {
            earnings.checks(sale, check.open());
        } else if (effect instanceof Effect.TakePayment payment) {
            earnings.takes(sale, payment.pay());
        } else if (effect instanceof Effect.BidStands bid) {
            sale.bid = bid.rate();
            explains(sale);
        } else if (effect instanceof Effect.Requoted requoted) {
            uploads.recall(sale);
            gates.requotes(sale, requoted.rate());
        }
    }

    /** Whoever bids in vain is told why. */
    private void explains(Sale sale) {
        Optional<Asked.Refused> why = sale.bid.isFree() ? Optional.empty() : gates.unsold(sale);
        why.ifPresent(it -> refuses(sale, it));
    }

    /** Nothing more on the channel that pays here. */
    void refuses(Sale sale, Asked.Refused why) {
        int number = sale.number(sale.channel.orElseThrow());
        run(sale, sale.deal.refuses(number, why.code(), why.numbers(), Duration.ZERO));
    }

    private void says(Sale sale, SpeedMessage.Reserve reserve) {
        sale.line.say(reserve);
        for (int i = 0; i < AGAIN && party.manner().dares(Lie.CHANGES_TERMS_ALL_THE_TIME, 1); i++) {
            sale.line.say(reserve);
        }
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
        }
    }

    void passes() {
        gates.passes();
        for (Sale sale : List.copyOf(sales.values())) {
            run(sale, sale.deal.passes(world.time().now().tick()));
            if (!world.watch().isOver() && possession.isDue(sale.line)) {
                run(sale, sale.deal.asksForProof(world.time().now().tick()));
            }
        }
        earnings.passes();
    }

    Earnings earnings() {
        return earnings;
    }

    Gates gates() {
        return gates;
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
}
