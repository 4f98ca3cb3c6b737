package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.Part;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.purse.SpendingLimits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Cap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet that its owner looks at, at a ledger that a process serves. */
class CashierTest {
    private static final long PATIENCE = 60;

    @TempDir
    private Path temp;

    /** A cashier, and what it tells. */
    private record Told(Cashier cashier, BlockingQueue<PurseState> states) implements AutoCloseable {
        static Told of(Path wallet, Path ledgers) {
            BlockingQueue<PurseState> states = new LinkedBlockingQueue<>();
            Cashier cashier = Cashier.start(new PursePlaces(wallet, ledgers), torrent -> Optional.empty());
            cashier.follow(states::add);
            cashier.watch(true);
            return new Told(cashier, states);
        }

        PurseView ready(Predicate<PurseView> isIt) throws InterruptedException {
            PurseState found = next(state -> state instanceof PurseState.Ready ready && isIt.test(ready.view()));
            return ((PurseState.Ready) found).view();
        }

        PurseState next(Predicate<PurseState> isIt) throws InterruptedException {
            while (true) {
                PurseState state = states.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(state).as("what it tells").isNotNull();
                if (isIt.test(state)) {
                    return state;
                }
            }
        }

        @Override
        public void close() {
            cashier.close();
        }
    }

    private static char[] password() {
        return ServedLedger.PASSWORD.toCharArray();
    }

    private static Obstacle obstacle(Reply<?> reply) {
        return ((Reply.Refused<?>) reply).obstacle();
    }

    private Told at(ServedLedger served, String wallet) {
        return Told.of(Path.of(served.folder(wallet)), Path.of(served.joined()));
    }

