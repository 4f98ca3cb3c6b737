package io.github.gavel.speed.byhand;

import io.github.gavel.bencode.BString;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.speed.session.Binding;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.End;
import io.github.gavel.speed.session.HelloKeys;
import io.github.gavel.speed.talk.Conversation;
import io.github.gavel.speed.talk.Mouth;
import io.github.gavel.speed.talk.Visitor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whoever a test is on a connection to the side that it looks at: says what it likes, and hears everything. */
public final class OtherEnd {
    public static final InfoHash TORRENT = new InfoHash(Octets.of(new byte[20]));

    public final ConnectionId connection;
    public final PeerKey key;
    public final InetSocketAddress address;
    public final List<SpeedMessage> heard = new ArrayList<>();
    public final HelloKeys keys;

    private final Orders orders;
    private final Conversation ours;
    private final Conversation theirs;
    private Optional<HelloKey> own = Optional.empty();
    private Optional<String> farewell = Optional.empty();

    /** @param hears what the side that is looked at does with a message */
    public OtherEnd(Orders orders, int number, InetSocketAddress address, Consumer<SpeedMessage> hears) {
        SplittableRandom random = new SplittableRandom(number);
        this.orders = orders;
        this.connection = new ConnectionId(number);
        this.key = new PeerKey(number);
        this.address = address;
        this.keys = HelloKeys.drawn(random);
        orders.joins(connection, this);
        this.ours = begin(
                orders, End.ACCEPTOR, HelloKeys.drawn(new SplittableRandom(0)), random, listener(any -> {}, hears));
        this.theirs = begin(back(), End.DIALLER, keys, random, listener(found -> own = Optional.of(found), heard::add));
        orders.arrive();
    }

    private static Conversation.Listener listener(Consumer<HelloKey> met, Consumer<SpeedMessage> hears) {
        return new Conversation.Listener() {
            @Override
            public void met(HelloKey other) {
                met.accept(other);
            }

            @Override
            public void heard(SpeedMessage message) {
                hears.accept(message);
            }
        };
    }

    /** What this end says goes to the other. */
    private Mouth back() {
        return new Mouth() {
            @Override
            public void say(ConnectionId to, String name, BString payload, Place place) {
                orders.carry(() -> {
                    theirs.sent();
                    ours.hears(payload.toBytes());
                });
            }

            @Override
            public void part(ConnectionId from, String reason) {
                farewell = Optional.of(reason);
            }
        };
    }

    private Conversation begin(
            Mouth mouth, End end, HelloKeys keys, SplittableRandom random, Conversation.Listener listener) {
        Connection facts =
                new Connection(end, TORRENT, id((byte) 1), id((byte) 2), new Binding.Bound(Octets.of(new byte[32])));
        return Conversation.begin(connection, mouth, listener, facts, keys, random);
    }

    private static Octets id(byte first) {
        byte[] bytes = new byte[20];
        bytes[0] = first;
        return Octets.of(bytes);
    }

    void comes(byte[] payload) {
        ours.sent();
        theirs.hears(payload);
    }

    /** As the side that is looked at knows it. */
    public Visitor visitor() {
        AddressBlock block = AddressBlock.of(address.getAddress(), address.getPort());
        return new Visitor(
                key, connection, address, block, ours, own.orElseThrow(), keys.shown(), Duration.ofMillis(1));
    }

    public void says(SpeedMessage message) {
        theirs.say(message);
        orders.arrive();
    }

    /** What it was told that it did wrong. */
    public Optional<ViolationCode> error() {
        return farewell.flatMap(words -> Stream.of(ViolationCode.values())
                .filter(code -> words.contains(": " + code + ","))
                .findFirst());
    }

    public <M extends SpeedMessage> List<M> heard(Class<M> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <M extends SpeedMessage> Optional<M> last(Class<M> kind) {
        List<M> all = heard(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
