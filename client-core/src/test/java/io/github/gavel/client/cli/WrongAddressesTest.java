package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes to an address that nobody has is gone for good, so it does not go. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongAddressesTest {
    private static final String ANN = ServedLedger.ANN;

    private final Path temp;
    private final ServedLedger ledger;

    WrongAddressesTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        this.ledger = ServedLedger.in(temp);
        ledger.bring("ann");
    }

    @AfterAll
    void stop() throws IOException {
        ledger.close();
    }

    @Test
    void aWalletOfWhichOneDigitIsWrongGivesOutNoAddressAndGetsNothing() throws IOException {
        for (String name : new String[] {"account.json", "words.json"}) {
            Path file = temp.resolve("ann").resolve(name);
            String whole = Files.readString(file);
            Files.writeString(file, whole.replace("58a57ed9", "58a57ed8"));
            assertThat(sentence(ledger.wallet("ann", "receive")))
                    .startsWith(ledger.folder("ann") + ": the account is 0x58A57")
                    .endsWith(": one of the two files is damaged or of another wallet");
            assertThat(sentence(faucet())).isEqualTo(sentence(ledger.wallet("ann", "receive")));
            Files.writeString(file, whole);
        }
        assertThat(ledger.wallet("ann", "receive").out()).startsWith(ANN + "\n");
        assertThat(faucet().out()).isEqualTo(ANN + " got 5 tokens and has 5 tokens now.\n");
    }

    @Test
    void nothingIsSentToTheAddressThatIsNobodys() {
        String zero = "0x0000000000000000000000000000000000000000";
        String why = zero + ": all digits of this address are 0, so it is nobody's, and what goes there is gone";
        assertThat(sentence(ledger.unlocking("ann", "send", zero, "1"))).isEqualTo(why);
        assertThat(sentence(ledger.call("ledger", "faucet", ledger.descriptor(), "--account", zero)))
                .isEqualTo("--account " + why);
    }

    private Call faucet() {
        return ledger.call("ledger", "faucet", ledger.descriptor(), "--wallet", ledger.folder("ann"));
    }

    private static String sentence(Call call) {
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        return call.err().strip();
    }
}
