package io.github.gavel.speed.proving;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.possession.Asking;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.possession.Challenges;
import io.github.gavel.economy.possession.Hearing;
import io.github.gavel.economy.possession.UploadedChunks;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws challenges, for all torrents together never more than rules allow, and hears the answers in time. */
public final class Examiner {
    private final RandomGenerator random;
    private Challenges challenges = Challenges.NONE;

    /** @param random must be unpredictable outside of tests */
    public Examiner(RandomGenerator random) {
        this.random = random;
    }

    /** What to ask now; nothing if it is too soon. */
    public Optional<Challenge> asks(PeerKey prover, UploadedChunks uploaded, Tick now) {
        Challenge drawn = Challenge.draw(uploaded, random);
        if (challenges.ask(prover, drawn, now) instanceof Asking.Allowed allowed) {
            challenges = allowed.next();
            return Optional.of(drawn);
        }
        return Optional.empty();
    }

    /** What was asked, if this is an answer to it. */
    public Optional<Challenge> hears(PeerKey prover, int claimed, int pieces, Tick now) {
        Challenges.Heard heard = challenges.hear(prover, claimed, pieces, now);
        challenges = heard.next();
        return heard.hearing() instanceof Hearing.InTime inTime ? Optional.of(inTime.challenge()) : Optional.empty();
    }
}
