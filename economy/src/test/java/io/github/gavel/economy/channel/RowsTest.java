package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.channel.PayerRow.TopUp;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be on disk, and what never was. */
@Tag("rule")
class RowsTest {
    private static final Optional<SignedReceipt> RECEIPT = Optional.of(Cast.signedReceipt(1, 100));
    private static final Optional<TopUp> TOP_UP = Optional.of(new TopUp(Cast.command(7), Cast.grains(5)));

    private static PayerRow payer(Status status, long settled, long seen, long mark) {
        return payer(status, RECEIPT, Optional.empty(), settled, seen, mark);
    }

    private static PayerRow payer(
            Status status, Optional<SignedReceipt> receipt, Optional<TopUp> topUp, long settled, long seen, long mark) {
        return new PayerRow(
                Cast.intent(100), status, receipt, topUp, Cast.grains(settled), Cast.grains(seen), Cast.grains(mark));
    }

    private static PayeeRow payee(long shown, long held, long settled, Channel.State state) {
        Optional<SignedVoucher> voucher = held == 0 ? Optional.empty() : Optional.of(Cast.signed(held));
        return new PayeeRow(Cast.signedReceipt(3, 100), shown, voucher, Cast.grains(settled), false, state);
    }

    @Test
    void aPayerHasSettledNoMoreThanItSignedNorSignedMoreThanItsMarkNorReservedMoreThanTheDeposit() {
        assertThat(payer(Status.OPEN, 100, 100, 100).mark()).isEqualTo(Cast.grains(100));
        assertThatThrownBy(() -> payer(Status.OPEN, 2, 1, 3)).hasMessageContaining("2 grains settled, 1 grains signed");
        assertThatThrownBy(() -> payer(Status.OPEN, 0, 2, 1))
                .hasMessageContaining("2 grains signed, 1 grains reserved");
        assertThatThrownBy(() -> payer(Status.OPEN, 0, 0, 101)).hasMessageContaining("101 grains reserved");
        assertThat(payer(Status.ENDED, 101, 101, 101).spent()).isEqualTo(Cast.grains(101));
    }

    @Test
    void aPayersRowHasAReceiptOnceItIsOpenAndTopsUpOnlyThen() {
        Optional<SignedReceipt> none = Optional.empty();
        assertThat(payer(Status.OPEN, RECEIPT, TOP_UP, 0, 0, 0).topUp()).isPresent();
        assertThat(payer(Status.ENDED, none, Optional.empty(), 0, 0, 0).deposit())
                .isEqualTo(Amount.ZERO);
        assertThatThrownBy(() -> payer(Status.OPEN, none, Optional.empty(), 0, 0, 0))
                .hasMessageStartingWith("OPEN with");
        assertThatThrownBy(() -> payer(Status.ENDED, RECEIPT, TOP_UP, 0, 0, 0)).hasMessageStartingWith("ENDED with");
        assertThatThrownBy(() -> payer(Status.INTENDED, RECEIPT, Optional.empty(), 0, 0, 0))
                .hasMessageStartingWith("INTENDED with");
        assertThatThrownBy(() -> payer(Status.REFUSED, RECEIPT, Optional.empty(), 0, 0, 0))
                .hasMessageStartingWith("REFUSED with");
        Optional<SignedReceipt> less = Optional.of(Cast.signedReceipt(1, 99));
        assertThatThrownBy(() -> payer(Status.OPEN, less, Optional.empty(), 0, 0, 0))
                .hasMessageContaining("does not confirm");
    }

    @Test
    void aPayeeHoldsNoMoreThanTheDepositAndWasPaidNoMoreThanItHolds() {
        assertThat(payee(3, 100, 100, Channel.State.OPEN).unsettled()).isEqualTo(Amount.ZERO);
        assertThatThrownBy(() -> payee(3, 101, 0, Channel.State.OPEN)).hasMessageContaining("101 grains received");
        assertThatThrownBy(() -> payee(3, 5, 6, Channel.State.OPEN)).hasMessageContaining("6 grains settled");
        assertThat(payee(3, 5, 6, Channel.State.CLOSED).last()).isEqualTo(Cast.grains(6));
    }

    @Test
    void aPayeeWasShownAReceiptThatItKnows() {
        assertThat(payee(1, 0, 0, Channel.State.OPEN).shown()).isEqualTo(1);
        assertThatThrownBy(() -> payee(0, 0, 0, Channel.State.OPEN)).hasMessageContaining("receipt 0 shown, 3 known");
        assertThatThrownBy(() -> payee(4, 0, 0, Channel.State.OPEN)).hasMessageContaining("receipt 4 shown, 3 known");
    }

