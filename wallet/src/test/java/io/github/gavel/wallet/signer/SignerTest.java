package io.github.gavel.wallet.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.secp256k1.PublicKey;
import io.github.gavel.signing.struct.Attach;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import io.github.gavel.wallet.caps.Cap;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.OverCap;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.words.KeyWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignerTest {
    private static final Curve CURVE = new BouncyCurve();
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    private static final DomainSeparator LEDGER = new Domain.Unanchored(new LedgerId(numbered(32, 7))).separator();
    private static final Caps CAPS = new Caps(grains(10), grains(100), grains(150), grains(300), grains(400));
    private static final ChannelId CHANNEL = new ChannelId(numbered(32, 1));
    private static final Nonce NONCE = new Nonce(numbered(32, 3));

    private final KeyTree tree = KeyTree.of((KeyWords) KeyWords.read("abandon ".repeat(11) + "about"));
    private final AccountId account = accountOf(tree.account(0));
    private Tick now = Tick.ZERO;

    private Signer signer(Optional<Long> agent) {
        SignerSetup setup =
                new SignerSetup(CURVE, LEDGER, account, tree.working(), agent, CAPS, Duration.ofMinutes(5), () -> now);
        return new Signer(setup, Tally.nothing(NOON), true);
    }

    private Signer knowing() {
        Signer signer = signer(Optional.empty());
        signer.know(CHANNEL, 7, Amount.ZERO, Amount.ZERO);
        return signer;
    }

    @Test
    void signsAVoucherThatWasPromisedAndReserved() {
        Signer signer = knowing();
        assertThat(signer.promise(CHANNEL, payment(10, 1, 1), NOON)).isEmpty();
        assertThat(signer.reserve(CHANNEL, grains(50), spending(1), NOON)).isEmpty();
        assertThat(by(signer.sign(voucher(10)), Structs.VOUCHER, voucher(10))).isEqualTo(signer.signerOf(7));
        assertThat(signer.signerOf(7)).isEqualTo(accountOf(tree.working().signer(7)));
    }

    @Test
    void signsNothingAboveWhatIsReservedOrPromised() {
        Signer signer = knowing();
        assertThat(signer.sign(voucher(1))).isEqualTo(new Refusal.AboveMark(grains(1), Amount.ZERO));
        signer.reserve(CHANNEL, grains(50), spending(1), NOON);
        assertThat(signer.sign(voucher(1))).isEqualTo(new Refusal.NotPromised(grains(1), Amount.ZERO));
        signer.promise(CHANNEL, payment(10, 1, 1), NOON);
        assertThat(signer.sign(voucher(11))).isEqualTo(new Refusal.NotPromised(grains(11), grains(10)));
        assertThat(signer.sign(voucher(10))).isInstanceOf(Signing.Signed.class);
        assertThat(signer.sign(voucher(51))).isEqualTo(new Refusal.AboveMark(grains(51), grains(50)));
        ChannelId other = new ChannelId(numbered(32, 2));
        assertThat(signer.sign(new Voucher(other, grains(1)))).isEqualTo(new Refusal.UnknownChannel(other));
        assertThat(signer.objection(other, payment(1, 1, 1), NOON)).contains(new Refusal.UnknownChannel(other));
    }

    @Test
    void aPieceThatCostsMoreThanTheCapIsRefused() {
        Signer signer = knowing();
        assertThat(signer.objection(CHANNEL, payment(10, 1, 1), NOON)).isEmpty();
        assertThat(signer.objection(CHANNEL, payment(11, 1, 1), NOON)).contains(over(Cap.PIECE, 10, 0, 11));
        assertThat(signer.objection(CHANNEL, payment(30, 1, 3), NOON)).isEmpty();
        assertThat(signer.objection(CHANNEL, payment(31, 1, 3), NOON)).contains(over(Cap.PIECE, 10, 0, 11));
        signer.promise(CHANNEL, payment(30, 1, 3), NOON);
        assertThat(signer.objection(CHANNEL, payment(40, 1, 1), NOON)).isEmpty();
        assertThat(signer.objection(CHANNEL, payment(41, 1, 1), NOON)).contains(over(Cap.PIECE, 10, 0, 11));
    }

    @Test
    void whatATorrentLeftOfAMarkCountsForTheOneThatUsesIt() {
        Signer signer = knowing();
        signer.promise(CHANNEL, payment(10, 1, 1), NOON);
        assertThat(signer.reserve(CHANNEL, grains(90), spending(1), NOON)).isEmpty();
        assertThat(signer.tally().of(torrent(1))).isEqualTo(grains(90));
        assertThat(signer.promise(CHANNEL, payment(50, 2, 4), NOON)).isEmpty();
        assertThat(signer.tally().of(torrent(1))).isEqualTo(grains(50));
        assertThat(signer.tally().of(torrent(2))).isEqualTo(grains(40));
        assertThat(signer.tally().inAll()).isEqualTo(grains(90));
        assertThat(signer.room(CHANNEL, spending(2), NOON)).isEqualTo(grains(20));
        assertThat(signer.objection(CHANNEL, payment(111, 2, 99), NOON)).contains(over(Cap.TORRENT, 100, 40, 61));
        assertThat(signer.objection(CHANNEL, payment(110, 2, 99), NOON)).isEmpty();
        assertThat(signer.touched().torrents()).containsExactlyInAnyOrder(torrent(1), torrent(2));
        assertThat(signer.touched().isEmpty()).isTrue();
    }

    @Test
    void whatWasReservedInAnEarlierRunIsNotCountedTwice() {
        Signer signer = signer(Optional.empty());
        signer.know(CHANNEL, 7, grains(80), grains(20));
        signer.found(CHANNEL, grains(60), spending(1).payee(), NOON);
        assertThat(signer.tally().inAll()).isEqualTo(Amount.ZERO);
        assertThat(signer.promise(CHANNEL, payment(70, 1, 1), NOON)).isEmpty();
        assertThat(signer.sign(voucher(70))).isInstanceOf(Signing.Signed.class);
        signer.found(CHANNEL, grains(95), spending(1).payee(), NOON);
        assertThat(signer.tally().inAll()).isEqualTo(grains(15));
        assertThat(signer.tally().of(spending(1).payee())).isEqualTo(grains(15));
    }

    @Test
    void whatWasReservedInAnEarlierRunCountsForTheTorrentThatUsesIt() {
        Signer signer = signer(Optional.empty());
        signer.know(CHANNEL, 7, grains(90), grains(20));
        assertThat(signer.promise(CHANNEL, payment(80, 2, 6), NOON)).isEmpty();
        assertThat(signer.tally().of(torrent(2))).isEqualTo(grains(60));
        assertThat(signer.touched().torrents()).containsExactly(torrent(2));
        assertThat(signer.room(CHANNEL, spending(2), NOON)).isEqualTo(grains(30));
        assertThat(signer.objection(CHANNEL, payment(121, 2, 99), NOON)).contains(over(Cap.TORRENT, 100, 60, 41));
        assertThat(signer.objection(CHANNEL, payment(120, 2, 99), NOON)).isEmpty();
        assertThat(signer.promise(CHANNEL, payment(85, 3, 1), NOON)).isEmpty();
        assertThat(signer.tally().of(torrent(3))).isEqualTo(grains(5));
        assertThat(signer.tally().of(torrent(2))).isEqualTo(grains(60));
        assertThat(signer.tally().inAll()).isEqualTo(Amount.ZERO);
    }

    @Test
    void whatIsForgottenCountsInAllAndWhatItLeftOfAMarkForWhoeverUsesIt() {
        Signer signer = knowing();
        signer.promise(CHANNEL, payment(10, 1, 1), NOON);
        signer.reserve(CHANNEL, grains(90), spending(1), NOON);
        signer.touched();
        signer.forget(torrent(1));
        signer.forget(spending(1).payee());
        assertThat(signer.tally().of(torrent(1))).isEqualTo(Amount.ZERO);
        assertThat(signer.tally().of(spending(1).payee())).isEqualTo(Amount.ZERO);
        assertThat(signer.tally().inAll()).isEqualTo(grains(90));
        Touched touched = signer.touched();
        assertThat(touched.torrents()).containsExactly(torrent(1));
        assertThat(touched.payees()).containsExactly(spending(1).payee());
        assertThat(signer.promise(CHANNEL, payment(30, 1, 2), NOON)).isEmpty();
        assertThat(signer.tally().of(torrent(1))).isEqualTo(grains(20));
    }

    @Test
    void paysNothingIfWhatWasSpentIsNotKnown() {
        SignerSetup setup = new SignerSetup(
                CURVE, LEDGER, account, tree.working(), Optional.empty(), CAPS, Duration.ofMinutes(5), () -> now);
        Signer signer = new Signer(setup, Tally.nothing(NOON), false);
        signer.know(CHANNEL, 7, grains(80), grains(20));
        assertThat(signer.room(CHANNEL, spending(1), NOON)).isEqualTo(Amount.ZERO);
        assertThat(signer.objection(CHANNEL, payment(21, 1, 1), NOON)).contains(new Refusal.TallyLost());
        assertThat(signer.reserve(CHANNEL, grains(81), spending(1), NOON)).contains(new Refusal.TallyLost());
    }

    @Test
    void theMainKeySignsWhileItIsUnlocked() {
        Signer signer = signer(Optional.empty());
        Mandate.Transfer transfer = new Mandate.Transfer(NONCE, account, accountOf(tree.account(1)), grains(5));
        assertThat(signer.isLocked()).isTrue();
        assertThat(signer.sign(transfer)).isEqualTo(new Refusal.Locked());
        PrivateKey key = tree.account(0);
        assertThat(signer.unlock(key)).isEqualTo(new Unlocking.Unlocked());
        assertThat(by(signer.sign(transfer), Structs.TRANSFER, transfer)).isEqualTo(account);
        signer.lock();
        assertThat(signer.sign(transfer)).isEqualTo(new Refusal.Locked());
        assertThat(key.isWiped()).isTrue();
    }

    @Test
    void locksItselfFiveMinutesAfterTheLastUse() {
        Signer signer = signer(Optional.empty());
        Mandate.Revoke revoke = new Mandate.Revoke(NONCE, account, accountOf(tree.account(1)));
        PrivateKey key = tree.account(0);
        signer.unlock(key);
        now = Tick.ofSeconds(299);
        assertThat(signer.sign(revoke)).isInstanceOf(Signing.Signed.class);
        now = Tick.ofSeconds(299 + 299);
        assertThat(signer.isLocked()).isFalse();
        now = Tick.ofSeconds(299 + 300);
        assertThat(signer.isLocked()).isTrue();
        assertThat(key.isWiped()).isTrue();
        assertThat(signer.sign(revoke)).isEqualTo(new Refusal.Locked());
    }

    @Test
    void refusesAndWipesTheKeyOfAnotherAccount() {
        Signer signer = signer(Optional.empty());
        PrivateKey other = tree.account(1);
        AccountId given = accountOf(other);
        assertThat(signer.unlock(other)).isEqualTo(new Refusal.OtherAccount(given, account));
        assertThat(other.isWiped()).isTrue();
        assertThat(signer.isLocked()).isTrue();
    }

    @Test
    void anAgentLocksMoneyWhileTheMainKeyIsLockedAndDoesNothingElse() {
        Signer signer = signer(Optional.of(2L));
        Mandate.Open open = new Mandate.Open(
                signer.commitment(7),
                accountOf(tree.account(5)),
                signer.signerOf(7),
                accountOf(tree.account(6)),
                grains(100),
                NOON);
        AccountId agent = accountOf(tree.working().agent(2));
        assertThat(by(signer.sign(open), Structs.OPEN, open)).isEqualTo(agent);
        Mandate.RefundExpired refund = new Mandate.RefundExpired(NONCE, CHANNEL);
        assertThat(by(signer.sign(refund), Structs.REFUND_EXPIRED, refund)).isEqualTo(agent);
        Limits limits = new Limits(grains(1), grains(1), grains(1), NOON);
        assertThat(signer.sign(new Mandate.Delegate(NONCE, account, agent, limits)))
                .isEqualTo(new Refusal.Locked());
        assertThat(signer.sign(new Mandate.Withdraw(NONCE, account, account, grains(1))))
                .isEqualTo(new Refusal.Locked());
        assertThat(signer.sign(new Mandate.ExitToChain(NONCE, CHANNEL))).isEqualTo(new Refusal.Locked());
    }

    @Test
    void aChannelsNumbersAreFoundAgainFromTheWords() {
        Signer one = signer(Optional.empty());
        Signer other = signer(Optional.empty());
        assertThat(one.commitment(3)).isEqualTo(other.commitment(3));
        assertThat(one.commitment(3).salt()).isNotEqualTo(one.commitment(4).salt());
        assertThat(one.nonce(3, "extend", Octets.ofLong(1))).isEqualTo(other.nonce(3, "extend", Octets.ofLong(1)));
        assertThat(one.nonce(3, "extend", Octets.ofLong(1))).isNotEqualTo(one.nonce(3, "extend", Octets.ofLong(2)));
        assertThat(one.nonce(3, "extend", Octets.ofLong(1))).isNotEqualTo(one.nonce(3, "refund", Octets.ofLong(1)));
    }

    @Test
    void theChannelsSignerAttachesAndTheClosersKeyCloses() {
        Signer signer = knowing();
        Attach attach = new Attach(CHANNEL, new HelloKey(numbered(32, 1)), new HelloKey(numbered(32, 2)));
        assertThat(by(signer.sign(attach), Structs.ATTACH, attach)).isEqualTo(signer.signerOf(7));
        Mandate.CloseByPayee close = new Mandate.CloseByPayee(CHANNEL, grains(5));
        assertThat(by(signer.sign(close, 4), Structs.CLOSE_BY_PAYEE, close)).isEqualTo(signer.closer(4));
        assertThat(signer.closer(4)).isEqualTo(accountOf(tree.working().closer(4)));
        assertThat(signer.payee(4)).isEqualTo(accountOf(tree.working().payee(4)));
    }

    @Test
    void aTorrentsKeyMovesWhatItEarnedToTheOwnAccountAndNowhereElse() {
        Signer signer = signer(Optional.empty());
        AccountId payee = signer.payee(4);
        AccountId other = accountOf(tree.account(1));
        Mandate.Transfer home = new Mandate.Transfer(NONCE, payee, account, grains(5));
        assertThat(by(signer.sign(home, 4), Structs.TRANSFER, home)).isEqualTo(payee);
        assertThat(signer.sign(home)).isEqualTo(new Refusal.Locked());
        assertThat(signer.sign(home, 5)).isEqualTo(new Refusal.NotHome(payee, account));
        for (AccountId to : List.of(other, payee, signer.payee(5))) {
            assertThat(signer.sign(new Mandate.Transfer(NONCE, payee, to, grains(5)), 4))
                    .isEqualTo(new Refusal.NotHome(payee, to));
        }
        assertThat(signer.sign(new Mandate.Transfer(NONCE, account, account, grains(5)), 4))
                .isEqualTo(new Refusal.NotHome(account, account));
        assertThat(new Refusal.NotHome(payee, other).sentence())
                .endsWith("to the wallet's own account, and nothing else");
    }

    @Test
    void sentencesHaveTheirNumbers() {
        assertThat(over(Cap.PIECE, 10, 0, 11).sentence())
                .isEqualTo("the cap of 10 grains for each piece leaves 10 grains, and 11 grains were asked");
        assertThat(new Refusal.AboveMark(grains(2), grains(1)).sentence())
                .isEqualTo("2 grains were to be signed, and 1 grains are reserved");
        assertThat(new Refusal.Locked().sentence()).contains("locked");
        assertThat(new Refusal.OtherAccount(account, account).sentence()).contains("0x9858EfFD");
    }

    private static Refusal over(Cap cap, long most, long used, long asked) {
        return new Refusal.TooMuch(new OverCap(cap, grains(most), grains(used), grains(asked)));
    }

    private static <T> AccountId by(Signing signing, StructType<T> type, T struct) {
        return CURVE.recover(LEDGER.digest(type, struct), ((Signing.Signed) signing).signature())
                .map(PublicKey::account)
                .orElseThrow();
    }

    private static AccountId accountOf(PrivateKey key) {
        return CURVE.publicKey(key).account();
    }

    private static Voucher voucher(long cumulative) {
        return new Voucher(CHANNEL, grains(cumulative));
    }

    private static Payment payment(long cumulative, int torrent, int pieces) {
        return new Payment(grains(cumulative), spending(torrent), pieces);
    }

    private static Spending spending(int torrent) {
        return new Spending(torrent(torrent), new AccountId(numbered(20, 77)));
    }

    private static InfoHash torrent(int number) {
        return new InfoHash(numbered(20, number));
    }

    private static Octets numbered(int length, long number) {
        return Octets.concat(Octets.of(new byte[length - Long.BYTES]), Octets.ofLong(number));
    }

    private static Amount grains(long grains) {
        return Amount.grains(grains);
    }
}
