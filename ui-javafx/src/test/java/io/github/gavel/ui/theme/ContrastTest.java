package io.github.gavel.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {
    private static final double LEAST = 4.5;

    /** Every colour of text, and what it stands on. */
    private static final Map<String, List<String>> PAIRS = Map.of(
            "-color-fg-default",
                    List.of(
                            "-color-bg-default",
                            "-color-bg-subtle",
                            "-color-bg-inset",
                            "-color-bg-overlay",
                            "-color-accent-subtle",
                            "-g-card"),
            "-color-fg-muted",
                    List.of(
                            "-color-bg-default",
                            "-color-bg-subtle",
                            "-color-bg-inset",
                            "-color-accent-subtle",
                            "-g-card"),
            "-color-fg-subtle", List.of("-color-bg-default", "-color-bg-subtle", "-color-accent-subtle", "-g-card"),
            "-color-accent-fg", List.of("-color-bg-default", "-color-bg-subtle", "-color-accent-subtle"),
            "-color-warning-fg",
                    List.of("-color-bg-default", "-color-bg-subtle", "-color-accent-subtle", "-color-warning-subtle"),
            "-color-success-fg",
                    List.of("-color-bg-default", "-color-bg-subtle", "-color-accent-subtle", "-color-success-subtle"),
            "-color-danger-fg",
                    List.of("-color-bg-default", "-color-bg-subtle", "-color-accent-subtle", "-color-danger-subtle"),
            "-color-fg-emphasis", List.of("-color-accent-6"),
            "-color-bg-default", List.of("-color-fg-default"));

    @ParameterizedTest
    @EnumSource
    void allTextCanBeReadOnWhatItStandsOn(Theme theme) {
        Map<String, Integer> tokens = Sheets.tokens(theme);
        List<String> tooWeak = new ArrayList<>();
        PAIRS.forEach((text, grounds) -> grounds.forEach(ground -> {
            double contrast = Contrast.of(known(tokens, text), known(tokens, ground));
            if (contrast < LEAST) {
                tooWeak.add(text + " on " + ground + ": " + contrast);
            }
        }));
        assertThat(tooWeak).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyColourOfTextIsAmongThosePairs(Theme theme) {
        assertThat(Sheets.colour("-fx-text-fill"))
                .allSatisfy(token -> assertThat(PAIRS).containsKey(token));
        assertThat(Sheets.tokens(theme)).containsKeys(PAIRS.keySet().toArray(new String[0]));
    }

    private static int known(Map<String, Integer> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }
}
