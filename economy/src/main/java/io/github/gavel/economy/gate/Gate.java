package io.github.gavel.economy.gate;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The gate of one customer, whoever has one payer tag, over all its connections, torrents and channels: what is sent
 * before it is paid. An immutable value.
 *
 * <p>What always holds: of each torrent no more pieces are open than the window allows, and each was covered by the
 * deposit when it was opened; what is cleared was covered by a voucher; whatever was sent at a price is open until it
 * was cleared or written off.
 */
public final class Gate {
    private final Customer customer;

    Gate(Customer customer) {
        this.customer = customer;
    }

    public static Gate of(GateRules rules) {
        return new Gate(Customer.unknown(rules));
    }

    /**
     * A channel was accepted on a connection, its first or another one: from now on it pays for what passes there.
     *
     * @param layout how the torrent is cut
     */
    public Step<Gate, GateEffect> accepts(
            PeerKey by, InfoHash torrent, Layout layout, Channel channel, Duration roundTrip) {
        Tab tab = customer.tab(channel.id())
                .map(known -> known.renewed(channel.deposit(), channel.expiry()))
                .orElseGet(() -> Tab.of(channel.deposit(), channel.expiry(), channel.highest()));
        Service service = customer.service(by)
                .map(known -> known.paysWith(channel.id()))
                .orElseGet(() -> Service.begun(torrent, channel.id(), Delivered.nothing(layout), roundTrip));
        return step(customer.with(channel.id(), tab).with(by, service), new GateEffect.AskAgain());
    }

    /**
     * A channel as its payee accepted it.
     *
     * @param highest the highest voucher on disk
     */
    public record Channel(ChannelId id, Amount deposit, LedgerTime expiry, Amount highest) {}

    public Gate measures(PeerKey by, Duration roundTrip) {
        return changed(by, service -> service.measured(roundTrip));
    }

    /** The rate that was just said. Whatever was admitted and has not passed is asked for again. */
    public Step<Gate, GateEffect> requotes(PeerKey by, Rate rate) {
        return customer.service(by)
                .map(it -> it.with(it.delivered().requoted(rate)).withNothingUnderway())
                .map(it -> step(customer.with(by, it), new GateEffect.AskAgain()))
                .orElseGet(() -> step(customer));
    }

    /** A request for {@code length} bytes of a piece from {@code begin}. */
    public Asked asks(PeerKey by, int piece, int begin, int length, Tick now, LedgerTime ledgerNow) {
        return new Admission(customer, now, ledgerNow).asks(by, piece, begin, length);
    }

    /** A block left our queue. */
    public Gate passes(PeerKey by, int piece, int begin, int length, Tick now) {
        return changed(by, service -> {
            int block = service.delivered().layout().block(piece, begin, length);
            Service less = service.settledOne(piece);
            return block < 0 ? less : less.with(less.delivered().passed(piece, block, now));
        });
    }

    /** An admitted request was cancelled, or dropped before it passed. */
    public Step<Gate, GateEffect> drops(PeerKey by, int piece) {
        return step(changed(by, service -> service.settledOne(piece)).customer, new GateEffect.AskAgain());
    }

    /** The connection is choked: all its requests were dropped. */
    public Step<Gate, GateEffect> chokes(PeerKey by) {
        return step(changed(by, Service::withNothingUnderway).customer, new GateEffect.AskAgain());
    }

    /**
     * A payment was heard, and its signature is good.
     *
     * @param highest the highest valid voucher of the channel, this one included
     */
    public Step<Gate, GateEffect> hears(PeerKey by, ChannelId channel, Pay pay, Amount highest, Tick now) {
        return new Payment(customer, now).heard(by, channel, pay, highest);
    }

    /** What came out when a piece was hashed again that its receiver says is bad. */
    public Step<Gate, GateEffect> rehashed(PeerKey by, int piece, boolean good, Tick now) {
        return new Payment(customer, now).rehashed(by, piece, good);
    }

    /** After our word that the channel ends, nothing more is admitted on it. */
    public Gate closes(ChannelId channel) {
        return new Gate(customer.changed(channel, Tab::whenClosing));
    }

    /**
     * The connection ended; what is open on it is written off.
     *
     * @param byUs whether our client or our torrent stopped, which is nobody's fault
     */
    public Step<Gate, GateEffect> ends(PeerKey by, boolean byUs, Tick now) {
        return new WriteOff(customer, now).ended(by, byUs);
    }

    /**
     * Time went by: who has not paid for too long gets a strike, and what nobody can pay late any more is forgotten.
     */
    public Step<Gate, GateEffect> passes(Tick now) {
        return new WriteOff(customer, now).late();
    }

    /** Why no slot is auctioned to whoever is on this connection, though its channel may hold enough. */
    public Optional<Asked.Refused> unsold(PeerKey by, LedgerTime ledgerNow) {
        return new Admission(customer, Tick.ZERO, ledgerNow).unsold(by);
    }

    /**
     * Whether something is sold on the connection: a channel was accepted, and nobody said of a good piece that it is
     * bad.
     */
    public boolean sellsOn(PeerKey by) {
        return customer.service(by).filter(service -> !service.over()).isPresent();
    }

    public boolean isOverdue(InfoHash torrent, Tick now) {
        return customer.isOverdue(torrent, now);
    }

    public Set<Integer> openPieces(InfoHash torrent) {
        return new TreeSet<>(customer.open(torrent));
    }

    /** While this is so, a provider that goes on keeps the connection for a minute. */
    public boolean hasOpenPiece(PeerKey by) {
        return !customer.open(by).isEmpty();
    }

    /** What a channel holds for pieces to come. */
    public Amount left(ChannelId channel) {
        return customer.left(channel);
    }

    /** What was paid for on all channels since we know this customer. */
    public Amount settled() {
        return customer.settled();
    }

    /** What the connection's listed pieces cost in all; both ends count the same. */
    public Amount owed(PeerKey by) {
        return customer.service(by).map(it -> it.delivered().owed()).orElse(Amount.ZERO);
    }

    /** What the cleared claims of a channel came to. */
    public Amount cleared(ChannelId channel) {
        return customer.tab(channel).map(Tab::cleared).orElse(Amount.ZERO);
    }

    /** What open pieces cost so far in all, that no voucher covers yet: what would be lost now. */
    public Amount exposed() {
        return customer.exposed();
    }

    Customer customer() {
        return customer;
    }

    private Gate changed(PeerKey by, UnaryOperator<Service> change) {
        return customer.service(by)
                .map(service -> new Gate(customer.with(by, change.apply(service))))
                .orElse(this);
    }

    private static Step<Gate, GateEffect> step(Customer next, GateEffect... effects) {
        return new Step<>(new Gate(next), List.of(effects));
    }
}
