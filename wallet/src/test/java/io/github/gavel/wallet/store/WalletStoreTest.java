package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.caps.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletStoreTest {
    private static final Kept DONE = new Kept.Done();

    @TempDir
    Path temp = Path.of("");

    private Shelf shelf() {
        return new Shelf(temp.resolve("wallet"));
    }

    @Test
    void whoAsksAfterTheEndIsAnswered() throws IOException {
        WalletStore store = shelf().open();
        store.close();
        assertThat(store.contents().join()).isEmpty();
        assertThat(store.history(Optional.empty(), 1).join()).isEmpty();
        assertThat(Shelf.keep(store, new Change.NextNonce(8))).isInstanceOf(Kept.Failed.class);
    }

    @Test
    void keepsRowsFromRunToRun() throws IOException {
        PayerRow payer = Samples.open(7, 1, 2, 3);
        PayeeRow payee = Samples.earning(8, 40, 30);
        Earner earner = new Earner(0, Samples.torrent(1), Samples.account(2), Samples.account(3));
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().payers()).isEmpty();
            assertThat(Shelf.keep(store, new Change.Payer(Samples.intended(7)), new Change.NextNonce(8)))
                    .isEqualTo(DONE);
            assertThat(Shelf.keep(store, new Change.Payer(payer), new Change.Payee(payee)))
                    .isEqualTo(DONE);
            assertThat(Shelf.keep(store, new Change.Earning(earner))).isEqualTo(DONE);
        }
        try (WalletStore store = shelf().open()) {
            Loaded loaded = store.loaded();
            assertThat(loaded.payers()).containsExactly(payer);
            assertThat(loaded.payees()).containsExactly(payee);
            assertThat(loaded.earners()).containsExactly(earner);
            assertThat(loaded.nextNonce()).isEqualTo(8);
            assertThat(loaded.damages()).isEmpty();
            assertThat(loaded.isRestored()).isFalse();
            assertThat(Shelf.keep(
                            store,
                            new Change.PayeeGone(payee.receipt().receipt().channel())))
                    .isEqualTo(DONE);
        }
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().payees()).isEmpty();
        }
    }

    @Test
    void remembersWhatWasSpent() throws IOException {
        Spending spending = new Spending(Samples.torrent(1), Samples.account(2));
        Tally tally = Tally.nothing(Samples.NOON).plus(spending, Amount.grains(50), Samples.NOON);
        try (WalletStore store = shelf().open()) {
            Shelf.keep(store, new Change.Counted(tally, Set.of(spending.torrent()), Set.of(spending.payee())));
        }
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().tally()).isEqualTo(tally);
        }
    }

    @Test
    void forgetsWhatWasSpentForWhatIsGone() throws IOException {
        Spending one = new Spending(Samples.torrent(1), Samples.account(2));
        Spending other = new Spending(Samples.torrent(3), Samples.account(4));
        Tally both = Tally.nothing(Samples.NOON)
                .plus(one, Amount.grains(50), Samples.NOON)
                .plus(other, Amount.grains(7), Samples.NOON);
        Tally left = both.without(one.torrent()).without(one.payee());
        try (WalletStore store = shelf().open()) {
            Set<InfoHash> torrents = Set.of(one.torrent(), other.torrent());
            Shelf.keep(store, new Change.Counted(both, torrents, Set.of(one.payee(), other.payee())));
            Shelf.keep(store, new Change.Counted(left, Set.of(one.torrent()), Set.of(one.payee())));
            assertThat(Shelf.wait(store.contents()).orElseThrow().rows())
                    .filteredOn(it -> it.table() == Table.SPENT)
                    .hasSize(3);
        }
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().tally()).isEqualTo(left);
            assertThat(store.loaded().tally().inAll()).isEqualTo(Amount.grains(57));
        }
    }

    @Test
    void givesItsHistoryBackTheLastFirstAndInParts() throws IOException {
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            entries.add(new HistoryEntry(
                    Samples.NOON, HistoryEntry.Kind.EARNED, Optional.empty(), Samples.account(1), Amount.grains(i)));
        }
        try (WalletStore store = shelf().open()) {
            entries.subList(0, 200).forEach(entry -> Shelf.keep(store, new Change.Noted(entry)));
        }
        try (WalletStore store = shelf().open()) {
            entries.subList(200, 300).forEach(entry -> Shelf.keep(store, new Change.Noted(entry)));
            HistoryPart last = Shelf.wait(store.history(Optional.empty(), 2)).orElseThrow();
            assertThat(last.entries()).extracting(it -> it.amount().grains()).containsExactly(299L, 298L);
            HistoryPart rest = Shelf.wait(store.history(last.last(), 1_000)).orElseThrow();
            assertThat(rest.entries()).hasSize(298);
            assertThat(rest.entries().get(297)).isEqualTo(entries.get(0));
            assertThat(rest.damages()).isEmpty();
            assertThat(Shelf.wait(store.history(rest.last(), 1_000))
                            .orElseThrow()
                            .last())
                    .isEmpty();
        }
    }

    @Test
    void writesWhatWaitsAtOnceAndInItsOrder() throws IOException {
        List<Long> commits = new ArrayList<>();
        List<CompletableFuture<Kept>> kept = new ArrayList<>();
        try (WalletStore store = shelf().open()) {
            store.watch(commits::add);
            for (int mark = 1; mark <= 1_000; mark++) {
                kept.add(store.keep(List.of(new Change.Payer(Samples.open(7, 0, 0, mark)))));
            }
            kept.forEach(it -> assertThat(Shelf.wait(it)).isEqualTo(DONE));
        }
        assertThat(commits).hasSizeLessThan(600).isSorted().doesNotHaveDuplicates();
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().payers()).containsExactly(Samples.open(7, 0, 0, 1_000));
        }
    }

    @Test
    void writesWhatWaitsBeforeItCloses() throws IOException {
        List<CompletableFuture<Kept>> kept = new ArrayList<>();
        try (WalletStore store = shelf().open()) {
            for (int nonce = 0; nonce < 100; nonce++) {
                kept.add(store.keep(List.of(new Change.Payer(Samples.intended(nonce)))));
            }
        }
        assertThat(kept).allMatch(it -> it.isDone() && it.join().equals(DONE));
        try (WalletStore store = shelf().open()) {
            assertThat(store.loaded().payers()).hasSize(100);
            assertThat(store.loaded().nextNonce()).isEqualTo(100);
        }
    }

    @Test
    void refusesTheWalletOfSomebodyElseAndOneOfAnotherLedger() throws IOException {
        shelf().open().close();
        Owner stranger = new Owner(Samples.account(66), Samples.OWNER.ledger());
        Owner elsewhere = new Owner(Samples.OWNER.wallet(), new LedgerId(Samples.numbered(32, 8)));
        for (Owner other : List.of(stranger, elsewhere)) {
            assertThat(Shelf.why(WalletStore.open(shelf().folder(), other, Samples.NOON)))
                    .startsWith("The wallet in " + shelf().folder() + " cannot be opened: it belongs to 0x")
                    .contains(Samples.OWNER.ledger().toString(), other.ledger().toString());
        }
        shelf().open().close();
    }

    @Test
    void refusesASecondTimeWhileItIsOpen() throws IOException {
        try (WalletStore first = shelf().open()) {
            assertThat(Shelf.why(WalletStore.open(shelf().folder(), Samples.OWNER, Samples.NOON)))
                    .isEqualTo("another program uses the wallet in " + shelf().folder());
            assertThat(Shelf.keep(first, new Change.Payer(Samples.intended(1)))).isEqualTo(DONE);
        }
        shelf().open().close();
    }

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        try (WalletStore store = shelf().open()) {
            Shelf.keep(store, new Change.Payer(Samples.intended(1)));
            try (Stream<Path> files = Files.list(shelf().folder())) {
                assertThat(files.filter(it -> it.getFileName().toString().startsWith("wallet.db")))
                        .isNotEmpty()
                        .allSatisfy(it -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                                .isEqualTo("rw-------"));
            }
        }
        Files.setPosixFilePermissions(shelf().folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Shelf.why(WalletStore.open(shelf().folder(), Samples.OWNER, Samples.NOON)))
                .endsWith("cannot be opened: others may look into that folder");
    }

    @Test
    void aStoreThatIsRestoredKnowsItAndIsWrittenOverNothing() throws IOException {
        Contents contents;
        try (WalletStore store = shelf().open()) {
            Shelf.keep(store, new Change.Payer(Samples.open(7, 1, 2, 3)), new Change.NextNonce(8));
            contents = Shelf.wait(store.contents()).orElseThrow();
        }
        assertThat(Shelf.why(WalletStore.restore(shelf().folder(), Samples.OWNER, contents, Samples.NOON)))
                .endsWith("there is a wallet already, and nothing is written over it");
        Path other = temp.resolve("other");
        try (WalletStore store = Shelf.ready(WalletStore.restore(other, Samples.OWNER, contents, Samples.NOON))) {
            assertThat(store.loaded().isRestored()).isTrue();
            assertThat(store.loaded().payers()).containsExactly(Samples.open(7, 1, 2, 3));
            Shelf.keep(store, new Change.Payer(Samples.open(7, 1, 2, 4)));
            assertThat(Shelf.wait(store.contents()).orElseThrow().number()).isGreaterThan(contents.number());
        }
    }

    @Test
    void aStoreThatIsRestoredGivesNoNumberAgainThatMayHaveBeenGivenSinceTheCopy() throws IOException {
        Contents contents;
        try (WalletStore store = shelf().open()) {
            Shelf.keep(store, new Change.Payer(Samples.open(7, 1, 2, 3)), new Change.NextNonce(8));
            contents = Shelf.wait(store.contents()).orElseThrow();
        }
        Path other = temp.resolve("other");
        for (int start = 0; start < 2; start++) {
            StoreOpened opened = start == 0
                    ? WalletStore.restore(other, Samples.OWNER, contents, Samples.NOON)
                    : WalletStore.open(other, Samples.OWNER, Samples.NOON);
            try (WalletStore store = Shelf.ready(opened)) {
                assertThat(store.loaded().nextNonce()).isEqualTo(8 + StoreOpening.LEFT_OUT);
            }
        }
    }

    @Test
    void storesOfTheSameWordsThatBeginWithNothingBeginFarApart() throws IOException {
        List<Long> beginnings = new ArrayList<>();
        for (int store = 0; store < 4; store++) {
            Path folder = temp.resolve("store" + store);
            for (int start = 0; start < 2; start++) {
                try (WalletStore opened = Shelf.ready(WalletStore.open(folder, Samples.OWNER, Samples.NOON))) {
                    beginnings.add(opened.loaded().nextNonce());
                }
            }
            assertThat(beginnings.get(2 * store + 1)).isEqualTo(beginnings.get(2 * store));
        }
        List<Long> sorted = beginnings.stream().distinct().sorted().toList();
        assertThat(sorted).hasSize(4).allMatch(it -> it >= 0 && it < 1 << 30);
    }
}
