package io.github.gavel.client.purse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.wallet.BalanceSheet;
import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.Locked;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.wallet.store.Loaded;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private static final int CASES = 500;

    /** A state, and the balance that is made of it. */
    private record Case(RandomRows rows, Loaded loaded, Standing standing, Balance balance) {
        static Case of(RandomGenerator random) {
            RandomRows rows = new RandomRows(random);
            Loaded loaded = rows.loaded();
            Standing standing = rows.standing(loaded);
            return new Case(rows, loaded, standing, Balance.of(standing, loaded, RandomRows.NOW));
        }
    }

    @Test
    void everyPartIsTheSumOfItsRowsAndTheTotalThatOfTheParts() {
        Seeds.forEach(CASES, random -> {
            Balance balance = Case.of(random).balance();
            BigInteger parts = BigInteger.ZERO;
            for (Part part : Part.values()) {
                BigInteger rows = BigInteger.ZERO;
                for (Portion row : balance.rows()) {
                    rows = row.kind().part() == part
                            ? rows.add(BigInteger.valueOf(row.amount().grains()))
                            : rows;
                }
                assertThat(balance.sum(part)).isEqualTo(rows);
                parts = parts.add(rows);
            }
            assertThat(balance.total()).isEqualTo(parts);
        });
    }

    @Test
    void noChannelIsInTwoRows() {
        Seeds.forEach(CASES, random -> {
            List<ChannelId> channels = Case.of(random).balance().rows().stream()
                    .flatMap(row -> row.channel().stream())
                    .toList();
            assertThat(channels).doesNotHaveDuplicates();
        });
    }

    /** The window takes off what may have been signed away; but for that, both say the same. */
    @Test
    void saysWhatTheCommandLineSays() {
        Seeds.forEach(CASES, random -> {
            Case one = Case.of(random);
            BalanceSheet sheet = BalanceSheet.of(one.rows().account(), one.standing(), one.loaded(), List.of());
            BigInteger signed = one.loaded().payers().stream()
                    .filter(row -> !one.standing().hasForgotten(row))
                    .map(row -> one.standing()
                            .locked(row)
                            .amount()
                            .min(row.mark().lessAtMost(one.standing().settled(row))))
                    .map(it -> BigInteger.valueOf(it.grains()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger locked =
                    Sums.sum(sheet.locked().stream().map(Locked::amount).toList());
            assertThat(one.balance()
                            .sum(Part.CHANNELS)
                            .add(one.balance().sum(Part.LOCKED))
                            .add(signed))
                    .isEqualTo(locked);
            assertThat(one.balance().sum(Part.PENDING))
                    .isEqualTo(Sums.sum(sheet.atPayees())
                            .add(Sums.sum(sheet.unsettled().stream()
                                    .map(BalanceSheet.Unsettled::amount)
                                    .toList())));
            assertThat(one.balance().sum(Part.SPENDABLE)).isEqualTo(Sums.sum(List.of(sheet.spendable())));
        });
    }

    @Test
    void whatMayHaveBeenSignedIsNotLeftAndIsTakenOffOnceWhenItIsSettled() {
        Seeds.forEach(CASES, random -> {
            Case one = Case.of(random);
            for (PayerRow row : one.loaded().payers()) {
                Optional<LedgerWord> word = Optional.ofNullable(
                        one.standing().words().get(row.intent().channel()));
                boolean isLocked = word.map(LedgerWord::state)
                        .filter(state -> state == Channel.State.OPEN || state == Channel.State.EXITED)
                        .isPresent();
                if (isLocked) {
                    assertThat(left(one.balance(), row)).isEqualTo(row.deposit().minus(row.mark()));
                }
            }
        });
    }

    private static Amount left(Balance balance, PayerRow row) {
        return balance.rows().stream()
                .filter(it -> it.channel().equals(Optional.of(row.intent().channel())))
                .map(Portion::amount)
                .findFirst()
                .orElse(Amount.ZERO);
    }

    @Test
    void everyKindOfRowIsMet() {
        Set<Portion.Kind> met = EnumSet.noneOf(Portion.Kind.class);
        Seeds.forEach(CASES, random -> Case.of(random).balance().rows().forEach(row -> met.add(row.kind())));
        assertThat(met).containsExactlyInAnyOrder(Portion.Kind.values());
    }
}
