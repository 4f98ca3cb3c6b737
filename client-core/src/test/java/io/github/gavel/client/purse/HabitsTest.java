package io.github.gavel.client.purse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Cap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HabitsTest {
    @Test
    void areReadAsTheyWereWritten() {
        Habits habits = Habits.USUAL
                .with(SpendingLimits.usual(6).with(Cap.DAY, Amount.grains(77)).locking(Amount.grains(5)))
                .lockingAfter(17)
                .knowingTheWords()
                .savingTo(Path.of("there").toAbsolutePath());
        assertThat(Habits.read(habits.write())).isEqualTo(habits);
    }

    @Test
    void areTheUsualOnesIfTheyAreCutInHalf() {
        byte[] whole = Habits.USUAL.knowingTheWords().write();
        assertThat(Habits.read(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Habits.USUAL);
    }

    @Test
    void everyLimitIsANumberWhateverATokenIs() {
        for (int decimals = 0; decimals <= 18; decimals++) {
            SpendingLimits limits = SpendingLimits.usual(decimals);
            assertThat(limits.caps().piece().isZero()).isFalse();
            assertThat(limits.caps().total().covers(limits.caps().day())).isTrue();
        }
    }

    @Test
    void aQuizAsksForThreeOfTheWordsInTheirPlaces() {
        List<String> words = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
        Quiz quiz = Quiz.of(words, new Random(3));
        List<String> right = quiz.places().stream().map(words::get).toList();
        assertThat(quiz.places()).hasSize(Quiz.ASKED).doesNotHaveDuplicates().isSorted();
        assertThat(quiz.accepts(right)).isTrue();
        assertThat(quiz.accepts(right.stream()
                        .map(it -> " " + it.toUpperCase(Locale.ROOT))
                        .toList()))
                .isTrue();
        assertThat(quiz.accepts(List.of(right.get(1), right.get(0), right.get(2))))
                .isFalse();
        assertThat(quiz.accepts(right.subList(0, 2))).isFalse();
        assertThat(quiz.toString()).doesNotContain(right.get(0) + ",");
    }
}
