package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.Said;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Sums;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.Damage;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.HistoryPart;
import io.github.gavel.wallet.store.Kept;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.transfers.Transfers;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a wallet has at one ledger, open for one call; no other program has it meanwhile. */
record OpenWallet(AccountId account, JoinableLedger ledger, Curve curve, WalletStore store, LedgerClient client)
        implements Closeable {
    private static final int PAGE = 256;

    static OpenWallet of(WalletOption wallet, JoinedOption joined) throws BadInput {
        wallet.account();
        return of(wallet, joined.ledger());
    }

    static OpenWallet of(WalletOption wallet, JoinableLedger ledger) throws BadInput {
        AccountId account = wallet.account();
        LedgerId id = ledger.descriptor().ledger();
        StoreOpened opened = WalletStore.open(wallet.home().ofLedger(id), new Owner(account, id), now());
        if (opened instanceof StoreOpened.Ready ready) {
            return new OpenWallet(account, ledger, Chosen.here().curve(), ready.store(), ledger.client());
        }
        throw WalletOption.refused(((StoreOpened.Refused) opened).why());
    }

    static LedgerTime now() {
        return new LedgerTime(System.currentTimeMillis());
    }

    Sums sums(boolean inGrains) {
        return new Sums(new Tokens(ledger.descriptor().foundation().decimals()), inGrains);
    }

    Transfers transfers() {
        return new Transfers(account, client, store, curve, OpenWallet::now);
    }

    Said said() {
        return new Said(account, sums(false));
    }

    /** All of it, the first entry first. */
    HistoryPart history() throws BadInput {
        List<HistoryEntry> entries = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        HistoryPart part = history(Optional.empty());
        for (; part.last().isPresent(); part = history(part.last())) {
            entries.addAll(part.entries());
            damages.addAll(part.damages());
        }
        Collections.reverse(entries);
        return new HistoryPart(entries, damages, part.last());
    }

    private HistoryPart history(Optional<Long> before) throws BadInput {
        return store.history(before, PAGE)
                .join()
                .orElseThrow(() -> new BadInput("the wallet's history cannot be read"));
    }

    /** A ledger's faucet gives once, and is noted once, also if this program was killed before it could note it. */
    void noteClaim(Amount amount, PrintWriter complaints) throws BadInput {
        HistoryPart history = history();
        if (history.entries().stream().anyMatch(it -> it.kind() == HistoryEntry.Kind.CLAIMED)) {
            return;
        }
        if (!history.damages().isEmpty()) {
            complain(complaints, history.damages());
            complaints.println("Whether these tokens are in the history already is not known: they are not noted now.");
            return;
        }
        AccountId operator = client.charter().terms().operator();
        HistoryEntry claimed = new HistoryEntry(now(), HistoryEntry.Kind.CLAIMED, Optional.empty(), operator, amount);
        if (store.keep(List.of(new Change.Noted(claimed))).join() instanceof Kept.Failed failed) {
            throw WalletOption.refused("The tokens are there, and the history does not say so: " + failed.why());
        }
    }

    /** What is damaged, so that nobody takes what is shown for all there is. */
    void complain(PrintWriter complaints) {
        complain(complaints, store.loaded().damages());
    }

    static void complain(PrintWriter complaints, List<Damage> damages) {
        damages.forEach(it -> complaints.println(Harmless.shortened(it.toString(), 400)));
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
