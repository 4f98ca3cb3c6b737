package io.github.gavel.ledger.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.deed.RandomDeeds;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.town.Town;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerFormTest {
    private static final CommandId ID = new CommandId(Town.nonce(7).octets());

    @Test
    void everyRefusalHasAFormAndComesBackWithItsNumbers() {
        List<Refusal> all = refusals();
        assertThat(all.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Refusal.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        for (Refusal refusal : all) {
            assertComesBack(new Answer.Refused(refusal));
        }
    }

    @Test
    void everyAnswerComesBack() {
        assertComesBack(new Answer.Unproven(ID));
        assertComesBack(new Answer.Unavailable("a \"disk\"\nis full"));
        assertComesBack(new Answer.Done(ID, Optional.empty()));
        Seeds.forEach(100, random -> {
            assertComesBack(new Answer.Done(ID, Optional.of(word(random))));
        });
    }

    @Test
    void everyReadingComesBack() {
        Account account = new Account(Town.ANN, Amount.MAX, true);
        assertThat(ReadingForm.ACCOUNT.decode(ReadingForm.ACCOUNT.encode(account)))
                .isEqualTo(new Formed.Good<>(account));
        Head head = new Head(12, Town.nonce(1).octets(), Town.NOON);
        assertThat(ReadingForm.HEAD.decode(ReadingForm.HEAD.encode(head))).isEqualTo(new Formed.Good<>(head));
        assertThat(ReadingForm.TIME.decode(ReadingForm.TIME.encode(Town.NOON))).isEqualTo(new Formed.Good<>(Town.NOON));
        Optional<Delegation> licence = Optional.of(new Delegation(
                Town.ANN,
                Town.AGENT,
                new Limits(Amount.grains(1), Amount.grains(2), Amount.grains(3), Town.EVENING),
                true,
                Amount.grains(4),
                LocalDate.of(2026, 11, 22),
                Amount.grains(5)));
        assertThat(ReadingForm.LICENCE.decode(ReadingForm.LICENCE.encode(licence)))
                .isEqualTo(new Formed.Good<>(licence));
        Seeds.forEach(20, random -> {
            Optional<LedgerWord> word = Optional.of(word(random)).filter(it -> random.nextInt(5) > 0);
            assertThat(ReadingForm.CHANNEL.decode(ReadingForm.CHANNEL.encode(word)))
                    .isEqualTo(new Formed.Good<>(word));
        });
    }

    private static void assertComesBack(Answer answer) {
        assertThat(AnswerForm.FORM.decode(AnswerForm.FORM.encode(answer))).isEqualTo(new Formed.Good<>(answer));
    }

    private static LedgerWord word(RandomGenerator random) {
        RandomDeeds deeds = new RandomDeeds(random);
        Amount deposit = Amount.grains(random.nextLong(2, Long.MAX_VALUE));
        Receipt receipt = new Receipt(
                Town.channel(1),
                Town.commitment(1).payerCommit(),
                Town.TAGS.tag(Town.ANN, Town.BOB),
                Town.BOB,
                Town.SIGNER,
                Town.CLOSER,
                deposit,
                Town.EVENING,
                random.nextLong(1, Long.MAX_VALUE));
        Voucher voucher = new Voucher(Town.channel(1), Amount.grains(random.nextLong(1, deposit.grains())));
        Optional<SignedVoucher> settled = random.nextBoolean()
                ? Optional.of(new SignedVoucher(voucher, new Signature(deeds.octets(65))))
                : Optional.empty();
        Channel.State state = List.of(Channel.State.values()).get(random.nextInt(4));
        return new LedgerWord(new SignedReceipt(receipt, new Signature(deeds.octets(65))), settled, state);
    }

    /** One of each kind. */
    static List<Refusal> refusals() {
        Amount some = Amount.grains(3);
        return List.of(
                new Refusal.IdTaken(ID),
                new Refusal.NoTestLedger(),
                new Refusal.NoHub(),
                new Refusal.WrongSigner(Town.ANN, Town.BOB),
                new Refusal.NoLicence(Town.AGENT, Town.ANN, Town.NOON),
                new Refusal.OverLimit(Limits.Kind.PER_DAY, some, Amount.ZERO, Amount.MAX),
                new Refusal.NotDelegated(Town.ANN, Town.AGENT),
                new Refusal.NothingToMove(),
                new Refusal.ToItself(Town.ANN),
                new Refusal.Insufficient(Town.ANN, Amount.MAX, some),
                new Refusal.TooMuchInAll(some, Amount.MAX),
                new Refusal.FaucetUsed(Town.ANN),
                new Refusal.CreditedBefore(Town.event(5)),
                new Refusal.ChannelUsed(Town.channel(1)),
                new Refusal.UnknownChannel(Town.channel(1)),
                new Refusal.ChannelEnded(Town.channel(1), Channel.State.EXITED, some),
                new Refusal.ExpiryPassed(Town.NOON, Town.EVENING),
                new Refusal.NotLater(Town.NOON, Town.EVENING),
                new Refusal.Expired(Town.NOON, Town.EVENING),
                new Refusal.NotExpired(Town.EVENING, Town.NOON),
                new Refusal.AboveDeposit(Amount.MAX, some),
                new Refusal.NotYetSettled(some, Amount.MAX));
    }
}
