package io.github.gavel.engine;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.tracker.Announce;
import io.github.gavel.engine.tracker.AnnounceSchedule;
import io.github.gavel.engine.tracker.Announcer;
import io.github.gavel.engine.tracker.Answer;
import io.github.gavel.engine.tracker.Ask;
import io.github.gavel.engine.tracker.Counters;
import io.github.gavel.engine.tracker.Reply;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The trackers of one torrent: asked when it is time, and told when we go. It belongs to the reactor's thread. */
final class Trackers {
    private static final int WANTED = 100;

    private final InfoHash torrent;
    private final Identity identity;
    private final Announcer announcer;
    private final Executor reactor;
    private final Consumer<List<InetSocketAddress>> found;
    private final AnnounceSchedule schedule;

    Trackers(
            InfoHash torrent,
            List<List<URI>> trackers,
            Identity identity,
            Announcer announcer,
            Executor reactor,
            RandomGenerator random,
            Consumer<List<InetSocketAddress>> found) {
        this.torrent = torrent;
        this.identity = identity;
        this.announcer = announcer;
        this.reactor = reactor;
        this.found = found;
        this.schedule = new AnnounceSchedule(trackers, random);
    }

    void add(List<List<URI>> more) {
        schedule.add(more);
    }

    /**
     * A second is over.
     *
     * @param lacks whether something is missing, so that peers are wanted as soon as they may be asked for
     * @param hasRoom whether there is room for more peers
     */
    void tick(Supplier<Counters> counters, boolean lacks, boolean hasRoom) {
        schedule.ask(now(), lacks && hasRoom).ifPresent(ask -> {
            CompletableFuture<Void> unused = announcer
                    .announce(announce(ask, counters.get(), hasRoom ? WANTED : 0))
                    .thenAccept(reply -> reactor.execute(() -> heard(ask, reply)));
        });
    }

    void complete() {
        schedule.complete(now());
    }

    /** Says goodbye to all that know us; nobody waits for what they answer. */
    void stop(Counters counters) {
        for (Ask goodbye : schedule.stop()) {
            CompletableFuture<Reply> unused = announcer.announce(announce(goodbye, counters, 0));
        }
    }

    List<TrackerStatus> statuses() {
        return schedule.statuses();
    }

    private void heard(Ask ask, Reply reply) {
        schedule.heard(ask, reply, now());
        if (reply instanceof Answer answer) {
            found.accept(answer.peers());
        }
    }

    private Announce announce(Ask ask, Counters counters, int want) {
        return new Announce(
                ask,
                torrent,
                BString.of(identity.peerId().bytes()),
                identity.port().orElse(0),
                counters,
                want,
                identity.key());
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime() - START);
    }

    private static final long START = System.nanoTime();
}
