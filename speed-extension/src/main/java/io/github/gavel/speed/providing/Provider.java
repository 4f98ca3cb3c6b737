package io.github.gavel.speed.providing;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.Guestbook;
import io.github.gavel.economy.negotiation.ProviderDeal;
import io.github.gavel.economy.negotiation.Used;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.speed.port.Answers;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Payments;
import io.github.gavel.speed.port.Presented;
import io.github.gavel.speed.proving.Examiner;
import io.github.gavel.speed.talk.Visitor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Whoever sells, over all torrents: runs the rules of its deals and does what they say. On one thread alone. */
public final class Provider {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.speed");
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Sales sales = new Sales();
    private final Map<ChannelId, Receipt> receipts = new HashMap<>();
    private final Payments payments;
    private final Clocks clocks;
    private final Executor strand;
    private final Grudges grudges;
    private final Customers customers;
    private final GateRules rules;
    private final Examiner examiner;
    private boolean sellsNothing;
    private Guestbook guests = Guestbook.empty();

    /**
     * @param strand the thread that everything here runs on
     * @param known what was held against whom in earlier runs
     * @param keeper who keeps that on a disk
     */
    public Provider(
            Payments payments,
            Clocks clocks,
            Executor strand,
            GateRules rules,
            Examiner examiner,
            Strikes known,
            Consumer<Strikes> keeper) {
        this.payments = payments;
        this.clocks = clocks;
        this.strand = strand;
        this.rules = rules;
        this.examiner = examiner;
        this.grudges = new Grudges(payments.ledger(), known, keeper);
        this.customers = new Customers(this, sales, grudges, clocks, rules);
    }

    // those who may buy

    Sale meets(Visitor visitor, TorrentForSale torrent, EarningRules rules) {
        Set<Culprit> who = Set.of(new Culprit.Neighbours(visitor.block()));
        Used used = guests.usedBy(who, torrent.hash(), clocks.get().tick());
        ProviderDeal deal = ProviderDeal.begun(rules.requote(), used);
        Sale sale = new Sale(
                visitor,
                torrent,
                deal,
                it -> new Outlet(it, this, customers, torrent.controls()),
                clocks.get().tick());
        sales.add(sale);
        return sale;
    }

    /** @param byUs whether it is we who stop */
    void left(Sale sale, boolean byUs) {
        sales.remove(sale);
        customers.left(sale, byUs);
        payments.disconnected(sale.key);
    }

    void hears(Sale sale, SpeedMessage message) {
        if (message instanceof SpeedMessage.Open open) {
            run(sale, sale.deal.hears(open, clocks.get().tick()));
        } else if (message instanceof SpeedMessage.Bid bid) {
            run(sale, sale.deal.hears(bid, clocks.get().tick()));
        } else if (message instanceof SpeedMessage.Pay pay) {
            run(sale, sale.deal.hears(pay));
        } else if (message instanceof SpeedMessage.Proof proof) {
            sale.torrent.hears(sale, proof);
        }
    }

    void run(Sale sale, Step<ProviderDeal, Effect> step) {
        Used before = sale.deal.used();
        sale.deal = step.next();
        if (!sale.deal.used().equals(before)) {
            seen(sale);
        }
        step.effects().forEach(effect -> run(sale, effect));
    }

    private void run(Sale sale, Effect effect) {
        if (effect instanceof Effect.Say say) {
            say(sale, say.message());
        } else if (effect instanceof Effect.SayTerms terms) {
            sale.talk.say(sale.torrent.asking(sale, terms.reserve()));
        } else if (effect instanceof Effect.Unchoke) {
            sale.lastBlock = clocks.get().tick();
            sale.torrent.unchokes(sale);
        } else if (effect instanceof Effect.Choke) {
            sale.torrent.chokes(sale);
        } else if (effect instanceof Effect.HangUp hangUp) {
            sale.talk.rejects(hangUp.code(), hangUp.text());
        } else if (effect instanceof Effect.CheckChannel check) {
            checks(sale, check.open());
        } else if (effect instanceof Effect.TakePayment payment) {
            takes(sale, payment.pay());
        } else if (effect instanceof Effect.BidStands bid) {
            sale.bid = bid.rate();
            sale.torrent.bidStands(bid.rate());
            serves(sale);
            explains(sale);
        }
    }

