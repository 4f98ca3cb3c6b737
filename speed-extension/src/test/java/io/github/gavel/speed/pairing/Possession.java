package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Proof;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.possession.Asking;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.possession.Challenges;
import io.github.gavel.economy.possession.Chunks;
import io.github.gavel.economy.possession.Claim;
import io.github.gavel.economy.possession.Hearing;
import io.github.gavel.economy.possession.Mac256;
import io.github.gavel.economy.possession.UploadedChunks;
import io.github.gavel.economy.possession.Verdict;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A party asks whoever says that it has everything to prove it, and proves it when it is asked. */
final class Possession {
    private static final Mac256 MAC = (key, message) -> Fakes.hash("mac", key, message);

    private static final Duration HOUR = Duration.ofHours(1);

    private final World world;
    private final Party party;
    private final UploadedChunks uploaded;
    private final Map<PeerKey, Tick> asked = new TreeMap<>();
    private Challenges challenges = Challenges.NONE;

    Possession(World world, Party party) {
        this.world = world;
        this.party = party;
        this.uploaded = new UploadedChunks(new Chunks(world.layout().totalBytes()));
    }

    /** Whether a proof is wanted: one an hour. */
    boolean isDue(Line line) {
        Tick now = world.time().now().tick();
        boolean isSeed =
                world.isDrawn() && party.lacking() == 0 && line.other().owner.lacking() == 0;
        return isSeed && (!asked.containsKey(line.key) || now.isPast(asked.get(line.key), HOUR));
    }

    /** What is said now, with a challenge if there is a reason for one. */
    Reserve asks(Line line, Reserve offer) {
        if (!isDue(line)) {
            return offer;
        }
        Tick now = world.time().now().tick();
        Challenge challenge = Challenge.draw(uploaded, world.random());
        if (challenges.ask(line.key, challenge, now) instanceof Asking.Allowed allowed) {
            challenges = allowed.next();
            asked.put(line.key, now);
            return offer.asking(challenge);
        }
        return offer;
    }

    void hears(Line line, Reserve reserve) {
        if (party.lacking() == 0 && reserve.challenge().isPresent()) {
            Challenge challenge = reserve.challenge().get();
            Claim claim = new Claim(line.ownKey(), line.othersKey(), world.torrent());
            boolean guesses = party.manner().is(Lie.SENDS_BAD_BLOCKS);
            line.say(new Proof(challenge.chunks().stream()
                    .map(chunk ->
                            claim.answer(MAC, challenge.nonce(), chunk, guesses ? Octets.ofLong(0) : bytes(chunk)))
                    .toList()));
        }
    }

    void hears(Line line, Proof proof) {
        Party other = line.other().owner;
        int pieces = world.layout().pieces();
        Challenges.Heard heard = challenges.hear(
                line.key, pieces - other.lacking(), pieces, world.time().now().tick());
        challenges = heard.next();
        world.coverage().add("a proof " + heard.hearing().getClass().getSimpleName());
        if (heard.hearing() instanceof Hearing.InTime inTime) {
            Challenge challenge = inTime.challenge();
            List<Octets> own =
                    challenge.chunks().stream().map(Possession::bytes).toList();
            Verdict verdict = new Claim(line.othersKey(), line.ownKey(), world.torrent())
                    .judge(MAC, challenge, proof.answers(), own);
            assertThat(verdict instanceof Verdict.Proven)
                    .as("%s of %s", verdict, other)
                    .isEqualTo(!other.manner().is(Lie.SENDS_BAD_BLOCKS));
        }
    }

    private static Octets bytes(long chunk) {
        return Fakes.hash("chunk", Octets.ofLong(chunk));
    }
}
