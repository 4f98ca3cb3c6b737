package io.github.gavel.wallet.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest {
    private static final BouncyCurve CURVE = new BouncyCurve();
    private static final PrivateKey KEY =
            PrivateKey.of(Octets.ofHex("0a".repeat(32)).toBytes()).orElseThrow();
    private static final AccountId ANN = CURVE.publicKey(KEY).account();
    private static final AccountId BOB = new AccountId(Octets.ofHex("0b".repeat(20)));
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("5e".repeat(32)));
    private static final Charter CHARTER =
            new Charter(LEDGER, new Domain.Unanchored(LEDGER).separator(), new Terms(BOB, true, false));
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    private static final Nonce NONCE = new Nonce(Octets.ofHex("0c".repeat(32)));
    private static final Amount TEN = Amount.grains(10);

    private final Moody ledger = new Moody();

    @TempDir
    private Path temp;

    @Test
    void whatIsNotAnsweredIsHandedInAgainByTheNextProgramAndNotedOnce() throws IOException {
        ledger.moods.add(new Answer.Unavailable("nobody is there"));
        try (WalletStore store = store()) {
            Outcome outcome = transfers(store).send(BOB, TEN, NONCE, TransfersTest::signed);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Unanswered.class, it -> assertThat(it.why()).isEqualTo("nobody is there"));
            assertThat(history(store)).isEmpty();
        }
        ledger.moods.add(new Answer.Unavailable("still nobody"));
        try (WalletStore store = store()) {
            assertThat(transfers(store).again()).hasOnlyElementsOfType(Outcome.Unanswered.class);
        }
        try (WalletStore store = store()) {
            Transfers transfers = transfers(store);
            assertThat(transfers.waiting()).hasSize(1);
            assertThat(transfers.again()).hasSize(1).hasOnlyElementsOfType(Outcome.Done.class);
            assertThat(transfers.again()).isEmpty();
        }
        try (WalletStore store = store()) {
            assertThat(transfers(store).waiting()).isEmpty();
            assertThat(history(store))
                    .containsExactly(new HistoryEntry(NOON, HistoryEntry.Kind.SENT, Optional.empty(), BOB, TEN));
        }
        assertThat(ledger.handedIn).hasSize(3);
        assertThat(ledger.handedIn.stream().distinct()).hasSize(1);
    }

    @Test
    void whatTheAccountDoesNotHaveIsNotSigned() throws IOException {
        ledger.balance = new Reading.Known<>(new Account(ANN, Amount.grains(9), false));
        try (WalletStore store = store()) {
            Outcome outcome = transfers(store).send(BOB, TEN, NONCE, TransfersTest::unasked);
            assertThat(outcome).isEqualTo(new Outcome.TooLittle(BOB, TEN, Amount.grains(9)));
            ledger.balance = new Reading.Unavailable<>("nobody is there");
            assertThat(transfers(store).send(BOB, TEN, NONCE, TransfersTest::unasked))
                    .isEqualTo(new Outcome.Unsigned("it is not known what the account has: nobody is there"));
        }
        assertThat(ledger.handedIn).isEmpty();
    }

    private static Pen.Answer unasked(Mandate.Transfer transfer) {
        throw new AssertionError(transfer + " was to be signed");
    }

    @Test
    void whatTheLedgerRefusesIsForgotten() throws IOException {
        Refusal why = new Refusal.Insufficient(ANN, TEN, Amount.ZERO);
        ledger.moods.add(new Answer.Refused(why));
        try (WalletStore store = store()) {
            Outcome outcome = transfers(store).send(BOB, TEN, NONCE, TransfersTest::signed);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, it -> assertThat(it.why()).isEqualTo(why));
        }
        try (WalletStore store = store()) {
            assertThat(transfers(store).waiting()).isEmpty();
            assertThat(history(store)).isEmpty();
        }
    }

    @Test
    void whatIsNotSignedByTheWalletIsNotHandedIn() throws IOException {
        try (WalletStore store = store()) {
            Transfers transfers = transfers(store);
            assertThat(transfers.send(BOB, TEN, NONCE, it -> new Pen.Answer.Refused("locked")))
                    .isEqualTo(new Outcome.Unsigned("locked"));
            assertThat(transfers.collect(BOB, TEN, NONCE, TransfersTest::signed))
                    .isInstanceOf(Outcome.Unsigned.class);
            assertThat(transfers.waiting()).isEmpty();
        }
        assertThat(ledger.handedIn).isEmpty();
    }

    private Transfers transfers(WalletStore store) {
        return new Transfers(ANN, ledger, store, CURVE, () -> NOON);
    }

    private WalletStore store() {
        StoreOpened opened = WalletStore.open(temp.resolve("wallet"), new Owner(ANN, LEDGER), NOON);
        return ((StoreOpened.Ready) opened).store();
    }

    private static List<HistoryEntry> history(WalletStore store) {
        return store.history(Optional.empty(), 10).join().orElseThrow().entries();
    }

    private static Pen.Answer signed(Mandate.Transfer transfer) {
        return new Pen.Answer.Signed(CURVE.sign(KEY, CHARTER.domain().digest(Structs.TRANSFER, transfer)));
    }

    /** Says what it is told to, and otherwise that all is done. */
    private static final class Moody implements LedgerPort {
        private final Deque<Answer> moods = new ArrayDeque<>();
        private final List<SignedMandate> handedIn = new ArrayList<>();
        private Reading<Account> balance = new Reading.Known<>(new Account(ANN, TEN, false));

        @Override
        public Charter charter() {
            return CHARTER;
        }

        @Override
        public CompletableFuture<Answer> submit(SignedMandate mandate) {
            handedIn.add(mandate);
            Answer done = new Answer.Done(new CommandId(Octets.ofHex("0d".repeat(32))), Optional.empty());
            return CompletableFuture.completedFuture(moods.isEmpty() ? done : moods.remove());
        }

        @Override
        public CompletableFuture<Reading<Account>> account(AccountId id) {
            return CompletableFuture.completedFuture(balance);
        }

        @Override
        public CompletableFuture<Reading<Optional<LedgerWord>>> channel(ChannelId id) {
            return unknown();
        }

        @Override
        public CompletableFuture<Reading<Optional<Delegation>>> licence(AccountId main, AccountId agent) {
            return unknown();
        }

        @Override
        public CompletableFuture<Reading<LedgerTime>> time() {
            return unknown();
        }

        @Override
        public CompletableFuture<Reading<Head>> head() {
            return unknown();
        }

        private static <T> CompletableFuture<Reading<T>> unknown() {
            return CompletableFuture.completedFuture(new Reading.Unavailable<>("it is only asked to do things"));
        }
    }
}
