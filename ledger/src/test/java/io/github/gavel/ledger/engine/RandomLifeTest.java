package io.github.gavel.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Expected;
import io.github.gavel.ledger.town.Model;
import io.github.gavel.ledger.town.RandomMandates;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Random lives of embedded ledgers beside the rules and a book in memory. */
class RandomLifeTest {
    private static final int LIVES = Integer.getInteger("lives", 40);
    private static final int WAVES = 25;
    private static final long MONTH = Duration.ofDays(30).toMillis() + 1;

    @Test
    void whatIsAnsweredAndKeptIsWhatTheRulesSay() {
        Seeds.forEach(LIVES, this::live);
    }

    private void live(RandomGenerator random) {
        FaultyDisk disk = new FaultyDisk();
        Embedded embedded = new Embedded();
        Model model = new Model();
        RandomMandates mandates = new RandomMandates(random, model);
        EmbeddedLedger ledger = embedded.open(disk);
        for (int wave = 0; wave < WAVES; wave++) {
            LedgerTime now = after(embedded.now(), random);
            embedded.setClock(now);
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            List<Expected> expected = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                SignedMandate mandate = mandates.next(now.max(model.time()));
                answers.add(ledger.submit(mandate));
                expected.add(Expected.of(model, mandate, now));
            }
            for (int i = 0; i < answers.size(); i++) {
                expected.get(i).check(Clerk.wait(answers.get(i)));
            }
            checkBook(ledger, model);
            if (random.nextInt(8) == 0) {
                ledger = reopened(ledger, disk, embedded, random);
                checkBook(ledger, model);
            }
        }
        close(ledger);
        checkReplay(disk, embedded);
    }

    private static EmbeddedLedger reopened(
            EmbeddedLedger ledger, FaultyDisk disk, Embedded embedded, RandomGenerator random) {
        boolean orderly = random.nextBoolean();
        disk.failing((number, operation) -> orderly ? FaultyDisk.Kind.NONE : FaultyDisk.Kind.FAILS);
        close(ledger);
        if (!orderly) {
            disk.cutPower(random);
        }
        return embedded.open(disk);
    }

    /** The snapshot of a replay is that of snapshots and tails, to the last bit. */
    private static void checkReplay(FaultyDisk disk, Embedded embedded) {
        Path snapshot = embedded.on(disk).files().snapshot();
        byte[] grown = disk.bytes(snapshot);
        FaultyDisk bare = disk.copy();
        try {
            bare.delete(snapshot);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        close(embedded.open(bare));
        assertThat(bare.bytes(snapshot)).isEqualTo(grown);
    }

    private static void checkBook(EmbeddedLedger ledger, Model model) {
        Clerk clerk = new Clerk(ledger);
        for (Account account : model.memory().accounts()) {
            assertThat(Clerk.told(ledger.account(account.id()))).isEqualTo(account);
        }
        for (Channel channel : model.memory().channels()) {
            Expected.checkWord(clerk.channel(channel.parties().channel()).orElseThrow(), channel);
        }
        assertThat(Clerk.told(ledger.licence(Town.ANN, Town.AGENT))).isEqualTo(model.delegation(Town.ANN, Town.AGENT));
        assertThat(clerk.head().time()).isEqualTo(model.time());
    }

    /** Mostly onwards, sometimes hours ahead, and up to thirty days either way. */
    private static LedgerTime after(LedgerTime now, RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0 -> new LedgerTime(now.epochMillis() - random.nextLong(MONTH));
            case 1 -> new LedgerTime(now.epochMillis() + random.nextLong(MONTH));
            case 2 -> now.plus(Duration.ofHours(random.nextInt(40)));
            default -> now.plus(Duration.ofMinutes(random.nextInt(15)));
        };
    }

    private static void close(EmbeddedLedger ledger) {
        try {
            ledger.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
