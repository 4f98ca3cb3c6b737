package io.github.gavel.benchmarks.hostile;

import static io.github.gavel.benchmarks.hostile.Acts.floods;
import static io.github.gavel.benchmarks.hostile.Acts.joined;
import static io.github.gavel.benchmarks.hostile.Acts.many;
import static io.github.gavel.benchmarks.hostile.Acts.message;
import static io.github.gavel.benchmarks.hostile.Acts.once;
import static io.github.gavel.benchmarks.hostile.Acts.request;
import static io.github.gavel.benchmarks.hostile.Acts.requests;
import static io.github.gavel.benchmarks.hostile.Acts.saysWithASlot;
import static io.github.gavel.benchmarks.hostile.Acts.zeros;

import io.github.gavel.benchmarks.peers.Sample;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a transfer can be disturbed by, at the end that it harms most, or at both. */
public enum Disturbance {
    NOTHING("", (target, sample) -> Disturber.together(List.of())),
    SLOW_READER("beside a slow reader", SlowReader::call, End.SEED),
    UNKNOWN_IDS(
            "messages of unknown ids at both ends",
            by(sample -> floods(many(2_000, message(99, 50)))),
            End.SEED,
            End.LEECHER),
    REQUESTS_OF_A_MEBIBYTE("requests of 1 MiB at the seed", by(sample -> floods(request(0, 0, 1 << 20))), End.SEED),
    REQUESTS_OUTSIDE(
            "requests outside the piece at the seed",
            by(sample -> floods(request(0, sample.pieceLength(), Block.USUAL))),
            End.SEED),
    ONE_REQUEST(
            "one request 100 000 times at the seed",
            by(sample -> saysWithASlot(many(100_000, request(0, 0, Block.USUAL)))),
            End.SEED),
    HAVES("a flood of have at the leecher", by(sample -> floods(many(100_000, Messages.have(0)))), End.LEECHER),
    REQUESTS(
            "a flood of request, without a slot, at the seed",
            by(sample -> floods(requests(pieces(sample), sample.pieceLength()))),
            End.SEED),
    CANCELS(
            "a flood of cancel at the seed",
            by(sample -> floods(many(100_000, Messages.cancels(List.of(new Block(0, 0, Block.USUAL)))))),
            End.SEED),
    INTEREST("a flood of interest at the seed", by(sample -> floods(many(100_000, Messages.interested()))), End.SEED),
    FICKLENESS(
            "a flood of interest and its end at the seed",
            by(sample -> floods(many(50_000, joined(Messages.interested(), Messages.notInterested())))),
            End.SEED),
    INTRODUCTIONS(
            "a flood of extended handshakes at both ends",
            by(sample ->
                    floods(many(1_000, Messages.extended(0, "d1:pi40001ee".getBytes(StandardCharsets.ISO_8859_1))))),
            End.SEED,
            End.LEECHER),
    UNSOLICITED(
            "blocks that nobody asked for at the leecher",
            by(sample -> floods(many(100, zeros(new Block(0, 0, Block.USUAL))))),
            End.LEECHER),
    GARBAGE(
            "garbage from 10 peers at the leecher",
            (target, sample) -> Mob.gather(target, sample, Plan.ofMany(Acts.givesGarbage(), 10, 10)),
            End.LEECHER),
    MUTE("somebody who never writes at both ends", by(sample -> once(self -> {})), End.SEED, End.LEECHER),
    TRICKLE("somebody who sends a byte a second at both ends", by(sample -> Acts.trickles()), End.SEED, End.LEECHER),
    HALF_CLOSED(
            "somebody who closes half at both ends",
            by(sample -> once(self -> {
                self.greet();
                self.say(Messages.interested());
                self.endOutput();
            })),
            End.SEED,
            End.LEECHER),
    CROWD(
            "1 000 connections from one address at the seed",
            (target, sample) -> Mob.gather(target, sample, Plan.ofMany(once(Rogue::greet), 1_000, 1)),
            End.SEED),
    METADATA(
            "metadata asked for by 45 without a slot at the seed",
            (target, sample) -> Mob.gather(target, sample, Plan.ofMany(floods(Acts.metadataRequests(20)), 45, 9)),
            End.SEED),
    KEYS(
            "350 strangers' keys a second at the seed",
            (target, sample) -> Mob.gather(target, sample, new Plan(Acts.showsAKey(), 90, 8, 20_000, 18)),
            End.SEED),
    SHORT_ONES(
            "10 000 short connections at both ends",
            (target, sample) -> Mob.gather(target, sample, new Plan(Acts.comesAndGoes(), 50, 100, 4_950, 50)),
            End.SEED,
            End.LEECHER);

    private enum End {
        SEED,
        LEECHER
    }

    private interface Beginning {
        Disturber begin(InetSocketAddress target, Sample sample) throws IOException;
    }

    private final String words;
    private final Beginning beginning;
    private final List<End> ends;

    Disturbance(String words, Beginning beginning, End... ends) {
        this.words = words;
        this.beginning = beginning;
        this.ends = List.of(ends);
    }

    private static Beginning by(Function<Sample, Act> act) {
        return (target, sample) -> Mob.gather(target, sample, Plan.ofOne(act.apply(sample)));
    }

    private static int pieces(Sample sample) {
        return Math.toIntExact(sample.size() / sample.pieceLength());
    }

    /** By peers without good manners; the slow reader has a row of its own. */
    public static List<Disturbance> byRogues() {
        return Arrays.stream(values())
                .filter(each -> each != NOTHING && each != SLOW_READER)
                .toList();
    }

    /** What stands behind the names of the pair. */
    public String words() {
        return words;
    }

    /**
     * Begins it.
     *
     * @param seed HOST:PORT of the seed, which listens
     * @param leecher HOST:PORT of the leecher, which will
     */
    public Disturber begin(String seed, String leecher, Sample sample) throws IOException {
        List<Disturber> begun = new ArrayList<>();
        for (End end : ends) {
            begun.add(beginning.begin(address(end == End.SEED ? seed : leecher), sample));
        }
        return Disturber.together(begun);
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text, colon + 1, text.length(), 10));
    }
}
