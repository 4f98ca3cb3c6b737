package io.github.gavel.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("slots", "reserve", "peers");

    @Test
    void findsWhatTakesTheFewestChanges() {
        assertThat(Nearest.to("slot", KNOWN)).contains("slots");
        assertThat(Nearest.to("rserve", KNOWN)).contains("reserve");
        assertThat(Nearest.to("PEERS", KNOWN)).contains("peers");
        assertThat(Nearest.to("peer", KNOWN)).contains("peers");
    }

    @Test
    void theBeginningOfAWordIsNearAndAWordWithoutItsLettersIsNot() {
        assertThat(Nearest.to("res", KNOWN)).contains("reserve");
        assertThat(Nearest.to("xyz", KNOWN)).isEmpty();
    }

    @Test
    void endsQuicklyForWordsOfAnyLength() {
        assertThat(Nearest.to("x".repeat(10_000_000), KNOWN)).isEmpty();
        assertThat(Nearest.to("", List.of())).isEmpty();
    }
}
