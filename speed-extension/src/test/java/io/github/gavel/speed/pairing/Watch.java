package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayeeChannel;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Incident;
import io.github.gavel.economy.strikes.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold, whoever lies and whatever breaks. */
final class Watch {
    /** The first of a day is free, the third strike bans, and the ban may begin ten minutes late. */
    private static final int LOSSES_IN_A_DAY = 6;

    private record Pair(int requester, int provider) {}

    private final World world;
    private final Set<Pair> met = new HashSet<>();
    private final Set<Pair> paid = new HashSet<>();
    private final Map<Party, Map<ChannelId, Amount>> signed = new HashMap<>();
    private final Map<Buyer, Map<ChannelId, Amount>> signedInRun = new HashMap<>();
    private final Map<String, Integer> losses = new HashMap<>();
    private final Reckoning reckoning;
    private boolean over;

    Watch(World world) {
        this.world = world;
        this.reckoning = new Reckoning(world);
    }

    Reckoning reckoning() {
        return reckoning;
    }

    boolean isOver() {
        return over;
    }

    int pairings() {
        return met.size();
    }

    int paidPairings() {
        return paid.size();
    }

    void met(Party one, Party other) {
        if (one.spends() && other.earns() && one.wantsFrom(other)) {
            met.add(new Pair(one.number(), other.number()));
        }
    }

    /** Whoever takes without paying is struck by name and by address, and what it does counts against both. */
    void struck(Party provider, PayerTag tag, GateEffect.Strike strike) {
        world.coverage().add(strike.cause());
        AddressBlock home = reckoning.otherOf(strike.by()).home();
        List<Incident> all = provider.disk().strikes().incidents();
        Incident last = all.get(all.size() - 1);
        assertThat(last.culprits())
                .as("struck for %s", strike)
                .containsExactlyInAnyOrder(new Culprit.Customer(Fakes.LEDGER, tag), new Culprit.Neighbours(home));
        if (last.counts()
                && world.parties().stream().filter(it -> it.home().equals(home)).count() > 1) {
            world.coverage().add("a strike against an address of several");
        }
    }

    /** How somebody stands by itself, and how with its address taken into account. */
    void stands(Standing alone, Standing together) {
        if (together instanceof Standing.Banned && !(alone instanceof Standing.Banned)) {
            world.coverage().add("banned by address alone");
        } else if (together instanceof Standing.BackingOff && alone instanceof Standing.Good) {
            world.coverage().add("backs off by address alone");
        }
    }

    void paid(Party provider, GateEffect.Cleared cleared) {
        Line line = provider.lines().get(cleared.by());
        if (line != null && !cleared.grains().isZero()) {
            paid.add(new Pair(line.other().owner.number(), provider.number()));
        }
        world.coverage().add("a paid piece");
    }

    /**
     * Vouchers never fall in one run, and nothing is signed above the mark on disk, the deposit, or, all channels taken
     * together, the budget.
     */
    void signed(Party payer, Holding holding, Amount cumulative) {
        ChannelId id = holding.channel.row().intent().channel();
        PayerRow onDisk =
                Objects.requireNonNull(payer.disk().reserved().content().get(id));
        assertThat(onDisk.mark()).as("mark").isGreaterThanOrEqualTo(cumulative);
        assertThat(world.bank().channel(id).map(Channel::deposit).orElse(Amount.ZERO))
                .as("deposit")
                .isGreaterThanOrEqualTo(cumulative);
        assertThat(cumulative)
                .as("a voucher after a higher one in this run")
                .isGreaterThanOrEqualTo(signedInRun
                        .computeIfAbsent(payer.buyer(), run -> new HashMap<>())
                        .merge(id, cumulative, Amount::max));
        Map<ChannelId, Amount> all = signed.computeIfAbsent(payer, who -> new HashMap<>());
        if (!all.merge(id, cumulative, Amount::max).equals(cumulative)) {
            world.coverage().add("a voucher below one of an earlier run");
        }
        Amount worth = all.entrySet().stream()
                .map(it -> worth(it.getKey(), it.getValue()))
                .reduce(Amount.ZERO, Amount::plus);
        assertThat(payer.budget()).as("budget").isGreaterThanOrEqualTo(worth);
    }

    /** A voucher on a channel that has ended brings nobody more than what was settled. */
    private Amount worth(ChannelId id, Amount highest) {
        return world.bank()
                .channel(id)
                .filter(channel -> !channel.isOpen())
                .map(Channel::settled)
                .orElse(highest);
    }

    /** Only what was verified is paid for. */
    void listed(Party payer, List<Integer> pieces) {
        assertThat(pieces).allMatch(payer::has);
    }

    void open(PayerTag tag, Gate gate) {
        assertThat(gate.openPieces(world.torrent()).size())
                .as("open pieces of %s", tag)
                .isLessThanOrEqualTo(
                        world.shop().gate().grows() ? 8 : world.shop().gate().window());
    }

    void lost(Party provider, PayerTag tag, GateEffect.WrittenOff lost) {
        world.coverage().add("a piece is written off");
        String pair = provider.number() + " " + tag + " "
                + world.time().now().ledger().day();
        int count = losses.merge(pair, 1, Integer::sum);
        int window = world.shop().gate().grows() ? 8 : world.shop().gate().window();
        assertThat(count).as("pieces lost to one customer").isLessThanOrEqualTo(LOSSES_IN_A_DAY * window);
    }

