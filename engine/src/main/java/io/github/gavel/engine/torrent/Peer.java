package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.extension.ExtensionHandshake;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.greeting.Met;
import io.github.gavel.engine.limits.Branch;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.manners.Nuisance;
import io.github.gavel.engine.manners.Tolerance;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.LinkHandler;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.Messages;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One connection with another client: what both sides said of themselves, and what either owes the other. */
final class Peer implements LinkHandler, Assembly.Writer, MetadataSource, MetadataAsker {
    static final int MOST_REFUSALS = 8_000;

    private static final int PATIENCE = 60;
    private static final int IDLE = 30;
    private static final int NARROW_IN_THE_SYSTEM = 1 << 16;
    private static final int KIBIBYTE = 1 << 10;

    private final ConnectionId connection;
    private final PeerListener listener;
    private final Link link;
    private final Met met;
    private final MessageReader reader;
    private final Hearing hearing;
    private final Inventory has = new Inventory();
    private final Owed owed = new Owed();
    private final Asked asked = new Asked();
    private final Lent lent = new Lent();
    private final Pipeline pipeline = new Pipeline();
    private final Meter received = new Meter();
    private final Meter sent = new Meter();
    private final Standing standing = new Standing();
    private final Treatment treatment = new Treatment();
    private final Untold untold = new Untold();
    private final Tolerance tolerance = new Tolerance();
    private final Trial trial = new Trial();
    private final Voice voice;
    private long written;
    private long handed;
    private long given;
    private int refusals;
    private final Runnable refusalTaken = this::refusalTaken;
    private boolean isUnwelcome;
    private ExtensionHandshake theirs = ExtensionHandshake.ofNames(Map.of());

    Peer(ConnectionId connection, PeerListener listener, Link link, Met met, Bounds bounds) {
        this.connection = connection;
        this.listener = listener;
        this.link = link;
        this.met = met;
        this.voice = new Voice(link, standing);
        this.hearing = new Hearing(this, listener);
        this.reader = new MessageReader(bounds);
    }

    ConnectionId connection() {
        return connection;
    }

    InetSocketAddress address() {
        return link.address();
    }

    /** Where it can be called, if that is known. */
    Optional<InetSocketAddress> callable() {
        return met.weCalled()
                ? Optional.of(address())
                : theirs.port().stream()
                        .mapToObj(port -> new InetSocketAddress(address().getAddress(), port))
                        .findFirst();
    }

    Met met() {
        return met;
    }

    /** The pieces that it says it has. */
    Inventory has() {
        return has;
    }

    Owed owed() {
        return owed;
    }

    Asked asked() {
        return asked;
    }