    /** What a block costs is decided by what left before it: nothing else leaves until such a word has. */
    private void say(Sale sale, SpeedMessage message) {
        if (message instanceof Response response) {
            sale.outlet.fence();
            sale.talk.say(response, () -> {
                customers.requotes(sale, response.rate());
                sale.outlet.opens();
            });
        } else if (message instanceof Accept accept) {
            sale.outlet.fence();
            sale.talk.say(accept, () -> {
                begins(sale, accept);
                sale.outlet.opens();
            });
        } else if (message instanceof Close close) {
            sale.talk.say(close, () -> sale.torrent.controls().keep(sale.connection, false));
        } else {
            sale.talk.say(message);
        }
    }

    /** From here on both ends count what is sent. */
    private void begins(Sale sale, Accept accept) {
        sale.shown(accept.channel())
                .map(open -> receipts.get(open.receipt().receipt().channel()))
                .ifPresent(receipt -> {
                    sale.channel = Optional.of(receipt.channel());
                    sale.torrent.controls().keep(sale.connection, true);
                    knows(sale, receipt.payerTag());
                    customers.accepts(sale, receipt, accept.highest());
                    customers.holdsOff(sale, receipt.payerTag());
                });
    }

    private void knows(Sale sale, PayerTag tag) {
        if (!sale.tag.equals(Optional.of(tag))) {
            customers.left(sale, false);
            sale.tag = Optional.of(tag);
            Used used =
                    guests.usedBy(whoIs(sale), sale.torrent.hash(), clocks.get().tick());
            sale.deal = sale.deal.and(used);
            seen(sale);
        }
    }

    private void seen(Sale sale) {
        guests = guests.seen(
                whoIs(sale), sale.torrent.hash(), sale.deal.used(), clocks.get().tick());
    }

    private Set<Culprit> whoIs(Sale sale) {
        Set<Culprit> who = new HashSet<>();
        who.add(new Culprit.Neighbours(sale.block));
        sale.tag.ifPresent(tag -> who.add(new Culprit.Customer(payments.ledger(), tag)));
        return who;
    }

    private void checks(Sale sale, SpeedMessage.Open open) {
        sale.shows(open);
        Standing standing = customers.standing(sale, open.receipt().receipt().payerTag());
        if (standing instanceof Standing.Banned ban) {
            Duration wait = clocks.get().ledger().until(ban.until());
            run(sale, sale.deal.refuses(open.channel(), RefusalCode.BANNED, List.of(), wait));
            return;
        }
        boolean looks = sale.torrent
                .terms()
                .map(terms -> payments.look(new Presented(sale.key, open, sale.other, sale.own, terms)))
                .orElse(false);
        if (!looks) {
            run(sale, sale.deal.refuses(open.channel(), RefusalCode.TOO_MANY, List.of(), TRY_AGAIN));
        }
    }

    private void takes(Sale sale, SpeedMessage.Pay pay) {
        Optional<ChannelId> channel =
                sale.shown(pay.channel()).map(open -> open.receipt().receipt().channel());
        channel.ifPresent(id -> Answers.tell(
                payments.paid(sale.key, id, pay.cumulative(), pay.signature()),
                strand,
                highest -> highest.ifPresent(good -> credits(sale, id, pay, good))));
    }

    private void credits(Sale sale, ChannelId channel, SpeedMessage.Pay pay, Amount highest) {
        customers.hears(sale, channel, pay, highest);
        serves(sale);
        if (pay.end()) {
            payments.close(channel);
        }
    }

    /** Nothing more on the channel that pays here. */
    void refuses(Sale sale, Asked.Refused why) {
        sale.channel
                .flatMap(sale::numberOf)
                .ifPresent(number -> run(sale, sale.deal.refuses(number, why.code(), why.numbers(), Duration.ZERO)));
    }

    /** Whoever bids in vain is told why. */
    private void explains(Sale sale) {
        if (!sale.bid.isFree()) {
            customers
                    .gate(sale)
                    .flatMap(gate -> gate.unsold(sale.key, clocks.get().ledger()))
                    .ifPresent(why -> refuses(sale, why));
        }
    }