    @Test
    void aVoucherIsOfItsOwnChannelAndOfSomething() {
        Voucher other = new Voucher(Cast.channel(2), Cast.grains(1));
        SignedVoucher foreign = new SignedVoucher(other, Cast.signature(1));
        assertThatThrownBy(() -> PayeeRow.of(Cast.signedReceipt(1, 100)).holding(foreign))
                .hasMessageContaining("held for");
        assertThatThrownBy(() -> word(foreign)).hasMessageContaining("settled in");
        assertThat(word(Cast.signed(100)).settled()).isEqualTo(Cast.grains(100));
        assertThatThrownBy(() -> word(Cast.signed(101))).hasMessageContaining("101 grains settled");
        assertThatThrownBy(() -> Cast.signed(0)).hasMessage("a signature for nothing");
    }

    private static LedgerWord word(SignedVoucher voucher) {
        return new LedgerWord(Cast.signedReceipt(1, 100), Optional.of(voucher), Channel.State.OPEN);
    }

    @Test
    void whatALedgerSaysTakesTheRowsPlaceAndWhatItNeverOpenedIsNotLocked() {
        PayerRow open = payer(Status.OPEN, 10, 20, 30);
        assertThat(open.locked().amount()).isEqualTo(Cast.grains(90));
        assertThat(open.locked(Optional.empty()).amount()).isEqualTo(Cast.grains(90));
        assertThat(open.locked(said(25, Channel.State.OPEN)).amount()).isEqualTo(Cast.grains(75));
        assertThat(open.locked(said(25, Channel.State.EXITED)).amount()).isEqualTo(Cast.grains(75));
        assertThat(open.locked(said(25, Channel.State.CLOSED)).amount()).isEqualTo(Amount.ZERO);
        assertThat(open.locked(said(25, Channel.State.REFUNDED)).amount()).isEqualTo(Amount.ZERO);
        PayerRow intended = PayerRow.intended(Cast.intent(100));
        assertThat(intended.locked().amount()).isEqualTo(Cast.grains(100));
        assertThat(intended.locked(Optional.empty()).amount()).isEqualTo(Amount.ZERO);
        assertThat(intended.locked(said(1, Channel.State.OPEN)).amount()).isEqualTo(Cast.grains(99));
    }

    @Test
    void whatALedgerHasPaidIsNoLongerUnsettled() {
        PayeeRow row = payee(3, 30, 10, Channel.State.OPEN);
        assertThat(row.unsettled(Optional.empty())).isEqualTo(Cast.grains(20));
        assertThat(row.unsettled(said(25, Channel.State.OPEN))).isEqualTo(Cast.grains(5));
        assertThat(row.unsettled(said(25, Channel.State.EXITED))).isEqualTo(Cast.grains(5));
        assertThat(row.unsettled(said(25, Channel.State.CLOSED))).isEqualTo(Amount.ZERO);
        assertThat(row.unsettled(said(25, Channel.State.REFUNDED))).isEqualTo(Amount.ZERO);
    }

    private static Optional<LedgerWord> said(long settled, Channel.State state) {
        return Optional.of(new LedgerWord(Cast.signedReceipt(3, 100), Optional.of(Cast.signed(settled)), state));
    }

    @Test
    void anIntentLocksSomethingUnderANonceFromZero() {
        Intent it = Cast.intent(1);
        assertThat(intent(0, it.deposit()).nonce()).isZero();
        assertThatThrownBy(() -> intent(-1, it.deposit())).hasMessageContaining("nonce -1");
        assertThatThrownBy(() -> intent(0, Amount.ZERO)).hasMessageContaining("0 grains");
    }

    private static Intent intent(long nonce, Amount deposit) {
        Intent it = Cast.intent(1);
        return new Intent(
                it.id(), nonce, it.channel(), it.commit(), it.payee(), it.signer(), it.closer(), deposit, it.expiry());
    }

    @Test
    void channelsAreValues() {
        PayerChannel payer = PayerRun.open(100).channel;
        assertThat(payer).isEqualTo(PayerRun.open(100).channel).hasSameHashCodeAs(PayerRun.open(100).channel);
        assertThat(payer).isNotEqualTo(PayerRun.open(101).channel).isNotEqualTo(payer.row());
        assertThat(payer.hashCode()).isNotEqualTo(PayerRun.open(101).channel.hashCode());
        assertThat(payer.toString()).contains("100 grains");
        PayeeChannel payee = PayeeRun.open(100).channel;
        assertThat(payee).isEqualTo(PayeeRun.open(100).channel).hasSameHashCodeAs(PayeeRun.open(100).channel);
        assertThat(payee).isNotEqualTo(PayeeRun.open(101).channel).isNotEqualTo(payer);
        assertThat(payee.hashCode()).isNotEqualTo(PayeeRun.open(101).channel.hashCode());
        assertThat(payee.toString()).contains("100 grains");
    }
}
