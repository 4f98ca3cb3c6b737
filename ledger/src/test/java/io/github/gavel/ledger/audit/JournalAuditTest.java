package io.github.gavel.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Finding;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.Checked;
import io.github.gavel.ledger.check.Checks;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.journal.Damage;
import io.github.gavel.ledger.journal.Journal;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.journal.Opener;
import io.github.gavel.ledger.journal.Opening;
import io.github.gavel.ledger.journal.Replay;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of journals that an operator wrote who obeys no rules. */
class JournalAuditTest {
    private static final LedgerFolder FOLDER = new LedgerFolder(Path.of("ledger"));
    private static final JournalAudit AUDIT = new JournalAudit(Town.CHARTER, new ToyCurve());
    private static final Checks CHECKS = new Checks(Town.CHARTER.domain(), new ToyCurve(), Town.TAGS);

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void aSoundJournalIsSummedUp() throws IOException {
        write(deed(Town.grant(1, Town.ANN, 100)), deed(Town.open(1, 40)), deed(Town.settle(1, 25)));
        AuditReport.Sound sound = (AuditReport.Sound) audit();
        assertThat(sound.records()).isEqualTo(3);
        assertThat(sound.issued()).isEqualTo(BigInteger.valueOf(100));
        assertThat(sound.held()).isEqualTo(BigInteger.valueOf(85));
        assertThat(sound.locked()).isEqualTo(BigInteger.valueOf(15));
        assertThat(sound.head().sequence()).isEqualTo(3);
        assertThat(sound.head().time()).isEqualTo(Town.NOON);
    }

