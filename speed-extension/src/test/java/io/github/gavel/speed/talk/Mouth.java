package io.github.gavel.speed.talk;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.wire.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Controls of which only what is said is looked at. */
public class Mouth implements Controls {
    record Said(BString payload, Place place) {}

    final Deque<Said> said = new ArrayDeque<>();
    final List<Said> left = new ArrayList<>();
    final List<String> why = new ArrayList<>();

    Optional<byte[]> take() {
        Optional<Said> next = Optional.ofNullable(said.poll());
        next.ifPresent(left::add);
        return next.map(it -> it.payload().toBytes());
    }

    List<Place> places() {
        return said.stream().map(Said::place).toList();
    }

    @Override
    public void say(ConnectionId to, String name, BString payload, Place place) {
        said.add(new Said(payload, place));
    }

    @Override
    public void part(ConnectionId from, String reason) {
        why.add(reason);
    }

    @Override
    public void advertise(ConnectionId to, Set<String> names) {}

    @Override
    public void decideSlots(boolean alone) {}

    @Override
    public void giveSlots(List<ConnectionId> regular, Optional<ConnectionId> optimistic) {}

    @Override
    public void beginRound() {}

    @Override
    public void hold(ConnectionId whose, boolean held) {}

    @Override
    public void release(ConnectionId to, List<Block> blocks) {}

    @Override
    public void refuse(ConnectionId to, List<Block> blocks) {}

    @Override
    public void narrow(ConnectionId to) {}

    @Override
    public void classify(ConnectionId peer, RateClass as) {}

    @Override
    public void cap(RateClass some, Limit limit) {}

    @Override
    public void workAlone(ConnectionId with, int pieces) {}

    @Override
    public void workTogether(ConnectionId with) {}

    @Override
    public void keep(ConnectionId peer, boolean kept) {}

    @Override
    public void rehash(int piece) {}

    @Override
    public void read(Block block) {}

    @Override
    public void callEncrypted(boolean first) {}
}
