package io.github.gavel.ledger.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.signing.secp256k1.Address;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {
    private static final RefusalWords WORDS = RefusalWords.inGrains();

    @Test
    void everyRefusalIsSaidWithoutAWordOfItsCode() {
        for (Refusal refusal : AnswerFormTest.refusals()) {
            assertThat(WORDS.of(refusal))
                    .as(refusal.toString())
                    .doesNotContain("[", "=", "_", refusal.getClass().getSimpleName())
                    .matches("[ -~]+[^.]");
        }
    }

    @Test
    void itsNumbersAreInIt() {
        assertThat(WORDS.of(new Refusal.TooMuchInAll(Amount.grains(7), Amount.MAX)))
                .isEqualTo("it holds 7 grains in all, 9223372036854775807 grains more were asked, and a ledger holds at"
                        + " most 9223372036854775807 grains");
        assertThat(new RefusalWords(amount -> "so much")
                        .of(new Refusal.Insufficient(Town.ANN, Amount.grains(2), Amount.ZERO)))
                .isEqualTo(Address.of(Town.ANN) + " has so much, and so much are needed");
    }
}
