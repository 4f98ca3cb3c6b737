package io.github.gavel.client.hostile;

import io.github.gavel.bencode.BString;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.PeerFacts;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.session.Binding;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.End;
import io.github.gavel.speed.session.HelloKeys;
import io.github.gavel.speed.talk.Conversation;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A stranger's end of one connection: it talks as it should, or says whatever bytes it likes. */
final class Line {
    private static final int MAC = 16;

    final PeerFacts facts;
    final Controls controls;
    final HelloKeys keys = HelloKeys.drawn(new SecureRandom());

    /** Bytes of blocks that came while something was asked for them. */
    final AtomicLong sold = new AtomicLong();

    /** Bytes of blocks that went the other way. */
    final AtomicLong given = new AtomicLong();

    private final Map<Integer, ChannelId> shown = new ConcurrentHashMap<>();
    private final List<byte[]> payloads = new CopyOnWriteArrayList<>();
    private final List<byte[]> said = new CopyOnWriteArrayList<>();
    private volatile Optional<Conversation> talk = Optional.empty();
    private volatile Optional<HelloKey> other = Optional.empty();
    private volatile Rate rate = Rate.FREE;
    private volatile boolean isOver;
    private boolean hasBegun;

    Line(PeerFacts facts, Controls controls) {
        this.facts = facts;
        this.controls = controls;
    }

    /** The other end would talk, which it says more than once. */
    void begins(Stranger.Manner manner) {
        if (!hasBegun) {
            hasBegun = true;
            manner.begins(this);
        }
    }

    /** Begins to talk as it should, up to both auths. */
    void talks(Stranger.Manner manner) {
        Octets ours = Octets.of(facts.ownId().toBytes());
        Octets theirs = Octets.of(facts.othersId().toBytes());
        Connection connection = new Connection(
                facts.weCalled() ? End.DIALLER : End.ACCEPTOR,
                manner.torrent(),
                facts.weCalled() ? ours : theirs,
                facts.weCalled() ? theirs : ours,
                new Binding.Bound(Octets.of(facts.binding().orElseThrow().hashed("gavel-bind"))));
        Conversation.Listener listener = new Conversation.Listener() {
            @Override
            public void met(HelloKey key) {
                other = Optional.of(key);
                manner.met(Line.this);
            }

            @Override
            public void heard(SpeedMessage message) {
                if (message instanceof Response response) {
                    rate = response.rate();
                } else if (message instanceof Open open) {
                    shown.put(open.channel(), open.receipt().receipt().channel());
                }
                manner.heard(Line.this, message);
            }
        };
        talk = Optional.of(Conversation.begin(
                facts.connection(), noting(controls), listener, connection, keys, new SecureRandom()));
    }

    private Controls noting(Controls real) {
        return (Controls) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Controls.class}, (proxy, method, given) -> {
                    if (method.getName().equals("say")) {
                        said.add(((BString) given[2]).toBytes());
                    }
                    return method.invoke(real, given);
                });
    }

    void say(SpeedMessage message) {
        talk.orElseThrow().say(message);
    }

    /** Whatever it is. */
    void say(byte[] payload) {
        controls.say(facts.connection(), Conversation.NAME, BString.of(payload), Place.AHEAD);
    }

    void hears(byte[] payload) {
        payloads.add(payload);
        talk.ifPresent(it -> it.hears(payload));
    }

    void sent() {
        talk.ifPresent(Conversation::sent);
    }

    void came(long bytes) {
        if (!rate.isFree()) {
            sold.addAndGet(bytes);
        }
    }

    void gave(long bytes) {
        given.addAndGet(bytes);
    }

    /** Whether the other end may ask. */
    void serves(boolean isSo) {
        controls.giveSlots(isSo ? List.of(facts.connection()) : List.of(), Optional.empty());
    }

    ChannelId shown(int number) {
        return Optional.ofNullable(shown.get(number)).orElseThrow();
    }

    void ends() {
        isOver = true;
    }

    boolean isOver() {
        return isOver;
    }

    HelloKey other() {
        return other.orElseThrow();
    }

    boolean hasMet() {
        return other.isPresent();
    }

    Rate rate() {
        return rate;
    }

    /** All that it said as it should. */
    List<byte[]> said() {
        return said;
    }

    /** What the other end said was wrong, with its MAC or before there are any. */
    Optional<ViolationCode> error() {
        return payloads.stream()
                .flatMap(payload ->
                        problem(payload)
                                .or(() -> problem(Arrays.copyOf(payload, Math.max(0, payload.length - MAC))))
                                .stream())
                .map(Problem::code)
                .findFirst();
    }

    @Override
    public String toString() {
        return (isOver ? "over" : "open") + ", it has " + (hasMet() ? "met, " : "not met, ") + sold + " bytes at "
                + rate + ", heard " + payloads.size() + " payloads and " + error();
    }

    private static Optional<Problem> problem(byte[] payload) {
        return SpeedCodec.decode(payload) instanceof Decoded.Message said && said.message() instanceof Problem problem
                ? Optional.of(problem)
                : Optional.empty();
    }
}
