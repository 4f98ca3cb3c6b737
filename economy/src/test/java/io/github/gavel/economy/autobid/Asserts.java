package io.github.gavel.economy.autobid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;

/** What a deal's verdict is. */
final class Asserts {
    private Asserts() {}

    static void assertBids(Deal deal, long rate) {
        assertThat(bid(deal).rate()).isEqualTo(Rate.perGib(rate));
    }

    static void assertKeeps(Deal deal, long rate) {
        assertThat(deal.decide()).isEqualTo(new Verdict.Keep(Rate.perGib(rate)));
    }

    static void assertAbstains(Deal deal, Refusal why) {
        assertThat(deal.decide()).isEqualTo(new Verdict.Abstain(why));
    }

    static void assertWithdraws(Deal deal, Refusal why) {
        assertThat(deal.decide()).isEqualTo(new Verdict.Withdraw(why));
    }

    static Verdict.Bid bid(Deal deal) {
        Verdict verdict = deal.decide();
        assertThat(verdict).isInstanceOf(Verdict.Bid.class);
        return (Verdict.Bid) verdict;
    }
}