    void redeemed(Party provider, PayerTag tag, GateEffect.Redeemed redeemed) {
        world.coverage().add("a written off piece is paid late");
        losses.merge(
                provider.number() + " " + tag + " "
                        + world.time().now().ledger().day(),
                -1,
                Integer::sum);
    }

    /** Whoever is honest is never accused by somebody honest. */
    void accused(Party by, Party other, Problem problem) {
        boolean mutual = by.manner().isHonest() && other.manner().isHonest();
        assertThat(mutual).as("%s accuses %s of %s", by, other, problem).isFalse();
    }

    void crashes(Party party) {
        world.coverage().add("a crash");
        if (party.buyer().holdings.values().stream()
                .anyMatch(it -> !it.channel.acked().covers(it.channel.signed()))) {
            world.coverage().add("crash with a voucher that is not acknowledged");
        }
        party.buyer().holdings.values().stream()
                .map(it -> it.channel.row().status())
                .distinct()
                .forEach(status -> world.coverage().add("crash of a payer with a channel that is " + status));
        if (party.seller().earnings().channels().values().stream()
                .flatMap(it -> it.row().stream())
                .anyMatch(row -> !row.unsettled().isZero())) {
            world.coverage().add("crash of a payee with something unsettled");
        }
    }

    /** Where nothing is on its way and nothing unanswered, both ends owe and are owed the same, to the grain. */
    void bothCountTheSame() {
        for (Party party : world.parties()) {
            for (Map.Entry<PeerKey, Line> entry : party.lines().entrySet()) {
                compare(party, entry.getValue());
            }
        }
    }

    private void compare(Party requester, Line line) {
        Party provider = line.other().owner;
        boolean bothHonest = requester.manner().isHonest() && provider.manner().isHonest();
        if (!bothHonest || !line.isQuiet() || !requester.isUp() || !provider.isUp()) {
            return;
        }
        Deal deal = requester.buyer().deals.get(line.key);
        Optional<Sale> sale = provider.seller().sale(line.other().key);
        if (deal == null
                || deal.channel.isEmpty()
                || sale.isEmpty()
                || sale.get().tag.isEmpty()) {
            return;
        }
        Holding holding = Objects.requireNonNull(requester.buyer().holdings.get(deal.channel.get()));
        boolean waiting = holding.purchases.isDue() || !deal.pending.isEmpty();
        if (!waiting) {
            Gate gate = provider.seller().gates().gate(sale.get().tag.get());
            Amount here = holding.purchases.owed(line.key);
            Amount there = gate.owed(line.other().key);
            assertThat(there).as("owed by %s to %s", requester, provider).isEqualTo(here);
            world.coverage().add(here.isZero() ? "both owe nothing" : "both owe the same");
        }
    }

    /**
     * Honest parties that still lack something that an honest party up has, and no reason is known: whoever is behind
     * the address of one that poisoned twice cannot be reached for a day, and who shares that of a banned customer, and
     * has a strike or never paid, is banned with it.
     */
    Stream<Party> unfinished() {
        return world.parties().stream()
                .filter(party -> party.manner().isHonest())
                .filter(party -> world.parties().stream()
                        .anyMatch(other -> other.manner().isHonest()
                                && other.earns()
                                && party.wantsFrom(other)
                                && !party.bans(other)
                                && !other.bans(party)
                                && !other.seller().gates().bans(party)));
    }

    void everybodyFinished() {
        over = true;
        assertThat(unfinished().toList()).as("who did not get everything").isEmpty();
    }

    /** The books are right, whoever is honest got what it held, and no channel of honest people is left. */
    void everythingSettled() {
        world.bank().assertSound();
        reckoning.nobodyPaidTooMuch();
        for (Party payee : world.parties()) {
            for (PayeeRow row : payee.disk().received().content().values()) {
                Channel channel =
                        world.bank().channel(row.receipt().receipt().channel()).orElseThrow();
                if (payee.manner().isHonest() && !isFrozenByALie(payee, row, channel)) {
                    assertThat(channel.settled())
                            .as("settled of what %s held", payee)
                            .isGreaterThanOrEqualTo(row.highest());
                }
                if (payee.manner().isHonest() && isOfAnHonestPayer(row)) {
                    assertThat(channel.isOpen()).as("channel to %s", payee).isFalse();
                }
            }
        }
    }

    /** An operator signed a receipt that its own ledger contradicts: what was not settled waits for the next run. */
    private boolean isFrozenByALie(Party payee, PayeeRow row, Channel channel) {
        boolean lied = row.receipt().receipt().seq() > channel.seq();
        boolean frozen = Optional.ofNullable(payee.seller()
                        .earnings()
                        .channels()
                        .get(row.receipt().receipt().channel()))
                .flatMap(PayeeChannel::fault)
                .isPresent();
        if (lied && frozen) {
            world.coverage().add("a channel frozen by a receipt that its ledger never made");
        }
        return lied && frozen;
    }

    private boolean isOfAnHonestPayer(PayeeRow row) {
        return world.parties().stream()
                .filter(party -> party.manner().isHonest())
                .anyMatch(party -> party.disk()
                        .reserved()
                        .content()
                        .containsKey(row.receipt().receipt().channel()));
    }
}
