package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.wallet.store.FaultyRows.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that fails at each of its calls in turn. */
class StoreFaultTest {
    private static final int WRITES = 6;

    @TempDir
    Path temp = Path.of("");

    @Test
    void whatWasAnsweredIsThereAndNothingIsWrittenAfterAFailure() throws IOException {
        int calls = live(new Shelf(temp.resolve("whole")), (number, call) -> Kind.NONE).calls;
        assertThat(calls).isGreaterThan(10);
        for (int at = 1; at <= calls; at++) {
            for (Kind kind : List.of(Kind.BEFORE, Kind.AFTER)) {
                int failing = at;
                Shelf shelf = new Shelf(temp.resolve(kind + "-" + at));
                Life life = live(shelf, (number, call) -> number == failing ? kind : Kind.NONE);
                assertThat(life.calls).as("nothing after the failure").isEqualTo(at);
                try (WalletStore store = shelf.open()) {
                    List<PayerRow> rows = store.loaded().payers();
                    assertThat(rows.size()).isBetween(life.kept, life.kept + 1);
                    assertThat(rows).isEqualTo(expected().subList(0, rows.size()));
                    assertThat(store.loaded().damages()).isEmpty();
                }
            }
        }
    }

    @Test
    void aStoreThatStoppedSaysWhyToEverybody() throws IOException {
        Shelf shelf = new Shelf(temp.resolve("full"));
        String why = "the wallet's store has stopped, because this went wrong when it wrote:"
                + " [SQLITE_FULL] Insertion failed because database is full";
        StoreOpened opened = shelf.through(
                rows -> new FaultyRows(rows, (number, call) -> call.equals("put payer") ? Kind.BEFORE : Kind.NONE));
        try (WalletStore store = Shelf.ready(opened)) {
            assertThat(store.stopped()).isEmpty();
            assertThat(Shelf.keep(store, new Change.Payee(Samples.earning(1, 1, 1))))
                    .isEqualTo(new Kept.Done());
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(1)))).isEqualTo(new Kept.Failed(why));
            assertThat(Shelf.keep(store, new Change.Payee(Samples.earning(2, 1, 1))))
                    .isEqualTo(new Kept.Failed(why));
            assertThat(store.stopped()).contains(why);
            assertThat(Shelf.wait(store.contents())).isEmpty();
        }
        try (WalletStore store = shelf.open()) {
            assertThat(store.loaded().payees()).hasSize(1);
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(1)))).isEqualTo(new Kept.Done());
        }
    }

    private static List<PayerRow> expected() {
        List<PayerRow> rows = new ArrayList<>();
        for (int nonce = 0; nonce < WRITES; nonce++) {
            rows.add(Samples.open(nonce, 0, 1, 2));
        }
        return rows;
    }

    private record Life(int kept, int calls) {}

    private static Life live(Shelf shelf, FaultyRows.Fault fault) throws IOException {
        List<FaultyRows> through = new ArrayList<>();
        StoreOpened opened = shelf.through(rows -> {
            FaultyRows faulty = new FaultyRows(rows, fault);
            through.add(faulty);
            return faulty;
        });
        int kept = 0;
        if (opened instanceof StoreOpened.Ready ready) {
            try (WalletStore store = ready.store()) {
                for (PayerRow row : expected()) {
                    Kept answer = Shelf.keep(
                            store,
                            new Change.Payer(row),
                            new Change.NextNonce(row.intent().nonce() + 1));
                    kept += answer instanceof Kept.Done ? 1 : 0;
                }
            }
        }
        return new Life(kept, through.get(0).calls().size());
    }
}
