package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.overlay.Attendance;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Contender;
import io.github.gavel.engine.overlay.Deed;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.PeerFacts;
import io.github.gavel.engine.pieces.Sources;
import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever attends to a torrent, if anybody does, and what they are told. */
final class Company {
    private final Numbers numbers = new Numbers();
    private final Map<Peer, BitSet> gained = new LinkedHashMap<>();
    private final Map<ConnectionId, Peer> here = new LinkedHashMap<>();
    private Optional<Attendance> attendance = Optional.empty();
    private boolean isUndecided;
    private boolean decidesSlots;

    void begin(Attendance attending, Collection<Peer> peers) {
        attendance = Optional.of(attending);
        isUndecided = true;
        peers.forEach(this::joined);
    }

    /** The torrent moves no more pieces. */
    void end() {
        attendance.ifPresent(Attendance::end);
        forget();
    }

    /** Nobody attends any more. */
    void forget() {
        attendance = Optional.empty();
        isUndecided = false;
        decidesSlots = false;
        gained.clear();
        here.clear();
    }

    boolean isHere() {
        return attendance.isPresent();
    }

    /** The overlay has said what it wanted to say before anybody has a slot. */
    void decided() {
        isUndecided = false;
    }

    /** Whether slots are given when the overlay says so, and not by our own rule. */
    boolean decidesSlots() {
        return decidesSlots || isUndecided;
    }

    void decideSlots(boolean alone) {
        decidesSlots = alone;
    }

    Numbers numbers() {
        return numbers;
    }

    Optional<Peer> peer(ConnectionId connection) {
        return Optional.ofNullable(here.get(connection)).filter(peer -> !peer.isGone());
    }

    Collection<Peer> peers() {
        return List.copyOf(here.values());
    }

    void tick() {
        Map<Peer, BitSet> news = Map.copyOf(gained);
        gained.clear();
        news.forEach(this::gained);
        attendance.ifPresent(Attendance::tick);
    }

    void joined(Peer peer) {
        if (isHere()) {
            here.put(peer.connection(), peer);
            tell(new Event.PeerReady(new PeerFacts(
                    peer.connection(),
                    peer.address(),
                    peer.met().weCalled(),
                    BString.of(peer.met().ours().peerId()),
                    BString.of(peer.met().theirs().peerId()),
                    peer.met().binding(),
                    peer.met().theirs().speaksExtensions(),
                    peer.speaksFast())));
            introduced(peer);
            gained(peer, peer.has().pieces());
            if (peer.standing().theyWant()) {
                interested(peer);
            }
            if (!peer.standing().theyChoke()) {
                choked(peer, false);
            }
        }
    }

    void lacks(BitSet pieces) {
        tell(new Event.LackingChanged(pieces));
    }

    void left(Peer peer, String why) {
        gained.remove(peer);
        if (here.remove(peer.connection()) != null) {
            tell(new Event.PeerGone(peer.connection(), why));
        }
    }

    void introduced(Peer peer) {
        if (isHere()) {
            tell(
                    peer,
                    0,
                    new Event.NamesLearned(
                            peer.connection(), peer.theirs().names().keySet()));
        }
    }

    /** Whether that was one of the messages that we said it may say. */
    boolean heard(Peer peer, int number, byte[] payload) {
        Optional<String> name = numbers.named(number).filter(peer.treatment().names()::contains);
        name.ifPresent(known ->
                tell(peer, payload.length, new Event.MessageHeard(peer.connection(), known, BString.of(payload))));
        return name.isPresent();
    }

    /** Pieces that a peer says it has one by one are told once a second. */
    void gained(Peer peer, int piece) {
        if (isHere()) {
            gained.computeIfAbsent(peer, any -> new BitSet()).set(piece);
        }
    }

    void gained(Peer peer, BitSet pieces) {
        if (isHere() && !pieces.isEmpty()) {
            tell(peer, pieces.length() / Byte.SIZE, new Event.PiecesGained(peer.connection(), pieces));
        }
    }

    void interested(Peer peer) {
        tell(
                peer,
                0,
                new Event.InterestChanged(peer.connection(), peer.standing().theyWant()));
    }

    void choked(Peer peer, boolean chokes) {
        tell(peer, 0, new Event.ChokedUs(peer.connection(), chokes));
    }

