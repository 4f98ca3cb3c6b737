package io.github.gavel.speed.proving;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Proof;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.possession.Claim;
import io.github.gavel.speed.session.Hmac;
import io.github.gavel.speed.talk.Visitor;
import java.util.ArrayList;
import java.util.List;

/** Shows whoever asks that the torrent is here; who lacks any of the chunks says nothing. */
public final class Prover {
    private final InfoHash torrent;
    private final ChunkReader reader;

    public Prover(InfoHash torrent, ChunkReader reader) {
        this.torrent = torrent;
        this.reader = reader;
    }

    public void answers(Visitor visitor, Challenge challenge) {
        reader.read(
                challenge.chunks(),
                found -> found.ifPresent(own -> visitor.talk()
                        .say(new Proof(answers(new Claim(visitor.own(), visitor.other(), torrent), challenge, own)))));
    }

    private static List<Octets> answers(Claim claim, Challenge challenge, List<Octets> own) {
        List<Octets> answers = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            answers.add(
                    claim.answer(Hmac::of, challenge.nonce(), challenge.chunks().get(i), own.get(i)));
        }
        return answers;
    }
}
