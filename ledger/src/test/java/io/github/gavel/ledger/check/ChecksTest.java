package io.github.gavel.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.deed.RandomDeeds;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import io.github.gavel.signing.struct.Mandate;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Checks CHECKS = new Checks(Town.CHARTER.domain(), new ToyCurve(), Town.TAGS);

    @Test
    void whoSignedIsInTheCommandOfEveryKind() {
        Seeds.forEach(20, random -> {
            for (Mandate mandate : new RandomDeeds(random).mandates()) {
                Checked checked =
                        CHECKS.check(Town.signed(Mandates.author(mandate).orElse(Town.STRANGER), mandate));
                Checked.Sound sound = (Checked.Sound) checked;
                assertThat(sound.command().by())
                        .isEqualTo(Mandates.author(mandate).orElse(Town.STRANGER));
                assertThat(sound.command().id()).isEqualTo(Mandates.id(Town.CHARTER.domain(), mandate));
                assertThat(sound.deed().command(Town.CHARTER.domain())).isEqualTo(sound.command());
            }
        });
    }

    @Test
    void whoseMoneyMovesMustHaveSigned() {
        Seeds.forEach(20, random -> {
            for (Mandate mandate : new RandomDeeds(random).mandates()) {
                Mandates.author(mandate)
                        .ifPresent(author -> assertThat(CHECKS.check(Town.signed(Town.STRANGER, mandate)))
                                .isEqualTo(new Checked.Foreign(new Refusal.WrongSigner(Town.STRANGER, author))));
            }
        });
    }

    @Test
    void aSignatureCountsAtOneLedgerOnly() {
        Charter other = Town.charter("77");
        Seeds.forEach(20, random -> {
            for (Mandate mandate : new RandomDeeds(random).mandates()) {
                SignedMandate elsewhere = new SignedMandate(
                        mandate, ToyCurve.sign(Town.ANN, Mandates.signedDigest(other.domain(), mandate)));
                assertThat(CHECKS.check(elsewhere)).isInstanceOf(Checked.Unproven.class);
            }
        });
    }

    @Test
    void anOpenNamesTheChannelThatItsPartiesMake() {
        Checked.Sound sound = (Checked.Sound) CHECKS.check(Town.open(3, 5));
        Command.Open open = (Command.Open) sound.command();
        assertThat(open.parties().channel()).isEqualTo(Town.channel(3));
        assertThat(open.parties().commit()).isEqualTo(Town.commitment(3).payerCommit());
        assertThat(open.parties().tag()).isEqualTo(Town.TAGS.tag(Town.ANN, Town.BOB));
    }

    /** Made with another program: HMAC-SHA-256 of Python. */
    @Test
    void aTagIsTheSameForOnePayerAndPayeeAtOneLedgerAndForNothingElse() {
        LedgerId ledger = new LedgerId(Octets.ofHex("5e".repeat(32)));
        Octets key = Octets.ofHex("0b".repeat(32));
        Tags tags = Tags.of(key, ledger);
        assertThat(tags.tag(Town.ANN, Town.BOB))
                .hasToString("76e6ce5f06119101fcf5a1ed152b117a06e130b2a019daa2058949f6f10b292a");
        assertThat(tags.tag(Town.BOB, Town.ANN)).isNotEqualTo(tags.tag(Town.ANN, Town.BOB));
        assertThat(Tags.of(key, new LedgerId(Octets.ofHex("5f".repeat(32)))).tag(Town.ANN, Town.BOB))
                .isNotEqualTo(tags.tag(Town.ANN, Town.BOB));
        assertThat(Tags.of(Octets.ofHex("0c".repeat(32)), ledger).tag(Town.ANN, Town.BOB))
                .isNotEqualTo(tags.tag(Town.ANN, Town.BOB));
    }
}
