package io.github.gavel.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.settings.SpeedDefaults;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RestatedTest {
    private static final Amount FIFTH = Amount.grains(200_000);

    @Test
    void saysWhatIsPaidAtMostAndFromWhichPriceOnIsSold() {
        assertThat(said(true, true, Prices.rate("0.02").orElseThrow()))
                .isEqualTo(
                        "A torrent that you add bids as little as it takes, pays 0.200 at most, then carries on free."
                                + " While it is seeded, slots are sold from 0.020 /GB, and one stays free.");
    }

    @Test
    void saysThatAnyBidIsTakenWhereThereIsNoLowestPrice() {
        assertThat(said(false, true, Rate.FREE))
                .isEqualTo("A torrent that you add bids nothing. While it is seeded, slots go to whoever bids most, and"
                        + " one stays free.");
    }

    @Test
    void saysThatNothingIsSpentAndNothingSold() {
        assertThat(said(false, false, Rate.FREE))
                .isEqualTo("A torrent that you add bids nothing. While it is seeded, no slot is sold.");
    }

    private static String said(boolean spends, boolean earns, Rate reserve) {
        Words words = Words.of(Locale.ENGLISH);
        return Restated.of(new SpeedDefaults(spends, FIFTH, earns, reserve), words, new Prices(words));
    }
}
