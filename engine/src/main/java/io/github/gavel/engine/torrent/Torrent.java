package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.extension.ExtensionHandshake;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.greeting.Host;
import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Branch;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.manners.Nuisance;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.OverlayThread;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.engine.pieces.Plan;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.resume.Partial;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * One torrent among its peers: first it asks them what it consists of, if nobody told it, then it moves pieces. What is
 * on the disk it is told by its owner, who looks there. It belongs to the reactor's thread.
 */
public final class Torrent implements PeerListener {
    static final int METADATA_NUMBER = 1;

    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");
    private static final int ROUND = 10;

    private final InfoHash hash;
    private final Surroundings around;
    private final Owner owner;
    private final Swarm swarm;
    private final Company company = new Company();
    private final Branch branch;
    private final Meter received = new Meter();
    private final Meter sent = new Meter();
    private BitSet have = new BitSet();
    private Optional<MetadataCounter> counter = Optional.empty();
    private Optional<MetadataFetch> fetch = Optional.empty();
    private Optional<Transfer> transfer = Optional.empty();
    private Optional<Attending> attending = Optional.empty();
    private long connections;
    private int second;

    public Torrent(InfoHash hash, Host host, Surroundings around, Owner owner) {
        this.hash = hash;
        this.around = around;
        this.owner = owner;
        this.swarm = new Swarm(hash, host, around);
        this.branch = around.reactor().mains().branch(around.rules().bandwidth(), System.nanoTime());
    }

    public InfoHash hash() {
        return hash;
    }

    /** Whether those whom we have not called yet are first called with an encrypted handshake. */
    public void callEncrypted(boolean first) {
        swarm.callEncrypted(first);
    }

    /** Asks peers for the metadata. */
    public void fetchMetadata() {
        fetch = Optional.of(
                new MetadataFetch(hash, around.desk().workers(), around.desk().owner(), owner::fetched));
        swarm.open();
    }

    /** Moves pieces between peers and the disk. */
    public void move(Knowledge known, Store store, Plan plan) {
        fetch = Optional.empty();
        counter = Optional.of(new MetadataCounter(new MetadataOffer(known.info())));
        Transfer moving = new Transfer(
                known.content(), store, have, plan, swarm.peers(), around, company, owner::troubled, owner::completed);
        have = moving.have();
        transfer = Optional.of(moving);
        for (Peer peer : List.copyOf(swarm.peers())) {
            introduce(peer);
            moving.adopt(peer);
        }
        Subject subject =
                new Subject(hash, known.content().layout(), known.content().isPrivate(), moving.lacking());
        around.overlay().ifPresent(overlay -> attend(overlay, subject, moving));
        swarm.open();
    }

    private void attend(OverlayThread overlay, Subject subject, Transfer moving) {
        Attending begun = new Attending(swarm, moving, company, branch, owner);
        attending = Optional.of(begun);
        begun.begin(overlay, subject, around.reactor());
    }

    /** These pieces are on the disk. */
    public void found(BitSet pieces) {
        have = (BitSet) pieces.clone();
    }

    /** Something else is wanted from now on. */
    public void follow(Plan plan) {
        transfer.ifPresent(moving -> moving.follow(plan));
        if (!isDone()) {
            swarm.reconsider();
        }
    }

    /** Whether all that is wanted is here. */
    public boolean isDone() {
        return transfer.map(Transfer::isDone).orElse(false);
    }

    /** The pieces that are on the disk, as far as is known. */
    public BitSet have() {
        return have;
    }

    /** How many bytes of blocks came since the program began. */
    public long received() {
        return received.total();
    }

    public long sent() {
        return sent.total();
    }

    /** Goes on with pieces of which an earlier run left some blocks. */
    public void resume(List<Partial> partials) {
        transfer.ifPresent(moving -> partials.forEach(moving.download().leftovers()::resume));
    }

    /** Writes what has come of pieces that are not whole, and says what that is. */
    public void stash(Consumer<List<Partial>> then) {
        transfer.ifPresentOrElse(moving -> moving.download().leftovers().stash(then), () -> then.accept(List.of()));
    }

    /** How fast it may be from now on. */
    public void limit(Bandwidth bandwidth) {
        branch.limit(bandwidth, System.nanoTime());
    }

    /** Parts from all peers and lets go of the disk. */
    public void stop(String why) {
        Optional<Transfer> stopping = transfer;
        transfer = Optional.empty();
        fetch = Optional.empty();
        swarm.close(why);
        attending.ifPresent(Attending::end);
        attending = Optional.empty();
        stopping.ifPresent(Transfer::drop);
    }

    public void add(Collection<InetSocketAddress> peers) {
        swarm.add(peers);
    }

    /** The owner wants this one to be called, however it went before. */
    public void call(InetSocketAddress peer) {
        swarm.call(peer);
    }

    /** Whether it talks to peers at all. */
    public boolean isOpen() {
        return swarm.isOpen();
    }

    /** Whether it takes one more peer, from there. */
    public boolean hasRoomFor(InetSocketAddress from) {
        return swarm.hasRoomFor(from);
    }

    /** Whether more peers would be of use. */
    public boolean hasRoom() {
        return swarm.hasRoom();
    }

    /** Somebody is here who means this torrent. */
    public void met(Link link, Met met, ByteBuffer rest) {
        Optional<String> objection = swarm.objection(link.address(), met);
        if (objection.isPresent()) {
            LOGGER.log(Level.DEBUG, () -> hash + ": " + link.address() + " may not stay: " + objection.get());
            link.close(objection.get());
            return;
        }
        Peer peer = new Peer(
                new ConnectionId(connections++),
                this,
                link,
                met,
                transfer.map(Transfer::catalogue).map(Catalogue::bounds).orElse(Bounds.unknown()));
        link.handOver(peer);
        link.belongTo(branch, RateClass.FREE);
        swarm.joined(peer);
        company.joined(peer);
        transfer.ifPresentOrElse(moving -> moving.catalogue().welcome(peer), () -> haveNone(peer));
        introduce(peer);
        if (rest.hasRemaining()) {
            peer.received(link, rest);
        }
    }

