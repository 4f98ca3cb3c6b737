package io.github.gavel.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsb\\(|:\\s*(white|black|red|green|blue|gr[ae]y)\\b");

    @Test
    void bothThemesHaveTheSameTokens() {
        assertThat(Sheets.tokens(Theme.LIGHT).keySet())
                .isEqualTo(Sheets.tokens(Theme.DARK).keySet());
    }

    @Test
    void noColourIsNamedOutsideTheTokens() {
        assertThat(LITERAL.matcher(Sheets.read("gavel.css")).results().map(found -> found.group()))
                .isEmpty();
    }

    @Test
    void catchesAColourThatIsNamed() {
        assertThat(LITERAL.matcher("-fx-fill: #fff;").find()).isTrue();
        assertThat(LITERAL.matcher("-fx-text-fill: white;").find()).isTrue();
    }

    @Test
    void everyTokenThatIsUsedExists() {
        assertThat(Sheets.tokens(Theme.LIGHT).keySet()).containsAll(Sheets.colour("-fx-[a-z-]+"));
    }
}
