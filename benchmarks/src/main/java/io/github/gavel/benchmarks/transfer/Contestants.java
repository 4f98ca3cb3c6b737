package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.hostile.Disturbance;
import io.github.gavel.benchmarks.peers.Aria2;
import io.github.gavel.benchmarks.peers.Client;
import io.github.gavel.benchmarks.peers.Libtorrent;
import io.github.gavel.benchmarks.peers.Ours;
import io.github.gavel.benchmarks.peers.OursTogether;
import io.github.gavel.benchmarks.peers.Regime;
import io.github.gavel.benchmarks.peers.Tracker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The programs that send each other files, and the pairs they form. */
record Contestants(Ours ours, OursTogether oursTogether, Client libtorrent, Client highPerformance, Client aria2) {
    /** @param java the words that start a Java with all classes */
    static Contestants of(Path checkout, List<String> java, Tracker tracker) throws IOException {
        Path script = checkout.resolve("benchmarks/peers/libtorrent_peer.py").toRealPath();
        return new Contestants(
                new Ours(List.of(checkout.resolve("gavel").toRealPath().toString()), List.of()),
                new OursTogether(java, Optional.empty()),
                new Libtorrent("libtorrent", script, List.of()),
                new Libtorrent("libtorrent (high performance)", script, List.of("--profile", "high")),
                new Aria2(tracker, List.of()));
    }

    /** libtorrent among itself, which the others are compared with, then it and ours in all ways. */
    List<Pair> alone() {
        return Stream.concat(yardsticks().stream(), withOurs().stream()).toList();
    }

    List<Pair> withAria2() {
        return List.of(
                Pair.of(libtorrent, aria2), Pair.of(ours, aria2), Pair.of(aria2, libtorrent), Pair.of(aria2, ours));
    }

    List<Pair> oneToMany(int many) {
        return Stream.of(
                        Pair.of(libtorrent, libtorrent).asYardstick(),
                        Pair.of(highPerformance, highPerformance).asYardstick(),
                        Pair.of(ours, oursTogether))
                .map(pair -> pair.withMany(1, many))
                .toList();
    }

    List<Pair> manyToOne(int many) {
        return Stream.of(
                        Pair.of(libtorrent, libtorrent).asYardstick(),
                        Pair.of(highPerformance, highPerformance).asYardstick(),
                        Pair.of(oursTogether, ours))
                .map(pair -> pair.withMany(many, 1))
                .toList();
    }

    /** Each leecher undisturbed, which is its own yardstick, and disturbed. */
    List<Pair> besideASlowReader(Client leecher) {
        Pair undisturbed = Pair.of(ours, leecher);
        return List.of(undisturbed.asYardstick(), undisturbed.disturbedBy(Disturbance.SLOW_READER));
    }

    /** Ours undisturbed, which is the yardstick, and disturbed, in one way after the other. */
    List<List<Pair>> amongRogues() {
        return amongRogues(ours);
    }

    /** The same behind a limit, where the processors have time to spare as they would behind a network. */
    List<List<Pair>> amongRogues(String speed) {
        return amongRogues(ours.with("--up", speed));
    }

    private List<List<Pair>> amongRogues(Client seed) {
        Pair undisturbed = Pair.of(seed, ours);
        return Disturbance.byRogues().stream()
                .map(way -> List.of(undisturbed.asYardstick(), undisturbed.disturbedBy(way)))
                .toList();
    }

    /** Ours without an overlay, which is the yardstick, and with those that fail. */
    List<Pair> underBadRegimes() {
        OursTogether throwing = oursTogether.under(Regime.THROWING);
        OursTogether sleeping = oursTogether.under(Regime.SLEEPING);
        return List.of(
                Pair.of(oursTogether, oursTogether).asYardstick(),
                Pair.of(throwing, throwing),
                Pair.of(sleeping, sleeping),
                Pair.of(oursTogether.under(Regime.FORGETTING), oursTogether).disturbedBy(Disturbance.SLOW_READER));
    }

    /** Ours with a limit, on either side of ours and of libtorrent. */
    List<Pair> limited(String speed) {
        return List.of(
                Pair.of(ours, ours.with("--down", speed)),
                Pair.of(ours.with("--up", speed), ours),
                Pair.of(libtorrent, ours.with("--down", speed)),
                Pair.of(ours.with("--up", speed), libtorrent));
    }

    /** Ours among themselves, and in turns with libtorrent, each pair without an overlay and with one. */
    List<List<Pair>> admitted() {
        return List.of(
                admitted(own -> Pair.of(libtorrent, own)), admitted(own -> Pair.of(own, libtorrent)), admitted(1, 1));
    }

    /** Ours among themselves without an overlay, which is the yardstick, and with one that admits everything. */
    List<Pair> admitted(int seeders, int leechers) {
        return admitted(own -> Pair.of(own, own).withMany(seeders, leechers));
    }

    private List<Pair> admitted(Function<OursTogether, Pair> pair) {
        return List.of(pair.apply(oursTogether).asYardstick(), pair.apply(oursTogether.under(Regime.ADMITTING)));
    }

    private List<Pair> yardsticks() {
        return Stream.of(libtorrent, highPerformance)
                .map(each -> Pair.of(each, each).asYardstick())
                .toList();
    }

    private List<Pair> withOurs() {
        return List.of(
                Pair.of(libtorrent, ours),
                Pair.of(highPerformance, ours),
                Pair.of(ours, libtorrent),
                Pair.of(ours, highPerformance),
                Pair.of(ours, ours));
    }
}
