package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The challenges of the last ten minutes, of all torrents together: at most one per connection in that time, and four a
 * second in all, because each costs both sides a read of eight random chunks. Hence it never holds more than 2 400.
 */
public record Challenges(List<Asked> asked) {
    public static final Challenges NONE = new Challenges(List.of());

    private static final Duration PER_CONNECTION = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int PER_SECOND = 4;

    /** A prover has 5 s, and a line may delay the challenge and the answer by 30 s each. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5 + 30 + 30);

    /** One challenge, to whom and when, and whether an answer has come. */
    public record Asked(PeerKey prover, Challenge challenge, Tick at, boolean answered) {
        Asked withAnswer() {
            return new Asked(prover, challenge, at, true);
        }
    }

    public Challenges {
        asked = List.copyOf(asked);
    }

    /** Whether {@code prover} may be sent {@code challenge} now: it is to be said at once, because its time runs. */
    public Asking ask(PeerKey prover, Challenge challenge, Tick now) {
        List<Asked> remembered = asked.stream()
                .filter(old -> !now.isPast(old.at(), PER_CONNECTION))
                .toList();
        Optional<Asked> before = of(prover, remembered);
        if (before.isPresent()) {
            Duration ago = now.since(before.get().at());
            return new Asking.TooSoon(prover, ago, PER_CONNECTION.minus(ago));
        }
        List<Asked> justNow =
                remembered.stream().filter(old -> !now.isPast(old.at(), SECOND)).toList();
        if (justNow.size() >= PER_SECOND) {
            Duration ago = now.since(justNow.get(0).at());
            return new Asking.TooMany(justNow.size(), SECOND.minus(ago));
        }
        Stream<Asked> next = Stream.concat(remembered.stream(), Stream.of(new Asked(prover, challenge, now, false)));
        return new Asking.Allowed(new Challenges(next.toList()));
    }

    /**
     * Hears an answer on the connection of {@code prover}, which has {@code claimed} of the torrent's {@code pieces} by
     * its own word. Only the first answer to a challenge is heard, whatever becomes of it.
     */
    public Heard hear(PeerKey prover, int claimed, int pieces, Tick now) {
        Optional<Asked> open = of(prover, asked);
        if (open.isEmpty()) {
            return new Heard(this, new Hearing.Unasked(prover));
        }
        Asked challenged = open.get();
        Duration took = now.since(challenged.at());
        if (challenged.answered()) {
            return new Heard(this, new Hearing.AnsweredBefore(prover, took));
        }
        Challenges next = new Challenges(asked.stream()
                .map(any -> any.equals(challenged) ? any.withAnswer() : any)
                .toList());
        if (took.compareTo(TO_ANSWER) > 0) {
            return new Heard(next, new Hearing.Late(took, TO_ANSWER));
        }
        if (claimed < pieces) {
            return new Heard(next, new Hearing.NoSeed(claimed, pieces));
        }
        return new Heard(next, new Hearing.InTime(challenged.challenge()));
    }

    /** What became of an answer, and the challenges from then on. */
    public record Heard(Challenges next, Hearing hearing) {}

    private static Optional<Asked> of(PeerKey prover, List<Asked> among) {
        return among.stream().filter(old -> old.prover().equals(prover)).findFirst();
    }
}