    /** Tells whoever keeps the channels how this one is used. */
    void serves(Sale sale) {
        sale.channel.ifPresent(channel -> {
            boolean serving =
                    sales.of(channel).stream().anyMatch(any -> !any.bid.isFree() || customers.hasOpenPiece(any));
            sale.bid
                    .price(sale.torrent.layout().pieceBytes())
                    .ifPresent(piece -> payments.serve(channel, piece, serving));
        });
    }

    // those who keep the money

    public void told(PaymentNews news) {
        if (news instanceof PaymentNews.Accepted accepted) {
            accepted(accepted);
        } else if (news instanceof PaymentNews.Declined declined) {
            with(
                    declined.by(),
                    declined.channel(),
                    (sale, number) ->
                            sale.deal.refuses(number, declined.code(), declined.numbers(), declined.retryAfter()));
        } else if (news instanceof PaymentNews.Durable durable) {
            with(durable.by(), durable.channel(), (sale, number) -> sale.deal.persisted(number, durable.cumulative()));
        } else if (news instanceof PaymentNews.Ending ending) {
            ends(ending);
        } else if (news instanceof PaymentNews.Frozen frozen) {
            freezes(frozen.channel());
        } else if (news instanceof PaymentNews.Stopped stop) {
            LOGGER.log(Level.WARNING, "nothing is paid or earned any more: " + stop.why());
            sellsNothing = true;
        } else if (news instanceof PaymentNews.PayerLied lie) {
            sales.of(lie.by()).ifPresent(sale -> run(sale, sale.deal.violated(lie.code(), "channel " + lie.channel())));
        }
    }

    private void accepted(PaymentNews.Accepted accepted) {
        sales.of(accepted.by())
                .ifPresent(sale -> sale.numberOf(accepted.channel()).ifPresent(number -> {
                    sale.shown(number)
                            .ifPresent(open -> receipts.put(
                                    accepted.channel(), open.receipt().receipt()));
                    run(sale, sale.deal.accepts(number, accepted.highest(), accepted.signature()));
                }));
    }

    private interface Said {
        Step<ProviderDeal, Effect> about(Sale sale, int number);
    }

    private void with(PeerKey by, ChannelId channel, Said said) {
        sales.of(by).ifPresent(sale -> sale.numberOf(channel).ifPresent(number -> run(sale, said.about(sale, number))));
    }

    /** Nothing more is let go on it, because nothing can be proven of it. */
    private void freezes(ChannelId channel) {
        Receipt receipt = receipts.remove(channel);
        if (receipt != null) {
            customers.closes(receipt.payerTag(), channel);
        }
        for (Sale sale : sales.of(channel)) {
            sale.numberOf(channel)
                    .ifPresent(
                            number -> run(sale, sale.deal.refuses(number, RefusalCode.TOO_MANY, List.of(), TRY_AGAIN)));
        }
    }

    private void ends(PaymentNews.Ending ending) {
        Receipt receipt = receipts.remove(ending.channel());
        if (receipt != null) {
            customers.closes(receipt.payerTag(), ending.channel());
        }
        for (Sale sale : sales.all()) {
            sale.numberOf(ending.channel()).ifPresent(number -> {
                run(sale, sale.deal.closes(number, ending.last(), ending.signature()));
            });
        }
    }

    // time and people

    /** A second went by. */
    public void passes() {
        customers.passes();
        for (Sale sale : sales.all()) {
            run(sale, sale.deal.passes(clocks.get().tick()));
        }
    }

    public Map<Culprit, Standing.Banned> bans() {
        return grudges.bans(clocks.get().ledger());
    }

    public void lifts(Culprit culprit) {
        grudges.lifted(culprit);
    }

    Examiner examiner() {
        return examiner;
    }

    /** Whether what is paid could not be kept any more. */
    boolean sellsNothing() {
        return sellsNothing;
    }

    GateRules rules() {
        return rules;
    }

    Customers customers() {
        return customers;
    }

    LedgerId ledger() {
        return payments.ledger();
    }

    Clocks clocks() {
        return clocks;
    }
}
