package io.github.gavel.wallet.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.words.KeyWords;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("5e".repeat(32)));
    private static final int GAP = 10;

    private final KeyTree tree = KeyTree.of((KeyWords) KeyWords.read("abandon ".repeat(11) + "about"));
    private final Signer signer = signer();
    private final Rich ledger = new Rich();

    @Test
    void findsWhatLiesWithinTheGapBehindTheLastOneAndNothingBehindThat() {
        give(9, 5);
        give(19, 6);
        give(30, 7);
        assertThat(find()).isEqualTo(new Earnings.Found(List.of(earned(9, 5), earned(19, 6))));
        assertThat(find(earner(20))).isEqualTo(new Earnings.Found(List.of(earned(9, 5), earned(19, 6), earned(30, 7))));
    }

    @Test
    void findsNothingWhereTheFirstOnesAreEmptyAndNoneIsKnown() {
        give(10, 5);
        assertThat(find()).isEqualTo(new Earnings.Found(List.of()));
        assertThat(find(earner(0))).isEqualTo(new Earnings.Found(List.of(earned(10, 5))));
    }

    @Test
    void aLedgerThatSaysNothingOfOneIsNotTakenForAnEmptyAccount() {
        give(1, 5);
        ledger.silent = Optional.of(signer.payee(2));
        assertThat(find()).isEqualTo(new Earnings.Silent("not this one"));
        assertThatThrownBy(() -> new Search(signer, ledger, 0)).hasMessageContaining("it is 1 or more");
    }

    private Earnings find(Earner... known) {
        return new Search(signer, ledger, GAP).find(List.of(known));
    }

    private void give(long torrent, long grains) {
        ledger.balances.put(signer.payee(torrent), Amount.grains(grains));
    }

    private Earnings.Earned earned(long torrent, long grains) {
        return new Earnings.Earned(torrent, signer.payee(torrent), Amount.grains(grains));
    }

    private Earner earner(long torrent) {
        InfoHash hash = new InfoHash(Octets.ofHex("70".repeat(20)));
        return new Earner(torrent, hash, signer.payee(torrent), signer.closer(torrent));
    }

    private Signer signer() {
        BouncyCurve curve = new BouncyCurve();
        SignerSetup setup = new SignerSetup(
                curve,
                new Domain.Unanchored(LEDGER).separator(),
                curve.publicKey(tree.account(0)).account(),
                tree.working(),
                Optional.empty(),
                new Caps(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO),
                Duration.ofMinutes(5),
                () -> Tick.ZERO);
        return new Signer(setup, Tally.nothing(new LedgerTime(1_000_000_000_000L)), true);
    }

    /** Tells of accounts, and of nothing else. */
    private static final class Rich implements LedgerPort {
        private final Map<AccountId, Amount> balances = new HashMap<>();
        private Optional<AccountId> silent = Optional.empty();

        @Override
        public CompletableFuture<Reading<Account>> account(AccountId id) {
            return silent.filter(id::equals).isPresent()
                    ? unknown()
                    : CompletableFuture.completedFuture(
                            new Reading.Known<>(new Account(id, balances.getOrDefault(id, Amount.ZERO), false)));
        }

        @Override
        public Charter charter() {
            AccountId operator = new AccountId(Octets.ofHex("0b".repeat(20)));
            return new Charter(LEDGER, new Domain.Unanchored(LEDGER).separator(), new Terms(operator, true, false));
        }

        @Override
        public CompletableFuture<Answer> submit(SignedMandate mandate) {
            return CompletableFuture.completedFuture(new Answer.Unavailable("not this one"));
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
            return CompletableFuture.completedFuture(new Reading.Unavailable<>("not this one"));
        }
    }
}
