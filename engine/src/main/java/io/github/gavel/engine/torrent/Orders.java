package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.limits.Branch;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.wire.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** What an attendant wants, done on the torrent's thread as far as the peers in question are still here. */
final class Orders implements Controls {
    private final Consumer<Runnable> thread;
    private final Company company;
    private final Transfer transfer;
    private final Branch branch;
    private final Consumer<Boolean> callEncrypted;

    /** @param thread gets something done on the torrent's thread */
    Orders(
            Consumer<Runnable> thread,
            Company company,
            Transfer transfer,
            Branch branch,
            Consumer<Boolean> callEncrypted) {
        this.thread = thread;
        this.company = company;
        this.transfer = transfer;
        this.branch = branch;
        this.callEncrypted = callEncrypted;
    }

    @Override
    public void advertise(ConnectionId to, Set<String> names) {
        Set<String> wished = Set.copyOf(names);
        with(to, peer -> peer.advertise(wished, company.numbers()));
    }

    @Override
    public void say(ConnectionId to, String name, BString payload, Place place) {
        with(to, peer -> peer.say(name, payload, place));
    }

    @Override
    public void decideSlots(boolean alone) {
        thread.accept(() -> company.decideSlots(alone));
    }

    @Override
    public void giveSlots(List<ConnectionId> regular, Optional<ConnectionId> optimistic) {
        List<ConnectionId> wished = List.copyOf(regular);
        thread.accept(() -> transfer.seating().give(company.peers(), wished, optimistic));
    }

    @Override
    public void beginRound() {
        thread.accept(() -> {
            if (company.decidesSlots()) {
                transfer.round();
            }
        });
    }

    @Override
    public void hold(ConnectionId whose, boolean held) {
        with(whose, peer -> transfer.upload().hold(peer, held));
    }

    @Override
    public void release(ConnectionId to, List<Block> blocks) {
        List<Block> wished = List.copyOf(blocks);
        with(to, peer -> transfer.upload().release(peer, wished));
    }

    @Override
    public void refuse(ConnectionId to, List<Block> blocks) {
        List<Block> wished = List.copyOf(blocks);
        with(to, peer -> transfer.upload().refuse(peer, wished));
    }

    @Override
    public void narrow(ConnectionId to) {
        with(to, Peer::narrow);
    }

    @Override
    public void classify(ConnectionId peer, RateClass as) {
        with(peer, one -> one.belongTo(branch, as));
    }

    @Override
    public void cap(RateClass some, Limit limit) {
        thread.accept(() -> branch.cap(some, limit, System.nanoTime()));
    }

    @Override
    public void workAlone(ConnectionId with, int pieces) {
        OptionalInt wished = OptionalInt.of(Math.max(0, pieces));
        with(with, peer -> transfer.download().work(peer, wished));
    }

    @Override
    public void workTogether(ConnectionId with) {
        with(with, peer -> transfer.download().work(peer, OptionalInt.empty()));
    }

    @Override
    public void keep(ConnectionId peer, boolean kept) {
        with(peer, one -> one.treatment().keep(kept));
    }

    @Override
    public void rehash(int piece) {
        thread.accept(() -> transfer.rehash(piece));
    }

    @Override
    public void read(Block block) {
        thread.accept(() -> transfer.upload().tell(block));
    }

    @Override
    public void callEncrypted(boolean first) {
        thread.accept(() -> callEncrypted.accept(first));
    }

    @Override
    public void part(ConnectionId from, String why) {
        with(from, peer -> peer.part(why));
    }

    private void with(ConnectionId connection, Consumer<Peer> what) {
        thread.accept(() -> company.peer(connection).ifPresent(what));
    }
}
