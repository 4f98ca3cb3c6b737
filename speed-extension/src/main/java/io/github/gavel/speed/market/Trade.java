package io.github.gavel.speed.market;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.Attendant;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.PeerFacts;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.speed.port.Answers;
import io.github.gavel.speed.providing.TorrentForSale;
import io.github.gavel.speed.proving.ChunkReader;
import io.github.gavel.speed.proving.Prover;
import io.github.gavel.speed.requesting.TorrentToBuy;
import io.github.gavel.speed.session.Binding;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.End;
import io.github.gavel.speed.session.HelloKeys;
import io.github.gavel.speed.talk.Conversation;
import io.github.gavel.speed.talk.Visitor;
import io.github.gavel.speed.view.TradeView;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One torrent that is traded: the engine's events become deals' events here. */
final class Trade implements Attendant {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.speed");
    private static final String LABEL = "gavel-bind";

    private static final int KEPT_EVERY = 60;

    /** Nobody is shown more often that the torrent is here, because that costs reads of the disk. */
    private static final Duration APART = Duration.ofMinutes(5);

    private final Speed speed;
    private final InfoHash hash;
    private final Subject subject;
    private final Layout layout;
    private final Controls controls;
    private final Wish wish;
    private final HelloKeys keys;
    private final ChunkReader reader;
    private final Prover prover;
    private final Map<ConnectionId, Meeting> meetings = new HashMap<>();
    private Optional<TorrentForSale> sale = Optional.empty();
    private Optional<TorrentToBuy> buy = Optional.empty();
    private long seconds;

    Trade(Speed speed, InfoHash hash, Subject subject, Controls controls, Wish wish) {
        this.speed = speed;
        this.hash = hash;
        this.subject = subject;
        this.layout =
                new Layout(subject.layout().pieceLength(), subject.layout().length());
        this.controls = controls;
        this.wish = wish;
        this.keys = HelloKeys.drawn(speed.random());
        this.reader = new ChunkReader(controls, layout);
        this.prover = new Prover(hash, reader);
    }

    void begin() {
        controls.callEncrypted(true);
        wish.earns().ifPresent(rules -> {
            TorrentForSale sold = new TorrentForSale(
                    speed.provider(),
                    hash,
                    layout,
                    controls,
                    reader,
                    rules,
                    speed.memory().seeding(hash),
                    speed.random().nextLong());
            sale = Optional.of(sold);
            if (subject.lacking().isEmpty()) {
                sold.completed();
            }
            Answers.tell(speed.payments().payee(hash), speed.strand(), payee -> payee.ifPresent(sold::opens));
        });
        wish.spends().ifPresent(rules -> {
            buy = Optional.of(new TorrentToBuy(
                    speed.requester(),
                    hash,
                    layout,
                    controls,
                    rules,
                    subject.lacking(),
                    speed.payments().spent(hash)));
        });
    }

    @Override
    public void told(Event event) {
        if (event instanceof Event.PeerReady ready) {
            ready(ready.peer());
        } else if (event instanceof Event.PeerGone gone) {
            gone(gone.peer(), false);
        } else if (event instanceof Event.NamesLearned names) {
            named(names.peer(), names.names().contains(Conversation.NAME));
        } else if (event instanceof Event.MessageHeard heard) {
            talk(heard.peer()).ifPresent(talk -> talk.hears(heard.payload().toBytes()));
        } else if (event instanceof Event.MessageSent sent) {
            talk(sent.peer()).ifPresent(Conversation::sent);
        } else if (event instanceof Event.PiecesGained gained) {
            sale.ifPresent(it -> it.gained(gained.peer(), gained.pieces()));
            buy.ifPresent(it -> it.gained(gained.peer(), gained.pieces()));
        } else if (event instanceof Event.InterestChanged changed) {
            sale.ifPresent(it -> it.wants(changed.peer(), changed.wants()));
        } else if (event instanceof Event.ChokedUs choked) {
            buy.ifPresent(it -> it.chokedUs(choked.peer(), choked.chokes()));
        } else if (event instanceof Event.LackingChanged changed) {
            buy.ifPresent(it -> it.lacks(changed.lacking()));
        } else if (event instanceof Event.Ended) {
            ended();
        } else {
            toldOfBlocks(event);
        }
    }

    private void toldOfBlocks(Event event) {
        if (event instanceof Event.BlocksHeld held) {
            sale.ifPresent(it -> it.held(held.peer(), held.blocks()));
        } else if (event instanceof Event.BlockCancelled cancelled) {
            sale.ifPresent(it -> it.cancelled(cancelled.peer(), cancelled.block()));
        } else if (event instanceof Event.BlocksSent sent) {
            sale.ifPresent(it -> it.sent(sent.peer(), sent.blocks()));
        } else if (event instanceof Event.PeerChoked choked) {
            sale.ifPresent(it -> it.choked(choked.peer()));
        } else if (event instanceof Event.RoundBegan round) {
            sale.ifPresent(it -> it.roundBegan(round.peers(), round.seeding(), round.slots()));
        } else if (event instanceof Event.PieceRehashed rehashed) {
            sale.ifPresent(it -> it.rehashed(rehashed.piece(), rehashed.right()));
        } else if (event instanceof Event.BlockRead read) {
            reader.came(read.block(), read.bytes());
        } else if (event instanceof Event.BlocksRequested asked) {
            buy.ifPresent(it -> it.asked(asked.peer(), asked.blocks()));
        } else if (event instanceof Event.BlocksCame came) {
            buy.ifPresent(it -> it.came(came.peer(), came.blocks()));
        } else if (event instanceof Event.RequestRefused refused) {
            buy.ifPresent(it -> it.refused(refused.peer(), refused.block()));
        } else if (event instanceof Event.PieceVerified verified) {
            buy.ifPresent(it -> it.verified(verified.piece(), verified.bytes().keySet()));
        } else if (event instanceof Event.PieceFailed failed) {
            buy.ifPresent(it -> it.failed(failed.piece()));
        }
    }

