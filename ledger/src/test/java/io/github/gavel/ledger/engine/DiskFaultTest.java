package io.github.gavel.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.disk.FaultyDisk.Kind;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Model;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A disk that fails once, at each of the operations that a ledger's life has, and what is left after it. */
class DiskFaultTest {
    private static final Path SNAPSHOT =
            new Embedded().on(new FaultyDisk()).files().snapshot();
    private static final int CUTS = Integer.getInteger("cuts", 3);

    @Test
    void noOperationThatFailsLosesOrInventsAGrain() {
        byte[] reference = wholeLife();
        int operations =
                life(new FaultyDisk(), (number, operation) -> Kind.NONE).size();
        assertThat(operations).isGreaterThan(30);
        for (int at = 1; at <= operations; at++) {
            for (Kind kind : List.of(Kind.FAILS, Kind.HALF_FAILS)) {
                int failing = at;
                Seeds.run(at, random -> checkFailure(failing, kind, false, random, reference));
                for (int cut = 0; cut < CUTS; cut++) {
                    Seeds.run(100L * cut + at, random -> checkFailure(failing, kind, true, random, reference));
                }
            }
        }
    }

    @Test
    void aFullDiskStopsEverythingButQuestions() {
        FaultyDisk disk = new FaultyDisk();
        EmbeddedLedger ledger = new Embedded().open(disk);
        Clerk clerk = new Clerk(ledger);
        clerk.done(Town.grant(1, Town.ANN, 100));
        clerk.done(Town.open(1, 40));
        disk.failing((number, operation) -> operation.startsWith("write") ? Kind.FAILS : Kind.NONE);
        assertThat(clerk.hand(Town.settle(1, 5)))
                .isEqualTo(new Answer.Unavailable(
                        "the ledger has stopped, because this went wrong when it wrote:" + " No space left on device"));
        disk.failing((number, operation) -> Kind.NONE);
        assertThat(clerk.hand(Town.settle(1, 5))).isInstanceOf(Answer.Unavailable.class);
        assertThat(clerk.hand(Town.grant(1, Town.ANN, 100))).isInstanceOf(Answer.Unavailable.class);
        assertThat(clerk.balance(Town.ANN)).isEqualTo(60);
        assertThat(clerk.balance(Town.BOB)).isZero();
        assertThat(clerk.channel(Town.channel(1)).orElseThrow().settled().isZero())
                .isTrue();
        assertThat(clerk.head().sequence()).isEqualTo(2);
        close(ledger);
        Clerk again = new Clerk(new Embedded().open(disk));
        assertThat(again.word(Town.settle(1, 5)).settled().grains()).isEqualTo(5);
    }

    @Test
    void afterASyncThatFailedNothingIsWrittenAnyMore() {
        FaultyDisk disk = new FaultyDisk();
        EmbeddedLedger ledger = new Embedded().open(disk);
        Clerk clerk = new Clerk(ledger);
        clerk.done(Town.grant(1, Town.ANN, 100));
        disk.failing((number, operation) -> operation.equals("sync journal") ? Kind.FAILS : Kind.NONE);
        assertThat(clerk.hand(Town.open(1, 40))).isInstanceOf(Answer.Unavailable.class);
        disk.failing((number, operation) -> Kind.NONE);
        assertThat(clerk.hand(Town.open(2, 40))).isInstanceOf(Answer.Unavailable.class);
        close(ledger);
        assertThat(disk.operations()).isEmpty();
    }

    @Test
    void aSnapshotThatFailsHarmsNobody() {
        FaultyDisk disk = new FaultyDisk();
        EmbeddedLedger ledger = new Embedded().open(disk);
        Clerk clerk = new Clerk(ledger);
        clerk.done(Town.grant(1, Town.ANN, 100));
        disk.failing((number, operation) -> operation.contains("snapshot") ? Kind.FAILS : Kind.NONE);
        close(ledger);
        disk.failing((number, operation) -> Kind.NONE);
        assertThat(disk.exists(SNAPSHOT)).isFalse();
        assertThat(new Clerk(new Embedded().open(disk)).balance(Town.ANN)).isEqualTo(100);
    }

    private static void checkFailure(int at, Kind kind, boolean powerCut, RandomGenerator random, byte[] reference) {
        FaultyDisk disk = new FaultyDisk();
        int[] done = new int[1];
        disk.failing((number, operation) -> number == at ? kind : Kind.NONE);
        if (EmbeddedLedger.open(new Embedded().on(disk)) instanceof Opened.Running running) {
            done[0] = Script.run(running.ledger());
            checkAnswersAre(done[0], running.ledger());
            if (random.nextBoolean()) {
                disk.failing((number, operation) -> Kind.FAILS);
            }
            close(running.ledger());
        }
        if (powerCut) {
            disk.cutPower(random);
        } else {
            disk.kill();
        }
        EmbeddedLedger again = new Embedded().open(disk);
        checkHasAtLeast(done[0], again);
        assertThat(Script.run(again)).isEqualTo(Script.all().size());
        close(again);
        assertThat(disk.bytes(SNAPSHOT)).isEqualTo(reference);
    }

    /** What is not acknowledged is not seen by those who ask. */
    private static void checkAnswersAre(int done, EmbeddedLedger ledger) {
        Model model = modelOf(done);
        Clerk clerk = new Clerk(ledger);
        assertThat(clerk.balance(Town.ANN))
                .isEqualTo(model.account(Town.ANN).balance().grains());
        assertThat(clerk.balance(Town.BOB))
                .isEqualTo(model.account(Town.BOB).balance().grains());
        assertThat(clerk.head().sequence()).isEqualTo(done);
    }

    private static void checkHasAtLeast(int done, EmbeddedLedger ledger) {
        int sequence = Math.toIntExact(new Clerk(ledger).head().sequence());
        assertThat(sequence).isGreaterThanOrEqualTo(done);
        checkAnswersAre(sequence, ledger);
    }

    private static Model modelOf(int done) {
        Model model = new Model();
        for (SignedMandate mandate : Script.all().subList(0, done)) {
            model.hand(mandate, Town.NOON);
        }
        return model;
    }

    private static byte[] wholeLife() {
        FaultyDisk disk = new FaultyDisk();
        life(disk, (number, operation) -> Kind.NONE);
        return disk.bytes(SNAPSHOT);
    }

    private static List<String> life(FaultyDisk disk, FaultyDisk.Fault fault) {
        disk.failing(fault);
        EmbeddedLedger ledger = new Embedded().open(disk);
        assertThat(Script.run(ledger)).isEqualTo(Script.all().size());
        close(ledger);
        return disk.operations();
    }

    private static void close(EmbeddedLedger ledger) {
        try {
            ledger.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