    Trial trial() {
        return trial;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    Meter received() {
        return received;
    }

    Meter sent() {
        return sent;
    }

    Voice voice() {
        return voice;
    }

    Standing standing() {
        return standing;
    }

    Untold untold() {
        return untold;
    }

    /** As an overlay wants it. */
    Treatment treatment() {
        return treatment;
    }

    ExtensionHandshake theirs() {
        return theirs;
    }

    @Override
    public boolean isGone() {
        return link.isClosed();
    }

    /** Bytes that it has not taken yet. */
    @Override
    public long underWay() {
        return link.waiting();
    }

    /** From now on what goes to it counts as this class's. */
    void belongTo(Branch branch, RateClass some) {
        link.belongTo(branch, some);
    }

    /** Whether it gets what it takes only as fast as a limit of ours allows. */
    boolean isLimited() {
        return link.isLimited();
    }

    @Override
    public boolean waitsForUs() {
        return link.isUnread();
    }

    /** Whether a block of memory that others read from too may be on its way to it, which then it is. */
    boolean borrows(Block block) {
        return lent.takes(block, link.written(), link.waiting());
    }

    void introduce(ExtensionHandshake ours) {
        if (met.theirs().speaksExtensions()) {
            voice.extended(0, ours.bytes());
        }
    }

    /** Whether both of us offered the Fast extension. */
    boolean speaksFast() {
        return met.theirs().speaksFast();
    }

    /** Whether neither of us has wanted anything of the other since it came, and that is a while ago. */
    boolean isIdle() {
        return !standing.weWant() && !standing.theyWant() && !treatment.isKept() && standing.secondsHere() >= IDLE;
    }

    /** Takes its slot from it; the blocks that it does not get now, unless it had none. */
    Optional<List<Block>> choke() {
        if (!standing.choke()) {
            return Optional.empty();
        }
        List<Block> dropped = new ArrayList<>(asked.clear());
        link.dropUnbegun().forEach(head -> dropped.add(recalled(Messages.announced(head))));
        voice.choke();
        refuse(dropped);
        return Optional.of(dropped);
    }

    private Block recalled(Block block) {
        handed -= block.length();
        return block;
    }

    /** A block is on its way to it. */
    void handed(Block block) {
        handed += block.length();
    }

    /**
     * Tells it of blocks that it asked for and does not get; whoever does not speak of such knows it without. A word is
     * short and what keeps it for whoever does not read is not.
     */
    void refuse(List<Block> blocks) {
        if (speaksFast() && !blocks.isEmpty()) {
            refusals++;
            voice.reject(blocks, refusalTaken);
        }
        if (refusals > MOST_REFUSALS) {
            part("it does not read: " + refusals + " refusals wait for it, at most " + MOST_REFUSALS + " do");
        }
    }

    private void refusalTaken() {
        refusals--;
    }

    void unchoke() {
        if (standing.unchoke()) {
            voice.unchoke();
        }
    }

    void interest(boolean interested) {
        if (standing.interest(interested)) {
            voice.interest(interested);
        }
    }

    void ask(List<Block> blocks) {
        if (!blocks.isEmpty()) {
            if (owed.count() == 0) {
                standing.blockDue();
            }
            owed.ask(blocks);
            voice.request(blocks);
            listener.requested(this, blocks);
        }
    }

    void excuse(Block block) {
        owed.excuse(block);
        voice.cancel(block);
    }

    /** From now on it may say messages of these names, and of no others. */
    void advertise(Set<String> names, Numbers numbers) {
        Map<String, Integer> change = numbers.change(treatment.names(), names);
        treatment.advertised(names);
        if (!change.isEmpty()) {
            introduce(ExtensionHandshake.ofNames(change));
        }
    }

    /** Says something that an overlay wants to be said, if it understands it. */
    void say(String name, BString payload, Place place) {
        theirs.number(name)
                .ifPresent(number -> voice.extended(number, payload.toBytes(), place, () -> listener.gave(this, name)));
    }

    /** Lets little be under way to it. */
    void narrow() {
        treatment.narrow();
        try {
            link.narrow(NARROW_IN_THE_SYSTEM);
        } catch (IOException gone) {
            close(gone.getMessage() + ": it cannot be kept from taking much at once");
        }
    }

    @Override
    public OptionalInt metadataSize() {
        boolean speaks = theirs.number(MetadataMessage.NAME).isPresent();
        return speaks ? theirs.metadataSize() : OptionalInt.empty();
    }

    @Override
    public void say(MetadataMessage message) {
        theirs.number(MetadataMessage.NAME).ifPresent(number -> voice.extended(number, message.bytes()));
    }

    void bound(Bounds bounds) {
        reader.bound(bounds);
    }

    /** A second is over: what it does not take now is no burden to others, and is not kept for it for ever. */
    void tick() {
        received.tick();
        sent.tick();
        standing.tick();
        if (link.isUnread()) {
            standing.waitsForUs();
        }
        tolerance.tick();
        long taken = link.written() - written;
        written = link.written();
        if (link.waiting() == 0 || taken > 0 || link.isHeldBack()) {
            standing.took();
        } else if (standing.secondsSinceTook() >= PATIENCE) {
            close("it took nothing of " + link.waiting() + " bytes for " + PATIENCE + " s");
        }
        if (taken < link.waiting()) {
            link.detach();
        }
        if (!link.isUnread()) {
            standing.used(usesItsSlot(taken));
        }
        given = sent.total();
    }

    /** Whether it took some of what it asked for, or waits for it because of us. */
    private boolean usesItsSlot(long taken) {
        boolean isBehindOthers = link.waiting() == 0 ? !asked.isEmpty() : link.isHeldBack();
        boolean hasTaken = sent.total() > given || (taken > 0 && handed > sent.total());
        return isBehindOthers || hasTaken;
    }

    void introduced(ExtensionHandshake handshake) {
        theirs = theirs.updatedBy(handshake);
        theirs.requests().ifPresent(pipeline::keeps);
    }

    /** It said something of no use. */
    void annoys(Nuisance how) {
        annoys(how, 0);
    }

    /** A long one is as bad as many. */
    void annoys(Nuisance how, int bytes) {
        if (!isGone()) {
            Optional<String> enough = tolerance.heard(how, 1 + bytes / KIBIBYTE);
            if (enough.isPresent()) {
                part(enough.get());
            }
        }
    }

    /** It is not called again for long. */
    @Override
    public void part(String why) {
        isUnwelcome = true;
        close(why);
    }

    boolean isUnwelcome() {
        return isUnwelcome;
    }

    void close(String why) {
        link.close(why);
    }

    @Override
    public void letGo() {
        reader.letGo();
    }

    @Override
    public void connected(Link connected) {
        throw new IllegalStateException("it stood before there was a peer");
    }

    @Override
    public void received(Link from, ByteBuffer bytes) {
        standing.heard();
        Optional<String> violation = reader.read(bytes, hearing);
        if (violation.isPresent()) {
            part("it broke the protocol: " + violation.get());
        } else if (!isGone()) {
            listener.wentQuiet(this);
        }
    }

    @Override
    public void delivered(Link to, long bytes) {
        sent.add(bytes);
        listener.gave(bytes);
    }

    @Override
    public void drained(Link drained) {
        listener.tookSome(this);
    }

    @Override
    public void closed(Link closed, String why) {
        listener.left(this, why);
    }
}