    /** It is us who answered there. */
    public void metOurselves(InetSocketAddress where) {
        swarm.shun(where);
    }

    /** A second is over. */
    public void tick() {
        second++;
        received.tick();
        sent.tick();
        swarm.tick();
        company.tick();
        counter.ifPresent(open -> open.tick(sent.perSecond()));
        fetch.ifPresent(fetching -> fetching.tick(swarm.peers()));
        transfer.ifPresent(Transfer::tick);
        if (second % ROUND == 0) {
            transfer.ifPresent(Transfer::round);
        }
    }

    public Progress progress() {
        return new Progress(
                (BitSet) have.clone(),
                received.total(),
                sent.total(),
                received.perSecond(),
                sent.perSecond(),
                transfer.map(moving -> moving.download().wasted()).orElse(0L),
                swarm.known(),
                swarm.peers().stream().map(PeerView::of).toList());
    }

    @Override
    public void introduced(Peer peer) {
        swarm.introduced(peer);
        company.introduced(peer);
        fetch.ifPresent(fetching -> fetching.consider(peer));
    }

    @Override
    public void said(Peer peer, MetadataMessage message) {
        if (message instanceof MetadataMessage.Request request) {
            peer.annoys(Nuisance.METADATA);
            counter.ifPresentOrElse(
                    open -> open.asked(peer, request), () -> peer.say(new MetadataMessage.Reject(request.part())));
        } else if (!fetch.map(fetching -> fetching.said(peer, message)).orElse(false)) {
            peer.annoys(Nuisance.METADATA);
        }
    }

    @Override
    public boolean said(Peer peer, int number, byte[] payload) {
        return company.heard(peer, number, payload);
    }

    @Override
    public void has(Peer peer, int piece) {
        if (transfer.isPresent()) {
            transfer.get().catalogue().has(peer, piece);
        } else {
            peer.has().add(piece);
        }
    }

    @Override
    public void has(Peer peer, ByteBuffer bitfield) {
        if (transfer.isPresent()) {
            transfer.get().catalogue().has(peer, bitfield);
        } else {
            peer.has().add(Bitfields.read(bitfield));
        }
    }

    @Override
    public void hasAll(Peer peer) {
        transfer.ifPresentOrElse(
                moving -> moving.catalogue().hasAll(peer), () -> peer.has().everything());
    }

    @Override
    public void interestChanged(Peer peer) {
        company.interested(peer);
        transfer.ifPresent(Transfer::interestChanged);
    }

    @Override
    public void choked(Peer peer) {
        company.choked(peer, true);
        transfer.ifPresent(moving -> moving.choked(peer));
    }

    @Override
    public void unchoked(Peer peer) {
        company.choked(peer, false);
    }

    @Override
    public void requested(Peer peer, List<Block> blocks) {
        company.asked(peer, blocks);
    }

    @Override
    public void gave(Peer peer, String name) {
        company.tell(new Event.MessageSent(peer.connection(), name));
    }

    @Override
    public boolean asked(Peer peer, Block block) {
        if (transfer.isPresent()) {
            return transfer.get().asked(peer, block);
        }
        peer.refuse(List.of(block));
        return false;
    }

    @Override
    public void cancelled(Peer peer, Block block) {
        transfer.ifPresent(moving -> moving.cancelled(peer, block));
    }

    @Override
    public void rejected(Peer peer, Block block) {
        transfer.ifPresent(moving -> moving.rejected(peer, block));
    }

    @Override
    public Optional<ByteBuffer> roomFor(Peer peer, Block block) {
        return transfer.isPresent() ? transfer.get().roomFor(peer, block) : Optional.empty();
    }

    @Override
    public void came(Peer peer, Block block) {
        received.add(block.length());
        company.came(peer, block);
        if (transfer.isPresent()) {
            transfer.get().came(peer, block);
        }
    }

    @Override
    public void cameUnasked(Peer peer, Block block) {
        transfer.ifPresent(moving -> moving.cameUnasked(block));
    }

    @Override
    public void gave(long bytes) {
        sent.add(bytes);
    }

    @Override
    public void wentQuiet(Peer peer) {
        if (transfer.isPresent()) {
            transfer.get().wentQuiet(peer);
        }
    }

    @Override
    public void tookSome(Peer peer) {
        counter.ifPresent(open -> open.tookSome(peer));
        if (transfer.isPresent()) {
            transfer.get().tookSome(peer);
        }
    }

    @Override
    public void left(Peer peer, String why) {
        company.left(peer, why);
        swarm.left(peer);
        counter.ifPresent(open -> open.left(peer));
        fetch.ifPresent(fetching -> fetching.left(peer));
        transfer.ifPresent(moving -> moving.left(peer));
    }

    private static void haveNone(Peer peer) {
        if (peer.speaksFast()) {
            peer.voice().haveNone();
        }
    }

    private void introduce(Peer peer) {
        peer.introduce(new ExtensionHandshake(
                Map.of(MetadataMessage.NAME, METADATA_NUMBER),
                OptionalInt.of(Asked.MOST),
                counter.map(open -> OptionalInt.of(open.size())).orElse(OptionalInt.empty()),
                Optional.of(around.rules().client()),
                around.rules().port()));
    }
}
