package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.Session;
import io.github.gavel.speed.session.Talking;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One end of a connection. What is sent arrives in order, after some time, or not at all if the connection is cut. */
final class Line {
    private static final List<Class<? extends SpeedMessage>> HANDSHAKE =
            List.of(SpeedMessage.Hello.class, SpeedMessage.Auth.class);

    final Party owner;
    final PeerKey key;
    final boolean dialled;
    final Recount sold;
    final Recount bought;
    private final World world;
    private final Duration delay;
    private Optional<Line> opposite = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<HelloKey> othersKey = Optional.empty();
    private long lastArrival;
    private boolean up = true;
    private boolean heardEnd;
    private int underway;
    private int payloads;
    private Optional<Session.Effect.Heard> hearing = Optional.empty();

    private Line(World world, Party owner, boolean dialled, Duration delay) {
        this.world = world;
        this.owner = owner;
        this.dialled = dialled;
        this.delay = delay;
        this.key = owner.freshKey();
        this.sold = Recount.ofSeller(world.layout().pieceBytes(), world.layout().totalBytes());
        this.bought =
                Recount.ofBuyer(world.layout().pieceBytes(), world.layout().totalBytes());
    }

    /** Connects two parties; both begin to greet at once. */
    static void connect(World world, Party dialler, Party acceptor) {
        Duration delay = world.upTo(Duration.ofMillis(100)).plusMillis(1);
        Line one = new Line(world, dialler, true, delay);
        Line two = new Line(world, acceptor, false, delay);
        one.opposite = Optional.of(two);
        two.opposite = Optional.of(one);
        dialler.joined(one);
        acceptor.joined(two);
        one.greet();
        two.greet();
    }

    private void greet() {
        Connection connection = world.connection(dialled ? this : other(), dialled ? other() : this, dialled);
        run(Session.begun(connection, owner.keys(), world.random()));
    }

    Line other() {
        return opposite.orElseThrow();
    }

    HelloKey ownKey() {
        return owner.keys().shown();
    }

    HelloKey othersKey() {
        return othersKey.orElseThrow();
    }

    Duration roundTrip() {
        return delay.multipliedBy(2);
    }

    boolean isUp() {
        return up;
    }

    /** Both ends can talk, and neither direction carries anything now. */
    boolean isQuiet() {
        return up && other().up && underway == 0 && other().underway == 0;
    }

    boolean isTalking() {
        return up && session.orElse(null) instanceof Talking;
    }

    void say(SpeedMessage message) {
        if (message instanceof SpeedMessage.Pay) {
            bought.sees(message);
        }
        if (up && session.orElse(null) instanceof Talking talking) {
            saying(message.getClass());
            if (!(message instanceof SpeedMessage.Pay)) {
                sold.sees(message);
            }
            run(talking.says(message));
        }
    }

    private void saying(Class<? extends SpeedMessage> message) {
        world.coverage().add("said " + message.getSimpleName());
    }

    /** The message that is being heard broke a rule of the deal. */
    void rejects(ViolationCode code, String text) {
        if (up && session.orElse(null) instanceof Talking talking) {
            run(talking.rejects(hearing.orElseThrow(), code, text));
        }
    }

    void send(Item item) {
        if (!up) {
            return;
        }
        if (item instanceof Item.Block block) {
            sold.sees(block);
        }
        underway++;
        Duration takes = delay.plus(world.jitter());
        lastArrival = Math.max(lastArrival + 1, world.time().nanos() + takes.toNanos());
        world.time().at(lastArrival, () -> {
            underway--;
            if (other().up) {
                other().arrives(item);
            }
        });
    }

    private void arrives(Item item) {
        if (item instanceof Item.Payload payload) {
            run(session.orElseThrow().hears(payload.octets().toBytes()));
        } else {
            if (item instanceof Item.Block block) {
                bought.sees(block);
            }
            owner.hears(this, item);
        }
    }

    private void run(Session.Step step) {
        session = Optional.of(step.next());
        for (Session.Effect effect : step.effects()) {
            if (effect instanceof Session.Effect.Write write) {
                send(new Item.Payload(written(write.payload())));
            } else if (effect instanceof Session.Effect.Authenticated authenticated) {
                othersKey = Optional.of(authenticated.key());
                owner.meets(this);
            } else if (effect instanceof Session.Effect.Heard heard) {
                hearing = Optional.of(heard);
                hears(heard.message());
            } else if (effect instanceof Session.Effect.HangUp hangUp) {
                world.coverage().add(hangUp.reason().code());
                saying(SpeedMessage.Problem.class);
                owner.accuses(this, hangUp.reason());
                cut();
            } else if (effect instanceof Session.Effect.OtherHangsUp hangsUp) {
                world.coverage().add("told " + hangsUp.reason().code());
            }
        }
    }

    /** What breaks a rule ends the connection, and is not counted. */
    private void hears(SpeedMessage message) {
        boolean pays = message instanceof SpeedMessage.Pay;
        if (!pays) {
            bought.sees(message);
        }
        owner.hears(this, message);
        if (pays && up) {
            sold.sees(message);
        }
    }

    private Octets written(Octets payload) {
        if (payloads < HANDSHAKE.size()) {
            saying(HANDSHAKE.get(payloads));
        }
        return switch (payloads++) {
            case 0 -> owner.manner().greeting(payload);
            case 1 -> owner.manner().proof(payload);
            default -> owner.manner().garbled(payload);
        };
    }

    /** Says something again that may be said only once, now and then without the MAC that all else has. */
    void greetAgain() {
        SpeedMessage hello = new SpeedMessage.Hello(List.of(1), ownKey(), Octets.ofHex("00".repeat(32)));
        if (world.random().nextBoolean()) {
            say(hello);
        } else {
            send(new Item.Payload(Octets.of(SpeedCodec.encode(hello))));
        }
    }

    /** What was sent last may still arrive; then the other end hears that this one is gone. */
    void cut() {
        if (!up) {
            return;
        }
        up = false;
        owner.left(this);
        long last = Math.max(lastArrival + 1, world.time().nanos() + delay.toNanos());
        world.time().at(last, other()::end);
    }

    /** The connection breaks in the middle: what is on its way is lost. */
    void snap() {
        if (up || other().up) {
            cutSilently();
            other().cutSilently();
        }
    }

    private void cutSilently() {
        up = false;
        world.time().after(world.upTo(Duration.ofMillis(500)), this::end);
    }

    private void end() {
        up = false;
        if (!heardEnd) {
            heardEnd = true;
            owner.left(this);
        }
    }
}
