package io.github.gavel.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SpeedLimits;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Settings while somebody changes them. */
class DraftTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int TRIES = 2_000;
    private static final List<Field> FIELDS = List.of(Field.values());
    private static final Settings USUAL = Settings.standard(Path.of("/srv/downloads"));

    private static Settings read(Draft draft) {
        assertThat(draft.read()).isInstanceOf(Draft.Reading.Fit.class);
        return ((Draft.Reading.Fit) draft.read()).settings();
    }

    @Test
    void nothingWrittenIsNothingChanged() {
        Draft draft = Draft.of(USUAL);
        for (Field field : Field.values()) {
            draft = draft.with(field, draft.text(field));
        }
        assertThat(draft.changed()).isEmpty();
        assertThat(read(draft)).isEqualTo(USUAL);
    }

    /** Every number from its least to its most, and every choice. */
    @Test
    void whatIsWrittenIsShownWhenItIsInForce() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TRIES; i++) {
            Field field = FIELDS.get(random.nextInt(FIELDS.size()));
            String text = some(field, random);
            Settings changed = read(Draft.of(USUAL).with(field, text));
            assertThat(Draft.of(changed).text(field))
                    .as("seed %d, %s", SEED, field)
                    .isEqualTo(text);
            for (Field other : Field.values()) {
                if (other != field) {
                    assertThat(other.kind.show(changed))
                            .as("%s beside %s", other, field)
                            .isEqualTo(other.kind.show(USUAL));
                }
            }
        }
    }

    private static String some(Field field, SplittableRandom random) {
        if (field.kind instanceof Kind.Choice choice) {
            return choice.values().get(random.nextInt(choice.values().size()));
        }
        if (field.kind instanceof Kind.Figure figure) {
            long most = Math.max(1, figure.setting().most() >> random.nextInt(20));
            long number = Math.max(figure.setting().least(), random.nextLong(most));
            return new BigDecimal(BigInteger.valueOf(number), figure.digits())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return field == Field.RESERVE ? "0." + (1 + random.nextInt(9)) : "/srv/" + random.nextInt(100);
    }

    @Test
    void aNumberOutOfBoundsIsItsFieldsFault() {
        Map<Field, List<String>> wrong = Map.of(
                Field.PORT, List.of("65536", "-1", "80.5", "", "a"),
                Field.CONNECTIONS, List.of("0", "10001"),
                Field.RATIO, List.of("1.005", "-1"),
                Field.DOWN, List.of("0.0001", "99999999999"),
                Field.DOWNLOADS, List.of("", "downloads", "/" + "x".repeat(2_000)),
                Field.RESERVE, List.of("", "-1", "1,5"));
        wrong.forEach((field, texts) -> texts.forEach(
                text -> assertThat(Draft.of(USUAL).with(field, text).read())
                        .as(text)
                        .isEqualTo(new Draft.Reading.Unfit(field))));
    }

    @Test
    void whatOthersChangeMeanwhileStaysBesideWhatIsWritten() {
        Draft draft = Draft.of(USUAL).with(Field.PORT, "7000");
        Settings others =
                USUAL.with(new SpeedLimits(new Bandwidth(new Limit(5_000), Limit.NONE), Bandwidth.UNLIMITED, false));
        Draft moved = draft.onto(others);
        assertThat(moved.changed()).containsExactly(Field.PORT);
        assertThat(read(moved).network().port()).isEqualTo(7_000);
        assertThat(read(moved).limits().usual().down().bytesPerSecond()).isEqualTo(5_000);
    }

    @Test
    void anOddRateStaysAsItIsUnlessItIsWritten() {
        Settings odd = Field.RESERVE.kind.change(USUAL, "0.02");
        Rate before = odd.speed().reserve();
        assertThat(read(Draft.of(odd).with(Field.PORT, "1")).speed().reserve()).isEqualTo(before);
    }
}
