package io.github.gavel.speed.providing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Proof;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.possession.Chunks;
import io.github.gavel.economy.possession.Claim;
import io.github.gavel.economy.possession.UploadedChunks;
import io.github.gavel.economy.possession.Verdict;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.proving.ChunkReader;
import io.github.gavel.speed.proving.Examiner;
import io.github.gavel.speed.session.Hmac;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who else has a torrent: a few seeds that speak our language stay, and each shows once an hour that it has it. */
final class Witnesses {
    static final int MOST = 8;

    private static final Duration APART = Duration.ofHours(1);

    private final InfoHash torrent;
    private final Layout layout;
    private final Controls controls;
    private final ChunkReader reader;
    private final Examiner examiner;
    private final UploadedChunks uploaded;

    Witnesses(InfoHash torrent, Layout layout, Controls controls, ChunkReader reader, Examiner examiner) {
        this.torrent = torrent;
        this.layout = layout;
        this.controls = controls;
        this.reader = reader;
        this.examiner = examiner;
        this.uploaded = new UploadedChunks(new Chunks(layout.totalBytes()));
    }

    void sent(List<Block> blocks) {
        blocks.forEach(
                block -> uploaded.sent((long) block.piece() * layout.pieceBytes() + block.offset(), block.length()));
    }

    private boolean claimsAll(Seat seat) {
        return seat.sale.isPresent() && seat.pieces.cardinality() == layout.pieces();
    }

    /** As many of those who say that they have all of it as are wanted stay. */
    void keeps(Collection<Seat> seats) {
        long room = MOST - seats.stream().filter(seat -> seat.isWitness).count();
        seats.stream()
                .filter(seat -> !seat.isWitness && claimsAll(seat))
                .limit(Math.max(0, room))
                .forEach(seat -> {
                    seat.isWitness = true;
                    controls.keep(seat.connection, true);
                });
    }

    /** Those whose last proof is old. */
    List<Seat> due(Collection<Seat> seats, Tick now) {
        return seats.stream().filter(seat -> seat.isWitness && isDue(seat, now)).toList();
    }

    private static boolean isDue(Seat seat, Tick now) {
        return seat.examined.filter(last -> !now.isPast(last, APART)).isEmpty();
    }

    /** What is said to it now, with a challenge if one is due. */
    Reserve asking(Seat seat, Reserve reserve, Tick now) {
        if (!seat.isWitness || !isDue(seat, now)) {
            return reserve;
        }
        return examiner.asks(seat.key, uploaded, now)
                .map(challenge -> {
                    seat.examined = Optional.of(now);
                    return reserve.asking(challenge);
                })
                .orElse(reserve);
    }

    /** @param proven run if the proof is good */
    void hears(Seat seat, Sale sale, Proof proof, Tick now, Runnable proven) {
        examiner.hears(seat.key, seat.pieces.cardinality(), layout.pieces(), now)
                .ifPresent(challenge -> reader.read(
                        challenge.chunks(),
                        own -> own.filter(chunks -> isProof(sale, challenge, proof, chunks))
                                .ifPresent(chunks -> proven.run())));
    }

    private boolean isProof(Sale sale, Challenge challenge, Proof proof, List<Octets> own) {
        Claim claim = new Claim(sale.other, sale.own, torrent);
        return claim.judge(Hmac::of, challenge, proof.answers(), own) instanceof Verdict.Proven;
    }
}