    @Test
    void everyFlippedByteIsFound() throws IOException {
        write(deed(Town.grant(1, Town.ANN, 100)), deed(Town.open(1, 40)));
        byte[] whole = disk.bytes(FOLDER.journal());
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 4;
            disk.put(FOLDER.journal(), flipped);
            assertThat(audit()).as("byte %s", i).isInstanceOf(AuditReport.Damaged.class);
        }
        disk.put(FOLDER.journal(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(audit()).isInstanceOf(AuditReport.Damaged.class);
    }

    @Test
    void aJournalThatWasCutBetweenRecordsIsFound() throws IOException {
        write(deed(Town.grant(1, Town.ANN, 100)));
        byte[] shorter = disk.bytes(FOLDER.journal());
        FaultyDisk longer = new FaultyDisk();
        write(longer, deed(Town.grant(1, Town.ANN, 100)), deed(Town.open(1, 40)));
        longer.put(FOLDER.journal(), shorter);
        assertThat(((AuditReport.Damaged) AUDIT.of(longer, FOLDER.path()))
                        .damage()
                        .what())
                .isEqualTo("it ends here, though 2 records were acknowledged");
    }

    @Test
    void aFolderThatLostWhatSaysHowFarItWasAcknowledgedIsNotTakenForAWholeOne() throws IOException {
        write(deed(Town.grant(1, Town.ANN, 100)));
        byte[] shorter = disk.bytes(FOLDER.journal());
        byte[] shortersHead = disk.bytes(FOLDER.head());
        write(deed(Town.open(1, 40)));
        disk.put(FOLDER.journal(), shorter);
        for (byte[] unreadable : List.of(new byte[0], new byte[1_024], Arrays.copyOf(shortersHead, 40))) {
            disk.put(FOLDER.head(), unreadable);
            assertThat(audit())
                    .isEqualTo(new AuditReport.Damaged(
                            new Damage(FOLDER.head(), 0, 0, "neither of its two places is whole")));
        }
        disk.delete(FOLDER.head());
        assertThat(damage()).isEqualTo("it has records, but " + FOLDER.head() + " is missing");
        assertThat(AUDIT.ofCopy(disk, FOLDER.path())).isInstanceOf(AuditReport.Sound.class);
        disk.put(FOLDER.head(), shortersHead);
        assertThat(audit()).isInstanceOf(AuditReport.Sound.class);
    }

    @Test
    void aFolderWithoutAJournalIsSaidToHaveNone() throws IOException {
        assertThat(damage()).isEqualTo("it is missing, and only a new ledger begins without one");
        write(deed(Town.grant(1, Town.ANN, 100)));
        disk.delete(FOLDER.journal());
        assertThat(damage()).isEqualTo("it is missing, though there is " + FOLDER.head());
    }

    @Test
    void aTransferThatNobodySignedIsFound() throws IOException {
        Deed sound = deed(Town.transfer(1, Town.ANN, Town.BOB, 40));
        SignedMandate unsigned = new SignedMandate(sound.signed().mandate(), new Signature(Octets.of(new byte[65])));
        write(deed(Town.grant(1, Town.ANN, 100)), new Deed(unsigned, sound.id(), Town.ANN, Optional.empty()));
        assertThat(audit())
                .isEqualTo(new AuditReport.Forged(2, "it says that " + Town.ANN + " signed it, but nobody did"));
    }

    @Test
    void aTransferThatSomebodyElseSignedIsFound() throws IOException {
        SignedMandate bobs =
                Town.signed(Town.BOB, Town.transfer(1, Town.ANN, Town.BOB, 40).mandate());
        CommandId id = deed(Town.transfer(1, Town.ANN, Town.BOB, 40)).id();
        write(deed(Town.grant(1, Town.ANN, 100)), new Deed(bobs, id, Town.BOB, Optional.empty()));
        assertThat(audit())
                .isEqualTo(new AuditReport.Forged(2, Town.BOB + " signed it, and " + Town.ANN + " should have"));
        FaultyDisk other = new FaultyDisk();
        write(other, deed(Town.grant(1, Town.ANN, 100)), new Deed(bobs, id, Town.ANN, Optional.empty()));
        assertThat(AUDIT.of(other, FOLDER.path()))
                .isEqualTo(
                        new AuditReport.Forged(2, "it says that " + Town.ANN + " signed it, but " + Town.BOB + " did"));
    }

    @Test
    void aCommandUnderAnIdOfItsOwnIsFound() throws IOException {
        Deed grant = deed(Town.grant(1, Town.ANN, 100));
        CommandId invented = new CommandId(Octets.ofHex("07".repeat(32)));
        write(grant, new Deed(grant.signed(), invented, grant.by(), Optional.empty()));
        assertThat(audit()).isEqualTo(new AuditReport.Forged(2, "its id is not that of its mandate"));
    }

    @Test
    void whatTheRulesDoNotAllowIsFound() throws IOException {
        write(deed(Town.grant(1, Town.ANN, 100)), deed(Town.transfer(1, Town.ANN, Town.BOB, 101)));
        Refusal refusal = new Refusal.Insufficient(Town.ANN, Amount.grains(101), Amount.grains(100));
        assertThat(audit()).isEqualTo(new AuditReport.Broken(2, new Finding.Flaw.NotAllowed(refusal)));
    }

    @Test
    void whatIsRecordedTwiceIsFound() throws IOException {
        Deed grant = deed(Town.grant(1, Town.ANN, 100));
        write(grant, grant);
        assertThat(audit()).isEqualTo(new AuditReport.Broken(2, new Finding.Flaw.Idle(grant.id())));
    }

    @Test
    void aGrantOfSomebodyElsesIsFound() throws IOException {
        write(deed(Town.signed(Town.BOB, Town.grant(1, Town.BOB, 100).mandate())));
        Refusal refusal = new Refusal.WrongSigner(Town.BOB, Town.OPERATOR);
        assertThat(audit()).isEqualTo(new AuditReport.Broken(1, new Finding.Flaw.NotAllowed(refusal)));
    }

    private String damage() throws IOException {
        return ((AuditReport.Damaged) audit()).damage().what();
    }

    private AuditReport audit() throws IOException {
        return AUDIT.of(disk, FOLDER.path());
    }

    private static Deed deed(SignedMandate mandate) {
        return ((Checked.Sound) CHECKS.check(mandate)).deed();
    }

    private void write(Deed... deeds) throws IOException {
        write(disk, deeds);
    }

    private static void write(FaultyDisk disk, Deed... deeds) throws IOException {
        Opening opening = new Opener(disk, FOLDER, Town.CHARTER.ledger()).open(new Nothing());
        try (Journal journal = ((Opening.Ready) opening).journal()) {
            for (Deed deed : List.of(deeds)) {
                journal.add(Town.NOON, ByteBuffer.wrap(DeedCodec.encode(deed)));
            }
            journal.commit();
        }
    }

    private static final class Nothing implements Replay {
        @Override
        public Optional<Mark> stateAt() {
            return Optional.empty();
        }

        @Override
        public Optional<String> take(LedgerTime at, ByteBuffer payload) {
            return Optional.empty();
        }
    }
}
