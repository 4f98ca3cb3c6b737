package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AdmissionTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SpeedMessage.Terms TERMS = Cast.terms(100, Duration.ofHours(2));
    private static final Admission ADMISSION = new Admission(TERMS, Duration.ZERO, Cast.START);
    private static final Shown GOOD = shown(Cast.receipt(1, 100, Cast.EXPIRY));

    private static Shown shown(Receipt receipt) {
        return new Shown(new SignedReceipt(receipt, Cast.signature(1)), true, true, true);
    }

    private static Shown until(Duration left) {
        return shown(Cast.receipt(1, 100, Cast.START.plus(left)));
    }

    private static Receipt to(AccountId payee, AccountId closer) {
        Receipt it = Cast.receipt(1, 100, Cast.EXPIRY);
        return new Receipt(
                it.channel(),
                it.payerCommit(),
                it.payerTag(),
                payee,
                it.signer(),
                closer,
                it.deposit(),
                it.expiry(),
                1);
    }

    private static void takes(Admission admission, Shown shown) {
        assertThat(admission.refusal(Optional.empty(), shown)).isEmpty();
    }

    private static void refuses(Admission admission, Shown shown, RefusalCode code, Long... numbers) {
        assertThat(admission.refusal(Optional.empty(), shown))
                .contains(new Admission.Refused(code, List.of(numbers), Duration.ZERO));
    }

    private static Optional<RefusalCode> known(PayeeRow row, Admission admission, Receipt receipt) {
        return admission.refusal(Optional.of(row), shown(receipt)).map(Admission.Refused::code);
    }

    @Test
    void takesNothingNewOnceTheLedgerWasSilentForAnHour() {
        takes(new Admission(TERMS, HOUR.minusNanos(1), Cast.START), GOOD);
        Admission silent = new Admission(TERMS, HOUR, Cast.START);
        assertThat(silent.refusal(Optional.empty(), GOOD))
                .contains(new Admission.Refused(RefusalCode.LEDGER, List.of(3_600L), Duration.ofMinutes(1)));
        assertThat(silent.refusal(Optional.of(PayeeRow.of(GOOD.receipt())), GOOD))
                .isEmpty();
    }

    @Test
    void refusesWhatTheOperatorDidNotSign() {
        refuses(ADMISSION, new Shown(GOOD.receipt(), false, true, true), RefusalCode.RECEIPT);
    }

    @Test
    void refusesWhatIsNotOurs() {
        refuses(ADMISSION, shown(to(Cast.ANN, Cast.CLOSER)), RefusalCode.NOT_OURS);
        refuses(ADMISSION, shown(to(Cast.BOB, Cast.ANN)), RefusalCode.NOT_OURS);
    }

    @Test
    void refusesAnIdThatIsNotTheHashAndASignerThatDidNotSign() {
        refuses(ADMISSION, new Shown(GOOD.receipt(), true, false, true), RefusalCode.CHANNEL_ID);
        refuses(ADMISSION, new Shown(GOOD.receipt(), true, true, false), RefusalCode.ATTACH);
    }

    @Test
    void namesTheFirstReasonInTheOrderOfTheProtocol() {
        Admission silent = new Admission(TERMS, HOUR, Cast.START);
        Receipt poor = new Receipt(
                Cast.CHANNEL,
                to(Cast.ANN, Cast.ANN).payerCommit(),
                to(Cast.ANN, Cast.ANN).payerTag(),
                Cast.ANN,
                Cast.SIGNER,
                Cast.CLOSER,
                Cast.grains(1),
                Cast.START,
                1);
        SignedReceipt signed = new SignedReceipt(poor, Cast.signature(1));
        refuses(silent, new Shown(signed, false, false, false), RefusalCode.RECEIPT);
        refuses(silent, new Shown(signed, true, false, false), RefusalCode.CHANNEL_ID);
        refuses(silent, new Shown(signed, true, true, false), RefusalCode.NOT_OURS);
        SignedReceipt ours = new SignedReceipt(Cast.receipt(1, 1, Cast.START), Cast.signature(1));
        refuses(silent, new Shown(ours, true, true, false), RefusalCode.ATTACH);
        refuses(silent, new Shown(ours, true, true, true), RefusalCode.DEPOSIT, 100L, 1L);
        refuses(silent, shown(Cast.receipt(1, 100, Cast.START)), RefusalCode.EXPIRY, 7_200L, 0L);
    }

    @Test
    void namesTheFirstReasonAgainstAKnownChannelInTheOrderOfTheProtocol() {
        PayeeRow row = PayeeRow.of(GOOD.receipt()).shown(Cast.signedReceipt(3, 200));
        Admission late = new Admission(TERMS, HOUR, Cast.EXPIRY);
        assertThat(known(row.whenClosed(), late, GOOD.receipt().receipt())).contains(RefusalCode.CLOSED);
        assertThat(known(row, late, GOOD.receipt().receipt())).contains(RefusalCode.OLD_RECEIPT);
        assertThat(known(row, late, Cast.receipt(3, 200, Cast.EXPIRY))).contains(RefusalCode.EXPIRY);
    }

    @Test
    void wantsTheSmallestDepositOfNewChannelsOnly() {
        takes(ADMISSION, GOOD);
        Receipt less = Cast.receipt(1, 99, Cast.EXPIRY);
        refuses(ADMISSION, shown(less), RefusalCode.DEPOSIT, 100L, 99L);
        assertThat(known(PayeeRow.of(shown(less).receipt()), ADMISSION, less)).isEmpty();
    }

    @Test
    void wantsMoreThanAnHourAndTheSmallestLifeOfNewChannelsOnly() {
        takes(ADMISSION, until(HOUR.multipliedBy(2)));
        refuses(ADMISSION, until(HOUR.multipliedBy(2).minusMillis(1)), RefusalCode.EXPIRY, 7_200L, 7_199L);
        Admission easy = new Admission(Cast.terms(1, Duration.ZERO), Duration.ZERO, Cast.START);
        takes(easy, until(HOUR.plusMillis(1)));
        refuses(easy, until(HOUR), RefusalCode.EXPIRY, 3_601L, 3_600L);
    }

    @Test
    void takesAKnownChannelUntilItExpires() {
        PayeeRow row = PayeeRow.of(GOOD.receipt());
        Receipt receipt = GOOD.receipt().receipt();
        LedgerTime last = new LedgerTime(Cast.EXPIRY.epochMillis() - 1);
        assertThat(known(row, new Admission(TERMS, Duration.ZERO, last), receipt))
                .isEmpty();
        assertThat(new Admission(TERMS, Duration.ZERO, Cast.EXPIRY).refusal(Optional.of(row), GOOD))
                .contains(new Admission.Refused(RefusalCode.EXPIRY, List.of(1L, 0L), Duration.ZERO));
    }

    @Test
    void refusesAnOlderReceiptThanThePayerShowed() {
        PayeeRow row = PayeeRow.of(GOOD.receipt()).shown(Cast.signedReceipt(3, 200));
        assertThat(ADMISSION.refusal(Optional.of(row), shown(Cast.receipt(2, 150, Cast.EXPIRY))))
                .contains(new Admission.Refused(RefusalCode.OLD_RECEIPT, List.of(3L, 2L), Duration.ZERO));
        assertThat(known(row, ADMISSION, Cast.receipt(3, 200, Cast.EXPIRY))).isEmpty();
        assertThat(known(row, ADMISSION, Cast.receipt(4, 200, Cast.EXPIRY))).isEmpty();
    }

    @Test
    void takesAReceiptThatOnlyTheLedgerHasMadeOldByASettlement() {
        PayeeRow row = PayeeRow.of(GOOD.receipt()).holding(Cast.signed(10)).after(Cast.word(2, 100, 10));
        assertThat(known(row, ADMISSION, GOOD.receipt().receipt())).isEmpty();
    }

    @Test
    void refusesAReceiptThatCannotBeTrueBesideTheKnownOne() {
        PayeeRow row = PayeeRow.of(new SignedReceipt(Cast.receipt(2, 200, Cast.EXPIRY), Cast.signature(1)));
        LedgerTime sooner = new LedgerTime(Cast.EXPIRY.epochMillis() - 1);
        LedgerTime later = new LedgerTime(Cast.EXPIRY.epochMillis() + 1);
        for (Receipt lie : List.of(
                Cast.receipt(3, 199, Cast.EXPIRY),
                Cast.receipt(3, 200, sooner),
                Cast.receipt(2, 201, Cast.EXPIRY),
                Cast.receipt(1, 201, Cast.EXPIRY),
                Cast.receipt(1, 200, later),
                to(Cast.BOB, Cast.ANN))) {
            assertThat(known(row, ADMISSION, lie)).as("%s", lie).contains(RefusalCode.RECEIPT);
        }
        assertThat(known(row, ADMISSION, Cast.receipt(3, 200, later))).isEmpty();
    }

    @Test
    void neverTakesAClosedOrEndedChannelAgain() {
        PayeeRow row = PayeeRow.of(GOOD.receipt()).holding(Cast.signed(10));
        assertThat(ADMISSION.refusal(Optional.of(row.whenClosed()), GOOD))
                .contains(new Admission.Refused(RefusalCode.CLOSED, List.of(10L), Duration.ZERO));
        assertThat(ADMISSION.refusal(Optional.of(row.ended(Channel.State.REFUNDED, Cast.grains(7))), GOOD))
                .contains(new Admission.Refused(RefusalCode.CLOSED, List.of(7L), Duration.ZERO));
    }
}