    void held(Peer peer, Block block) {
        if (follows(Deed.HELD) && mayTell(peer, 0)) {
            mention(peer, Deed.HELD, block, peer.untold());
        }
    }

    /** These were let go before. */
    void held(Peer peer, List<Block> again) {
        if (follows(Deed.HELD)) {
            again.forEach(block -> mention(peer, Deed.HELD, block, Company::nothing));
        }
    }

    /** The peer soon has nothing to take until some of what is held is released. */
    void starved(Peer peer) {
        attendance.ifPresent(attending -> attending.hurryFor(peer.connection()));
    }

    void cancelled(Peer peer, Block block) {
        tell(peer, 0, new Event.BlockCancelled(peer.connection(), block));
    }

    void asked(Peer peer, List<Block> blocks) {
        if (follows(Deed.REQUESTED)) {
            blocks.forEach(block -> mention(peer, Deed.REQUESTED, block, Company::nothing));
        }
    }

    void came(Peer peer, Block block) {
        mention(peer, Deed.CAME, block, Company::nothing);
    }

    /** What is done when all of a block is out. */
    Runnable whenSent(Peer peer, Block block) {
        return follows(Deed.SENT) ? new Sent(this, peer, block) : Company::nothing;
    }

    void choked(Peer peer, List<Block> died) {
        if (isHere()) {
            tell(new Event.PeerChoked(peer.connection(), died));
        }
    }

    /** Told at once if somebody waits for it before they send more. */
    void verified(int piece, Sources<Peer> sources) {
        attendance.ifPresent(attending -> {
            attending.mention(new Event.PieceVerified(piece, bytes(sources)));
            if (sources.bytes().keySet().stream()
                    .anyMatch(peer -> peer.treatment().alone().isPresent())) {
                attending.hurry();
            }
        });
    }

    void failed(int piece, Sources<Peer> sources) {
        if (isHere()) {
            tell(new Event.PieceFailed(piece, bytes(sources)));
        }
    }

    void dropped(int piece, Sources<Peer> sources) {
        if (isHere() && !sources.bytes().isEmpty()) {
            tell(new Event.PieceDropped(piece, bytes(sources)));
        }
    }

    void round(Collection<Peer> peers, boolean seeding, int slots) {
        tell(new Event.RoundBegan(peers.stream().map(Company::contender).toList(), seeding, slots));
    }

    /** What nobody has to hear at once; told of many at once. */
    private void mention(Peer peer, Deed deed, Block block, Runnable heard) {
        if (attendance.isPresent() && !peer.isGone()) {
            attendance.get().mention(peer.connection(), deed, block, heard);
        }
    }

    void tell(Event event) {
        attendance.ifPresent(attending -> attending.tell(event, Company::nothing));
    }

    /** What a peer can cause for nothing has a bound for each, so that none of them can drown who attends. */
    private void tell(Peer peer, int bytes, Event event) {
        if (mayTell(peer, bytes)) {
            attendance.ifPresent(
                    attending -> attending.tell(event, peer.untold().heard(bytes)));
        }
    }

    private boolean mayTell(Peer peer, int bytes) {
        if (!isHere() || peer.isGone()) {
            return false;
        }
        boolean hasRoom = peer.untold().hasRoom(bytes);
        if (!hasRoom) {
            peer.part(peer.untold().sentence());
        }
        return hasRoom;
    }

    private static Map<ConnectionId, Long> bytes(Sources<Peer> sources) {
        Map<ConnectionId, Long> bytes = new LinkedHashMap<>();
        sources.bytes().forEach((peer, count) -> bytes.put(peer.connection(), count));
        return bytes;
    }

    private static Contender contender(Peer peer) {
        return new Contender(
                peer.connection(),
                peer.standing().theyWant(),
                !peer.standing().weChoke(),
                peer.standing().isOptimistic(),
                peer.standing().diligence().idle(),
                peer.received().total(),
                peer.sent().total(),
                peer.received().perSecond(),
                peer.sent().perSecond());
    }

    private boolean follows(Deed deed) {
        return attendance.isPresent() && attendance.get().follows(deed);
    }

    private static void nothing() {}

    /**
     * A class with a name, as all that is made for each block here: the first compiler makes a lambda with variables by
     * a call into the virtual machine.
     */
    private record Sent(Company company, Peer peer, Block block) implements Runnable {
        @Override
        public void run() {
            company.mention(peer, Deed.SENT, block, Company::nothing);
        }
    }
}
