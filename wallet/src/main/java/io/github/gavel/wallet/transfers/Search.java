package io.github.gavel.wallet.transfers;

import io.github.gavel.economy.ledger.Account;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.store.Earner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/**
 * Looks for the accounts that were paid for torrents, also for those that no store remembers: their keys are numbered,
 * and so many empty ones in a row, behind the last that is known, end the search.
 */
public record Search(Signer signer, LedgerPort ledger, int gap) {
    public static final int USUAL_GAP = 100;

    /** A ledger's client keeps more waiting. */
    private static final int AT_ONCE = 4;

    public Search {
        if (gap < 1) {
            throw new IllegalArgumentException("a gap of " + gap + " accounts: it is 1 or more");
        }
    }

    public Earnings find(Collection<Earner> known) {
        List<Earnings.Earned> found = new ArrayList<>();
        long last = known.stream().mapToLong(Earner::number).max().orElse(-1);
        for (long next = 0; next <= last + gap; next += AT_ONCE) {
            List<Reading<Account>> readings = read(next);
            for (int i = 0; i < AT_ONCE; i++) {
                if (readings.get(i) instanceof Reading.Unavailable<Account> unavailable) {
                    return new Earnings.Silent(unavailable.why());
                }
                Account account = ((Reading.Known<Account>) readings.get(i)).value();
                if (!account.balance().isZero() && next + i <= last + gap) {
                    last = Math.max(last, next + i);
                    found.add(new Earnings.Earned(next + i, account.id(), account.balance()));
                }
            }
        }
        return new Earnings.Found(found);
    }

    private List<Reading<Account>> read(long first) {
        List<CompletableFuture<Reading<Account>>> asked = LongStream.range(first, first + AT_ONCE)
                .mapToObj(number -> ledger.account(signer.payee(number)))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
