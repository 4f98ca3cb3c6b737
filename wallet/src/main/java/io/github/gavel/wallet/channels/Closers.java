package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.store.Earner;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is paid for which torrent, and by what number its keys are found. On the strand alone. */
final class Closers {
    private final Signer signer;
    private final Map<InfoHash, Earner> byTorrent = new HashMap<>();
    private final Map<AccountId, Long> byCloser = new HashMap<>();
    private long next;

    Closers(Signer signer, Collection<Earner> earners) {
        this.signer = signer;
        earners.forEach(this::add);
    }

    private void add(Earner earner) {
        byTorrent.put(earner.torrent(), earner);
        byCloser.put(earner.closer(), earner.number());
        next = Math.max(next, earner.number() + 1);
    }

    Optional<Earner> known(InfoHash torrent) {
        return Optional.ofNullable(byTorrent.get(torrent));
    }

    /** A fresh payee and closer, to be on the disk before anybody is told of them. */
    Earner draw(InfoHash torrent) {
        Earner earner = new Earner(next, torrent, signer.payee(next), signer.closer(next));
        add(earner);
        return earner;
    }

    Optional<Signature> sign(AccountId closer, Mandate.CloseByPayee mandate) {
        return Optional.ofNullable(byCloser.get(closer))
                .flatMap(number -> PayerMandates.signature(signer.sign(mandate, number)));
    }
}
