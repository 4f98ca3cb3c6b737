package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.words.KeyWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the accounts that are paid for torrents comes to the account that sends, once. */
@Timeout(120)
class CollectedEarningsTest {
    private static final int KILLED = 128 + 9;
    private static final String NOTHING = "No account that was paid for a torrent has anything.\n";
    private static final Pattern SPENDABLE = Pattern.compile("\"spendable\": \"([0-9]+)\"");
    private static final KeyTree KEYS = KeyTree.of((KeyWords) KeyWords.read(ServedLedger.WORDS));

    @TempDir
    private Path temp;

    @Test
    void whatWasEarnedIsCollectedAndThenThereIsNothingMore() throws IOException {
        try (ServedLedger ledger = served()) {
            earn(ledger, 0, "1.5");
            earn(ledger, 3, "0.25");
            Call collected = ledger.unlocking("ann", "collect");
            assertThat(collected.err()).isEmpty();
            assertThat(collected.out())
                    .isEqualTo("Collected 1.5 tokens from " + payee(0) + ".\nCollected 0.25 tokens from " + payee(3)
                            + ".\nThat is 1.75 tokens.\n");
            assertThat(spendable(ledger)).isEqualTo(1_750_000);
            assertThat(ledger.wallet("ann", "history").out()).contains("collected  1.5 tokens   " + payee(0));
            assertThat(ledger.unlocking("ann", "collect").out()).isEqualTo(NOTHING);
            assertThat(ledger.wallet("ann", "history", "--csv").out().lines()).hasSize(3);
        }
    }

    @Test
    void theSearchEndsBehindAHundredEmptyAccountsUnlessItIsToldOtherwise() throws IOException {
        try (ServedLedger ledger = served()) {
            earn(ledger, 99, "0.1");
            earn(ledger, 200, "0.2");
            assertThat(ledger.unlocking("ann", "collect").out())
                    .isEqualTo("Collected 0.1 tokens from " + payee(99) + ".\n");
            assertThat(ledger.unlocking("ann", "collect").out()).isEqualTo(NOTHING);
            assertThat(ledger.unlocking("ann", "collect", "--gap", "201").out())
                    .isEqualTo("Collected 0.2 tokens from " + payee(200) + ".\n");
            assertThat(ledger.unlocking("ann", "collect", "--gap", "0").err())
                    .isEqualTo("--gap 0: it is from 1 to 10000\n");
            ledger.stop();
            Call gone = ledger.unlocking("ann", "collect");
            assertThat(gone.status()).isEqualTo(2);
            assertThat(gone.err()).startsWith("Nothing was signed: ");
            assertThat(gone.err().lines()).hasSize(1);
        }
    }

    @Test
    void whoIsKilledBetweenWritingAndAskingOrBetweenAskingAndNotingCollectsOnce()
            throws IOException, InterruptedException {
        try (ServedLedger ledger = served()) {
            earn(ledger, 0, "1.5");
            earn(ledger, 1, "0.25");
            Process before = ledger.process("ann", "collect");
            ledger.toll.stopMandate(before::destroyForcibly);
            assertThat(before.waitFor()).isEqualTo(KILLED);
            assertThat(ledger.wallet("ann", "balance").err())
                    .isEqualTo("Collected 1.5 tokens from " + payee(0) + ".\n");
            assertThat(spendable(ledger)).isEqualTo(1_500_000);
            Process after = ledger.process("ann", "collect");
            ledger.toll.stopAnswer(after::destroyForcibly);
            assertThat(after.waitFor()).isEqualTo(KILLED);
            assertThat(ledger.unlocking("ann", "collect").out())
                    .isEqualTo("Collected 0.25 tokens from " + payee(1) + ".\n" + NOTHING);
            assertThat(spendable(ledger)).isEqualTo(1_750_000);
            assertThat(ledger.wallet("ann", "history", "--csv").out().lines().skip(1))
                    .hasSize(2)
                    .anyMatch(it -> it.endsWith(",collected,1500000," + payee(0) + ","))
                    .anyMatch(it -> it.endsWith(",collected,250000," + payee(1) + ","));
        }
    }

    private ServedLedger served() throws IOException {
        ServedLedger ledger = ServedLedger.in(temp);
        ledger.bring("ann");
        ledger.bring("bob");
        ledger.fill(ServedLedger.BOB);
        return ledger;
    }

    private static void earn(ServedLedger ledger, long torrent, String tokens) {
        assertThat(ledger.unlocking("bob", "send", payee(torrent), tokens).err())
                .isEmpty();
    }

    private static long spendable(ServedLedger ledger) {
        Matcher found =
                SPENDABLE.matcher(ledger.wallet("ann", "balance", "--json").out());
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String payee(long torrent) {
        return Address.of(
                new BouncyCurve().publicKey(KEYS.working().payee(torrent)).account());
    }
}