    private void ready(PeerFacts facts) {
        Meeting meeting = new Meeting(speed.nextKey(), facts);
        meetings.put(facts.connection(), meeting);
        sale.ifPresent(it -> it.ready(meeting.key, facts.connection(), facts.address(), meeting.block));
        buy.ifPresent(it -> it.ready(facts.connection()));
        LOGGER.log(Level.TRACE, () -> facts + (meeting.maySpeak() ? " may be spoken to" : " cannot be spoken to"));
        if (meeting.maySpeak()) {
            controls.advertise(facts.connection(), Set.of(Conversation.NAME));
        }
    }

    private void gone(ConnectionId connection, boolean byUs) {
        Meeting meeting = meetings.remove(connection);
        if (meeting != null) {
            meeting.talk.ifPresent(Conversation::end);
            sale.ifPresent(it -> it.gone(connection, byUs));
            buy.ifPresent(it -> it.gone(connection));
        }
    }

    private void named(ConnectionId connection, boolean speaks) {
        Meeting meeting = meetings.get(connection);
        if (meeting == null || !meeting.maySpeak()) {
            return;
        }
        if (speaks && !meeting.hasNamed) {
            meeting.hasNamed = true;
            meeting.talk = Optional.of(greets(meeting));
        } else if (!speaks && meeting.hasNamed) {
            meeting.talk.ifPresent(Conversation::end);
            meeting.talk = Optional.empty();
            sale.ifPresent(it -> it.parted(connection));
            buy.ifPresent(it -> it.parted(connection));
        }
    }

    private Conversation greets(Meeting meeting) {
        PeerFacts facts = meeting.facts;
        Octets ours = Octets.of(facts.ownId().toBytes());
        Octets theirs = Octets.of(facts.othersId().toBytes());
        Connection connection = new Connection(
                facts.weCalled() ? End.DIALLER : End.ACCEPTOR,
                hash,
                facts.weCalled() ? ours : theirs,
                facts.weCalled() ? theirs : ours,
                new Binding.Bound(Octets.of(facts.binding().orElseThrow().hashed(LABEL))));
        Tick began = speed.now();
        Conversation.Listener listener = new Conversation.Listener() {
            @Override
            public void met(HelloKey other) {
                meets(meeting, other, speed.now().since(began));
            }

            @Override
            public void heard(SpeedMessage message) {
                hears(meeting, message);
            }
        };
        return Conversation.begin(facts.connection(), controls, listener, connection, keys, speed.random());
    }

    private void meets(Meeting meeting, HelloKey other, Duration roundTrip) {
        Visitor visitor = new Visitor(
                meeting.key,
                meeting.facts.connection(),
                meeting.facts.address(),
                meeting.block,
                meeting.talk.orElseThrow(),
                keys.shown(),
                other,
                roundTrip);
        meeting.visitor = Optional.of(visitor);
        sale.ifPresent(it -> it.meets(visitor));
        buy.ifPresent(it -> it.meets(visitor));
    }

    private void hears(Meeting meeting, SpeedMessage message) {
        ConnectionId connection = meeting.facts.connection();
        if (message instanceof SpeedMessage.Reserve reserve) {
            reserve.challenge().ifPresent(challenge -> proves(meeting, challenge));
        }
        if (isForProvider(message) && sale.isPresent()) {
            sale.get().hears(connection, message);
        } else if (!isForProvider(message) && buy.isPresent()) {
            buy.get().hears(connection, message);
        } else if (!(message instanceof SpeedMessage.Reserve || message instanceof SpeedMessage.Proof)) {
            meeting.talk.orElseThrow().rejects(ViolationCode.OUT_OF_ORDER, "nobody asked for it");
        }
    }

    private void proves(Meeting meeting, Challenge challenge) {
        boolean isSoon =
                meeting.proved.filter(last -> !speed.now().isPast(last, APART)).isPresent();
        if (!isSoon) {
            meeting.proved = Optional.of(speed.now());
            meeting.visitor.ifPresent(visitor -> prover.answers(visitor, challenge));
        }
    }

    private static boolean isForProvider(SpeedMessage message) {
        return message instanceof SpeedMessage.Open
                || message instanceof SpeedMessage.Bid
                || message instanceof SpeedMessage.Pay
                || message instanceof SpeedMessage.Proof;
    }

    private void ended() {
        remembers();
        Set.copyOf(meetings.keySet()).forEach(connection -> gone(connection, true));
        speed.over(this);
    }

    void passes() {
        if (++seconds % KEPT_EVERY == 0) {
            remembers();
        }
        sale.ifPresent(TorrentForSale::passes);
        buy.ifPresent(TorrentToBuy::passes);
    }

    private void remembers() {
        sale.flatMap(TorrentForSale::seeding).ifPresent(it -> speed.memory().keep(hash, it));
    }

    TradeView view() {
        return new TradeView(hash, sale.flatMap(TorrentForSale::view), buy.map(TorrentToBuy::view));
    }

    private Optional<Conversation> talk(ConnectionId connection) {
        return Optional.ofNullable(meetings.get(connection)).flatMap(meeting -> meeting.talk);
    }
}
