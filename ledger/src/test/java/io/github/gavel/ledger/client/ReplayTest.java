package io.github.gavel.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that are said again, out of their order, and by many at once. */
@Timeout(120)
class ReplayTest {
    private static final int CLIENTS = 64;

    @Test
    void whatIsSaidThreeTimesInAnyOrderLeadsToTheSameStateAsOnce() {
        Seeds.forEach(5, random -> {
            try (Served served = Served.open();
                    EmbeddedLedger once = new Embedded().open(new FaultyDisk())) {
                List<List<SignedMandate>> groups = groups();
                groups.forEach(group -> group.forEach(new Clerk(once)::done));
                LedgerClient client = served.client();
                for (List<SignedMandate> group : groups) {
                    sayThrice(client, group, random);
                }
                assertSame(client, once);
                sayThrice(client, groups.stream().flatMap(List::stream).toList(), random);
                assertSame(client, once);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void sayThrice(LedgerPort ledger, List<SignedMandate> mandates, RandomGenerator random) {
        List<SignedMandate> thrice = new ArrayList<>();
        Collections.nCopies(3, mandates).forEach(thrice::addAll);
        Collections.shuffle(thrice, new Random(random.nextLong()));
        List<CompletableFuture<Answer>> answers =
                thrice.stream().map(ledger::submit).toList();
        answers.forEach(answer -> assertThat(Clerk.wait(answer)).isInstanceOf(Answer.Done.class));
    }

    private static void assertSame(LedgerPort one, LedgerPort other) {
        assertThat(new Clerk(one).head().sequence())
                .isEqualTo(new Clerk(other).head().sequence());
        for (var account : List.of(Town.ANN, Town.BOB)) {
            assertThat(new Clerk(one).balance(account)).isEqualTo(new Clerk(other).balance(account));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(new Clerk(one).channel(Town.channel(i)))
                    .usingRecursiveComparison()
                    .ignoringFields("value.receipt.signature", "value.receipt.receipt.seq")
                    .isEqualTo(new Clerk(other).channel(Town.channel(i)));
        }
    }

    /** In any order within a group, because nothing in one needs anything else in it. */
    private static List<List<SignedMandate>> groups() {
        List<SignedMandate> opens = new ArrayList<>();
        List<SignedMandate> settlements = new ArrayList<>();
        List<SignedMandate> closings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            opens.add(Town.open(i, 100));
            opens.add(Town.transfer(i, Town.ANN, Town.BOB, 3));
            settlements.add(Town.settle(i, 10 + i));
            settlements.add(Town.transfer(100 + i, Town.BOB, Town.ANN, 1));
            closings.add(Town.close(i, 10 + i));
        }
        return List.of(List.of(Town.grant(1, Town.ANN, 10_000)), opens, settlements, closings);
    }

    @Test
    void sixtyFourClientsSpendOneAccountAndNotAGrainMore() throws InterruptedException, IOException {
        try (Served served = Served.open()) {
            new Clerk(served.ledger).done(Town.grant(1, Town.ANN, 105));
            List<Thread> threads = new ArrayList<>();
            List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
            for (int t = 0; t < CLIENTS; t++) {
                int who = t;
                Thread thread = new Thread(() -> {
                    Clerk clerk = new Clerk(served.client());
                    for (int i = 0; i < 5; i++) {
                        answers.add(clerk.hand(Town.transfer(who * 5L + i, Town.ANN, Town.BOB, 10)));
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(10);
            assertThat(answers.stream().filter(Answer.Refused.class::isInstance))
                    .hasSize(CLIENTS * 5 - 10);
            assertThat(new Clerk(served.ledger).balance(Town.ANN)).isEqualTo(5);
            assertThat(new Clerk(served.ledger).balance(Town.BOB)).isEqualTo(100);
        }
    }
}
