package io.github.gavel.speed.pairing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Bidding;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.RequesterDeal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The requester in a party: it runs the rules and does what they say. */
final class Buyer {
    final Map<PeerKey, Deal> deals = new TreeMap<>();
    final Map<ChannelId, Holding> holdings = new TreeMap<>();
    private final World world;
    private final Party party;
    private final Payments payments;
    private final Channels channels;
    private final Requests requests;

    Buyer(World world, Party party) {
        this.world = world;
        this.party = party;
        this.payments = new Payments(world, party, this);
        this.channels = new Channels(world, party, this, payments);
        this.requests = new Requests(world, party, this, payments);
    }

    void meets(Line line) {
        Deal deal = new Deal(line, world.time().now().tick());
        deals.put(line.key, deal);
        shows(deal);
    }

    /** Whether the other end has something: it may have got that since. */
    void shows(Deal deal) {
        boolean wants = party.wantsFrom(deal.line.other().owner);
        if (deal.interested != wants) {
            deal.interested = wants;
            deal.line.send(new Item.Interested(wants));
        }
    }

    void left(Line line) {
        if (deals.remove(line.key) != null) {
            requests.left(line);
            holdings.values()
                    .forEach(holding -> holding.purchases =
                            holding.purchases.ended(line.key, world.time().now().tick()));
            payments.settle();
        }
    }

    void hears(Line line, SpeedMessage message) {
        Deal deal = deals.get(line.key);
        if (deal == null) {
            return;
        }
        if (message instanceof SpeedMessage.Reserve reserve) {
            run(deal, deal.deal.hears(reserve, world.time().now().tick()));
            party.seller().possession().hears(line, reserve);
        } else if (message instanceof SpeedMessage.Response response) {
            run(deal, deal.deal.hears(response, world.time().now().tick()));
        } else if (!party.manner().is(Lie.SHOWS_MANY_CHANNELS) || channel(message) == deal.number) {
            hearsOfChannel(deal, message);
        }
    }

    private void hearsOfChannel(Deal deal, SpeedMessage message) {
        if (message instanceof SpeedMessage.Accept accept) {
            run(deal, deal.deal.hears(accept));
        } else if (message instanceof SpeedMessage.Refuse refuse) {
            run(deal, deal.deal.hears(refuse));
        } else if (message instanceof SpeedMessage.Ack ack) {
            run(deal, deal.deal.hears(ack));
        } else if (message instanceof SpeedMessage.Close close) {
            run(deal, deal.deal.hears(close));
        }
    }

    private static int channel(SpeedMessage message) {
        if (message instanceof SpeedMessage.Accept accept) {
            return accept.channel();
        }
        if (message instanceof SpeedMessage.Refuse refuse) {
            return refuse.channel();
        }
        if (message instanceof SpeedMessage.Ack ack) {
            return ack.channel();
        }
        return message instanceof SpeedMessage.Close close ? close.channel() : -1;
    }

    void run(Deal deal, Step<RequesterDeal, Effect> step) {
        deal.deal = step.next();
        step.effects().forEach(effect -> run(deal, effect));
    }

    private void run(Deal deal, Effect effect) {
        if (effect instanceof Effect.Say say) {
            deal.line.say(say.message());
        } else if (effect instanceof Effect.HangUp hangUp) {
            deal.line.rejects(hangUp.code(), hangUp.text());
        } else if (effect instanceof Effect.TermsHeard heard) {
            deal.terms = Optional.of(heard.reserve().terms());
            channels.considers(deal);
        } else if (effect instanceof Effect.ChannelTaken taken) {
            channels.taken(deal, taken);
        } else if (effect instanceof Effect.ChannelRefused refused) {
            channels.refused(deal, refused);
        } else if (effect instanceof Effect.Requoted requoted) {
            deal.rate = requoted.rate();
            holding(deal).ifPresent(it -> it.purchases = it.purchases.requoted(deal.line.key, requoted.rate()));
        } else if (effect instanceof Effect.PaymentAcked acked) {
            payments.acked(deal, acked.cumulative());
        } else if (effect instanceof Effect.CloseOffered offered) {
            channels.closed(deal, offered);
        }
    }

    Optional<Holding> holding(Deal deal) {
        return deal.channel.map(holdings::get);
    }

    Payments payments() {
        return payments;
    }

    Channels channels() {
        return channels;
    }

    Requests requests() {
        return requests;
    }

    void bids(Deal deal, Rate rate, boolean byPerson) {
        Bidding bidding = deal.deal.bids(rate, byPerson, world.time().now().tick());
        if (bidding instanceof Bidding.Said said) {
            run(deal, said.step());
        }
    }

    void passes() {
        holdings.values()
                .forEach(it ->
                        it.purchases = it.purchases.passes(world.time().now().tick()));
        for (Deal deal : List.copyOf(deals.values())) {
            shows(deal);
            if (deal.channel.isPresent() && deals.containsKey(deal.line.key)) {
                rebids(deal);
            }
            if (deal.channel.isEmpty()) {
                channels.considers(deal);
            }
            requests.asks(deal);
        }
        boolean awarded = deals.values().stream().anyMatch(deal -> !deal.choked && !deal.rate.isFree());
        holdings.values()
                .forEach(it ->
                        payments.run(it, it.channel.tick(awarded, world.time().now())));
        payments.settle();
    }

    private void rebids(Deal deal) {
        boolean broke = holding(deal).filter(it -> it.broke).isPresent();
        boolean done = !party.wantsFrom(deal.line.other().owner);
        if (broke || done) {
            bids(deal, Rate.FREE, false);
            return;
        }
        if (world.random().nextInt(12) == 0) {
            bids(deal, party.rate(), world.random().nextInt(3) == 0);
        } else if (deal.deal.standing().isFree()) {
            bids(deal, party.rate(), false);
        }
        if (!world.isDrawn() || world.random().nextInt(4) == 0) {
            holding(deal).ifPresent(holding -> channels.keepsEnough(deal, holding));
        }
        payments.lies(deal);
    }
}
