package io.github.gavel.client.purse;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.store.Contents;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.HistoryPart;
import io.github.gavel.wallet.store.Loaded;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.transfers.Transfers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wallet open at one ledger. What it holds is for any thread but {@code moves}, which are for the one that asks. */
record OpenPurse(
        AccountId account, Path folder, JoinedLedger ledger, LedgerClient client, WalletStore store, Moves moves) {
    private static final int PAGE = 256;
    private static final long MOST_BYTES = 1 << 22;

    /** What came of opening it. */
    sealed interface Opening {
        record Open(OpenPurse purse) implements Opening {}

        record Refused(String why) implements Opening {}
    }

    static Opening open(AccountId account, Path folder, JoinedLedger ledger, Curve curve) {
        Owner owner = new Owner(account, ledger.descriptor().ledger());
        StoreOpened opened = WalletStore.open(folder, owner, now());
        if (opened instanceof StoreOpened.Refused refused) {
            return new Opening.Refused(refused.why());
        }
        WalletStore store = ((StoreOpened.Ready) opened).store();
        LedgerClient client = ledger.client(curve);
        Transfers transfers = new Transfers(account, client, store, curve, OpenPurse::now);
        Moves moves = new Moves(transfers, client, ledger.name().tokens());
        return new Opening.Open(new OpenPurse(account, folder, ledger, client, store, moves));
    }

    static LedgerTime now() {
        return new LedgerTime(System.currentTimeMillis());
    }

    /** What lies on its disk now; empty if it has stopped. */
    Optional<Contents> contents() {
        return store.contents().join();
    }

    /** The latest so many entries, the last first. */
    List<HistoryEntry> history(int most) {
        List<HistoryEntry> entries = new ArrayList<>();
        Optional<HistoryPart> part = store.history(Optional.empty(), PAGE).join();
        while (part.isPresent() && part.get().last().isPresent() && entries.size() < most) {
            entries.addAll(part.get().entries());
            part = store.history(part.get().last(), PAGE).join();
        }
        return entries;
    }

    Standing standing(Loaded loaded) throws BadInput {
        return new Inquiry(client, account, loaded).standing();
    }

    Ties ties() {
        try {
            return tiesFile().read().map(Ties::read).orElse(Ties.NONE);
        } catch (IOException unreadable) {
            return Ties.NONE;
        }
    }

    /** What cannot be written is known until the program ends. */
    boolean keep(Ties ties) {
        try {
            tiesFile().replace(ties.write());
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private KeptFile tiesFile() {
        return new KeptFile(folder, "torrents", MOST_BYTES);
    }

    Optional<String> close() {
        try {
            store.close();
            return Optional.empty();
        } catch (IOException lost) {
            return Optional.of(String.valueOf(lost.getMessage()));
        }
    }
}
