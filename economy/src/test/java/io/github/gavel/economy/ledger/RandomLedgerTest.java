package io.github.gavel.economy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random lives of small ledgers, each command judged a second time by a ledger that shares no code with the rules. */
class RandomLedgerTest {
    private static final int COMMANDS = 300;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    @Tag("rule")
    void noCommandMakesLosesOrMisplacesAGrain() {
        Seeds.forEach(25, this::live);
    }

    @Test
    void norDoAHundredThousandAndEveryAnswerIsGiven() {
        Seeds.forEach(340, this::live);
        System.out.println("Answers of random ledgers: " + seen);
        Stream<String> kinds = Stream.of(Command.class, Refusal.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(Class::getSimpleName);
        Stream.concat(kinds, Stream.of("Open by an agent", "TopUp by an agent", "Unchanged"))
                .forEach(answer ->
                        assertThat(seen.getOrDefault(answer, 0)).as(answer).isGreaterThanOrEqualTo(100));
    }

    private void live(RandomGenerator random) {
        Terms terms = new Terms(Names.OPERATOR, random.nextInt(10) > 0, random.nextInt(5) > 0);
        LedgerRules rules = new LedgerRules(terms);
        NaiveLedger naive = new NaiveLedger(terms);
        MemoryBook book = new MemoryBook();
        RandomCommands commands = new RandomCommands(random, book);
        List<Recorded> records = new ArrayList<>();
        List<Done> answers = new ArrayList<>();
        LedgerTime now = Names.at(1_000_000_000);
        for (int i = 0; i < COMMANDS; i++) {
            now = commands.after(now);
            Command command = commands.next(now);
            Ruling ruling = rules.rule(book, command, now);
            seen.merge(answer(ruling), 1, Integer::sum);
            assertThat(ruling instanceof Ruling.Applied)
                    .as("%s: %s, %s", i, command, ruling)
                    .isEqualTo(naive.changes(command, now));
            if (ruling instanceof Ruling.Applied applied) {
                assertThat(Imbalance.of(book, applied.change())).isEmpty();
                assertThat(applied.change().at()).isGreaterThanOrEqualTo(book.time());
                book.apply(applied.change());
                records.add(new Recorded(applied.change().at(), command));
                answers.add(applied.change().done());
                assertThat(rules.rule(book, command, now))
                        .isEqualTo(new Ruling.Unchanged(applied.change().done()));
            }
            assertSame(book, naive);
        }
        MemoryBook end = book.copy();
        for (Done answer : answers) {
            assertThat(rules.rule(book, answer.command(), now)).isEqualTo(new Ruling.Unchanged(answer));
        }
        assertThat(book).isEqualTo(end);
        Finding.Sound sound = (Finding.Sound) Audit.of(terms, records);
        assertThat(sound.book()).isEqualTo(book);
        assertThat(sound.held().add(sound.locked())).isEqualTo(sound.supply().remaining());
    }

    /** Every pot, channel and sum, so that nothing is negative, lost or somewhere else. */
    private static void assertSame(MemoryBook book, NaiveLedger naive) {
        for (Account account : book.accounts()) {
            assertThat(naive.pot(account.id())).isEqualTo(account.balance().grains());
        }
        assertThat(book.channels()).hasSize(naive.channels());
        for (Channel channel : book.channels()) {
            ChannelId id = channel.parties().channel();
            assertThat(naive.inside(id)).isEqualTo(channel.locked().grains());
            assertThat(channel.seq()).isEqualTo(naive.changesOf(id));
        }
        assertThat(naive.everything())
                .isEqualTo(BigInteger.valueOf(book.circulating().grains()));
    }

    private static String answer(Ruling ruling) {
        if (ruling instanceof Ruling.Applied applied) {
            String kind = applied.change().command().getClass().getSimpleName();
            boolean byAgent = applied.change().delegation().isPresent()
                    && applied.change().channel().isPresent();
            return byAgent ? kind + " by an agent" : kind;
        }
        return ruling instanceof Ruling.Refused refused
                ? refused.refusal().getClass().getSimpleName()
                : "Unchanged";
    }
}