    @Test
    void sendsOnceItIsUnlockedAndTellsWhatIsLeft() throws IOException, InterruptedException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            served.fill(ServedLedger.ANN);
            try (Told told = at(served, "ann")) {
                PurseView before = told.ready(view -> view.balance().isPresent());
                assertThat(before.balance().orElseThrow().sum(Part.SPENDABLE)).isEqualTo(5_000_000);
                assertThat(before.isLocked()).isTrue();
                assertThat(obstacle(
                                told.cashier().send(ServedLedger.BOB, "1.25").join()))
                        .isEqualTo(Obstacle.LOCKED);
                assertThat(obstacle(told.cashier()
                                .unlock("another one".toCharArray())
                                .join()))
                        .isEqualTo(Obstacle.WRONG_PASSWORD);
                assertThat(told.cashier().unlock(password()).join()).isEqualTo(Reply.done(true));
                assertThat(told.cashier().send(ServedLedger.BOB, "1.25").join())
                        .isEqualTo(Reply.done(Amount.grains(1_250_000)));
                PurseView after = told.ready(view -> view.balance()
                        .filter(it -> it.total().longValueExact() == 3_750_000)
                        .isPresent());
                Fold sent = after.history().get(0).folds().get(0);
                assertThat(sent.kind()).isEqualTo(Fold.Kind.SENT);
                assertThat(sent.sum()).isEqualTo(1_250_000);
                assertThat(obstacle(told.cashier().send(ServedLedger.BOB, "50").join()))
                        .isEqualTo(Obstacle.TOO_LITTLE);
                assertThat(told.cashier().lock().join()).isEqualTo(Reply.done(true));
                assertThat(obstacle(told.cashier().send(ServedLedger.BOB, "1").join()))
                        .isEqualTo(Obstacle.LOCKED);
            }
        }
    }

    @Test
    void aSumOrAnAddressThatIsNoneIsSaidBeforeAnybodyIsAsked() throws IOException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            try (Told told = at(served, "ann")) {
                assertThat(obstacle(told.cashier().send("0x12", "1").join())).isEqualTo(Obstacle.BAD_ADDRESS);
                assertThat(obstacle(told.cashier().send(ServedLedger.ANN, "1").join()))
                        .isEqualTo(Obstacle.OWN_ADDRESS);
                assertThat(List.of("", "0", "-1", "1.0000001", "1e9", "1,5"))
                        .allSatisfy(sum -> assertThat(obstacle(told.cashier()
                                        .send(ServedLedger.BOB, sum)
                                        .join()))
                                .isEqualTo(Obstacle.BAD_SUM));
            }
        }
    }

    @Test
    void aLedgerThatIsGoneIsSaidAndTheLastSumsStay() throws IOException, InterruptedException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            served.fill(ServedLedger.ANN);
            try (Told told = at(served, "ann")) {
                told.ready(view -> view.balance().isPresent());
                assertThat(told.cashier().unlock(password()).join()).isEqualTo(Reply.done(true));
                served.stop();
                assertThat(obstacle(told.cashier().send(ServedLedger.BOB, "1").join()))
                        .isEqualTo(Obstacle.SILENT_LEDGER);
                PurseView silent = told.ready(view -> view.silence().isPresent());
                assertThat(silent.balance().orElseThrow().total()).isEqualTo(5_000_000);
                served.start();
                told.ready(view -> view.silence().isEmpty());
            }
        }
    }

    @Test
    void bothHalvesOfABackupBringItBackElsewhere() throws IOException, InterruptedException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            Path file = temp.resolve("stick").resolve("channels.backup");
            List<String> words;
            try (Told told = at(served, "ann")) {
                assertThat(told.ready(view -> true).safety().isBackedUp()).isFalse();
                assertThat(obstacle(told.cashier().backUp(file).join())).isEqualTo(Obstacle.LOCKED);
                words = ((Reply.Done<List<String>>)
                                told.cashier().words(password()).join())
                        .value();
                assertThat(String.join(" ", words)).isEqualTo(ServedLedger.WORDS);
                told.cashier().knowsTheWords().join();
                assertThat(told.cashier().backUp(file).join()).isEqualTo(Reply.done(file));
                assertThat(told.ready(view -> view.safety().saved().isPresent())
                                .safety()
                                .isBackedUp())
                        .isTrue();
            }
            try (Told told = at(served, "elsewhere")) {
                told.next(state -> state instanceof PurseState.Missing);
                char[] wrong = ServedLedger.WORDS.replace("yellow", "yard").toCharArray();
                assertThat(obstacle(told.cashier()
                                .restore(wrong, Optional.of(file), password())
                                .join()))
                        .isEqualTo(Obstacle.BAD_WORDS);
                assertThat(told.cashier()
                                .restore(ServedLedger.WORDS.toCharArray(), Optional.of(file), password())
                                .join())
                        .isEqualTo(Reply.done(ServedLedger.ANN));
                PurseView back = told.ready(view -> view.balance().isPresent());
                assertThat(back.address()).isEqualTo(ServedLedger.ANN);
                assertThat(back.safety().hasWords()).isTrue();
            }
        }
    }

    @Test
    void limitsAreForWhoeverHasUnlockedItAndAreKept() throws IOException, InterruptedException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            SpendingLimits limits;
            try (Told told = at(served, "ann")) {
                limits = told.ready(view -> true).limits().with(Cap.DAY, Amount.grains(42));
                assertThat(obstacle(told.cashier().limit(limits).join())).isEqualTo(Obstacle.LOCKED);
                told.cashier().unlock(password()).join();
                assertThat(told.cashier().limit(limits).join()).isEqualTo(Reply.done(true));
            }
            try (Told told = at(served, "ann")) {
                assertThat(told.ready(view -> true).limits()).isEqualTo(limits);
            }
        }
    }

    @Test
    void makesAWalletWhereThereIsNoneAndNotWithAShortPassword() throws InterruptedException {
        try (Told told = Told.of(temp.resolve("wallet"), temp.resolve("no ledgers"))) {
            told.next(state -> state instanceof PurseState.Missing);
            assertThat(obstacle(told.cashier().make("short".toCharArray()).join()))
                    .isEqualTo(Obstacle.SHORT_PASSWORD);
            assertThat(temp.resolve("wallet")).doesNotExist();
            Reply<String> made = told.cashier().make(password()).join();
            PurseView view = told.ready(it -> true);
            assertThat(made).isEqualTo(Reply.done(view.address()));
            assertThat(view.ledger()).isEmpty();
            assertThat(obstacle(told.cashier().unlock(password()).join())).isEqualTo(Obstacle.NO_LEDGER);
        }
    }

    @Test
    void joinsALedgerOfALinkAndExportsWhatHappened() throws IOException, InterruptedException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            Path ledgers = temp.resolve("none yet");
            try (Told told = Told.of(Path.of(served.folder("ann")), ledgers)) {
                told.ready(view -> view.ledger().isEmpty());
                assertThat(obstacle(
                                told.cashier().join("gavel-ledger:?nonsense").join()))
                        .isEqualTo(Obstacle.BAD_LINK);
                String printed = served.call("ledger", "join", served.descriptor(), "--to", served.folder("printed"))
                        .out();
                String link = printed.lines()
                        .flatMap(line -> List.of(line.split(" ", -1)).stream())
                        .filter(word -> word.startsWith("gavel-ledger:"))
                        .findFirst()
                        .orElseThrow();
                assertThat(told.cashier().join(link).join()).isEqualTo(Reply.done("Demo"));
                told.ready(view -> view.ledger().isPresent());
                Path csv = temp.resolve("history.csv");
                assertThat(told.cashier().export(csv).join()).isEqualTo(Reply.done(csv));
                assertThat(Files.readAllLines(csv)).containsExactly("time,kind,grains,account,channel");
            }
        }
    }

    @Test
    void looksOnWhileTheWalletIsAtWorkAndAfterwards() throws IOException, InterruptedException {
        try (ServedLedger served = ServedLedger.in(temp)) {
            served.bring("ann");
            served.fill(ServedLedger.ANN);
            try (Told told = at(served, "ann")) {
                told.ready(view -> view.balance().isPresent());
                Reply<WorkingWallet> work = told.cashier().work(password()).join();
                try (WorkingWallet working = ((Reply.Done<WorkingWallet>) work).value()) {
                    assertThat(working.trouble()).isEmpty();
                    assertThat(told.cashier().unlock(password()).join()).isEqualTo(Reply.done(true));
                    assertThat(told.cashier().send(ServedLedger.BOB, "1").join())
                            .isEqualTo(Reply.done(Amount.grains(1_000_000)));
                }
                told.states().clear();
                told.ready(view -> view.balance()
                        .filter(it -> it.total().longValueExact() == 4_000_000)
                        .isPresent());
            }
        }
    }
}
