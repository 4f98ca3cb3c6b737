package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.CLOSER;
import static io.github.gavel.economy.ledger.Names.OPERATOR;
import static io.github.gavel.economy.ledger.Names.SIGNER;
import static io.github.gavel.economy.ledger.Names.TERMS;
import static io.github.gavel.economy.ledger.Names.at;
import static io.github.gavel.economy.ledger.Names.channel;
import static io.github.gavel.economy.ledger.Names.event;
import static io.github.gavel.economy.ledger.Names.grains;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.Finding.Broken;
import io.github.gavel.economy.ledger.Finding.Flaw;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AuditTest {
    private final Desk desk = day();

    private static Desk day() {
        Desk desk = Desk.open().rich(ANN, 100).rich(BOB, 1).channel(40);
        desk.done(new Command.FaucetClaim(desk.id(), OPERATOR, BOB, grains(5)));
        desk.done(new Command.Deposit(desk.id(), OPERATOR, BOB, grains(20), event(1)));
        desk.clockAt(2_000).done(new Command.Settle(desk.id(), SIGNER, new Voucher(channel(1), grains(30))));
        desk.done(new Command.Withdraw(desk.id(), BOB, BOB, grains(2)));
        return desk;
    }

    @Test
    void soundRecordsGiveTheBookAndTheIssue() {
        Finding.Sound sound = (Finding.Sound) Audit.of(TERMS, desk.records);
        assertThat(sound.records()).isEqualTo(7);
        assertThat(sound.supply()).isEqualTo(new Supply(exactly(101), exactly(5), exactly(20), exactly(2)));
        assertThat(sound.supply().issued()).isEqualTo(106);
        assertThat(sound.held()).isEqualTo(60 + 54);
        assertThat(sound.locked()).isEqualTo(10);
        assertThat(sound.supply().remaining())
                .isEqualTo(124)
                .isEqualTo(sound.held().add(sound.locked()));
        assertThat(sound.book()).isEqualTo(desk.book).hasSameHashCodeAs(desk.book);
    }

    @Test
    void noRecordsAreSound() {
        assertThat(Audit.of(TERMS, List.of()))
                .isEqualTo(new Finding.Sound(0, Supply.NONE, exactly(0), exactly(0), new MemoryBook()));
    }

    @Test
    void findsARecordThatTheRulesRefuse() {
        Command tooMuch = new Command.Transfer(desk.id(), BOB, ANN, grains(2));
        assertThat(Audit.of(TERMS, with(2, new Recorded(at(1_000), tooMuch))))
                .isEqualTo(new Broken(2, new Flaw.NotAllowed(new Refusal.Insufficient(BOB, grains(2), grains(1)))));
    }

    @Test
    void findsARecordThatIsThereTwiceOrDoesNothing() {
        Recorded first = desk.records.get(0);
        assertThat(Audit.of(TERMS, with(3, new Recorded(at(1_000), first.command()))))
                .isEqualTo(new Broken(3, new Flaw.Idle(first.command().id())));
        Command nothing = new Command.Settle(desk.id(), SIGNER, new Voucher(channel(1), grains(30)));
        assertThat(Audit.of(TERMS, with(7, new Recorded(at(2_000), nothing))))
                .isEqualTo(new Broken(7, new Flaw.Idle(nothing.id())));
    }

    @Test
    void findsARecordOutOfTime() {
        Command close = new Command.CloseByPayee(desk.id(), CLOSER, channel(1), grains(30));
        assertThat(Audit.of(TERMS, with(7, new Recorded(at(1_999), close))))
                .isEqualTo(new Broken(7, new Flaw.ClockWentBack(at(1_999), at(2_000))));
        assertThat(Audit.of(TERMS, with(7, new Recorded(at(2_000), close)))).isInstanceOf(Finding.Sound.class);
    }

    @Test
    void findsRulesThatMakeGrains() {
        LedgerRules rules = new LedgerRules(TERMS);
        Audit.Judge generous = (book, command, now) -> {
            Ruling ruling = rules.rule(book, command, now);
            return ruling instanceof Ruling.Applied applied && command instanceof Command.Settle
                    ? new Ruling.Applied(applied.change().with(new Account(BOB, grains(99), true)))
                    : ruling;
        };
        Imbalance imbalance = new Imbalance.At(new Place.Held(BOB), exactly(56), exactly(99));
        assertThat(Audit.of(generous, desk.records)).isEqualTo(new Broken(5, new Flaw.Unbalanced(imbalance)));
    }

    private List<Recorded> with(int position, Recorded more) {
        List<Recorded> records = new ArrayList<>(desk.records);
        records.add(position, more);
        return records;
    }

    private static BigInteger exactly(long grains) {
        return BigInteger.valueOf(grains);
    }
}
