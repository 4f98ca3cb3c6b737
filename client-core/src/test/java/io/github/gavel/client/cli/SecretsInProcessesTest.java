package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.words.KeyWords;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that unlock, sign and send while every library says all it can, and that crash in the midst of it. */
@Timeout(120)
class SecretsInProcessesTest {
    @TempDir
    private Path temp;

    @Test
    void nothingThatIsPrintedLoggedShownOrLeftByACrashHoldsASecret() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")), "the system shows no processes as files");
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.fill(ServedLedger.ANN);
            List<String> said = new ArrayList<>();
            LoudProcess sender = start(ledger, "sender", "send", ServedLedger.BOB, "1");
            ledger.toll.stopMandate(() -> {
                said.add(shown(sender));
                sender.crash();
            });
            sender.process().waitFor();
            said.addAll(List.of(sender.printed(), sender.crashFile()));
            LoudProcess keeper = start(ledger, "keeper", "unlock");
            keeper.await("The wallet is unlocked");
            Call sent = ledger.wallet("ann", "send", ServedLedger.BOB, "1");
            assertThat(sent.out()).startsWith("Sent 1 token to " + ServedLedger.BOB);
            assertThat(ledger.wallet("ann", "send", ServedLedger.BOB, "2").out())
                    .isEqualTo("Sent 2 tokens to " + ServedLedger.BOB + ".\n");
            said.add(shown(keeper));
            keeper.crash();
            said.addAll(List.of(keeper.printed(), keeper.crashFile()));
            assertThat(sender.printed())
                    .contains("LOUD org.sqlite.core.NativeDB trace", "Http1Exchange", "/v1/mandates");
            assertThat(List.of(sender.crashFile(), keeper.crashFile()))
                    .allMatch(it -> it.contains("SIGSEGV") && it.contains("Top of Stack"));
            assertThat(said)
                    .hasSize(6)
                    .allSatisfy(
                            text -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(secrets()));
        }
    }

    @Test
    void nothingThatMakesAWalletOrSavesItTellsASecretToALog() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            LoudProcess restoring = LoudProcess.start(
                    temp.resolve("restoring"),
                    ServedLedger.password(ledger.args("ann", "restore")),
                    ServedLedger.PASSWORD + "\n" + ServedLedger.WORDS);
            String restored = restoring.ended();
            assertThat(restored).contains(ServedLedger.ANN);
            ledger.fill(ServedLedger.ANN);
            assertThat(ledger.unlocking("ann", "send", ServedLedger.BOB, "1").status())
                    .isZero();
            Path file = temp.resolve("channels.backup");
            String saved = start(ledger, "saving", "backup", file.toString()).ended();
            assertThat(saved).contains("LOUD org.sqlite.core.NativeDB trace");
            String sealed = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(List.of(restored, saved, sealed))
                    .allSatisfy(
                            text -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(secrets()));
        }
    }

    @Test
    void newWordsAreToldToNobodyWhoDoesNotAskForThem() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            LoudProcess making = LoudProcess.start(
                    temp.resolve("making"),
                    ServedLedger.password("wallet", "create", "--wallet", ledger.folder("ann")),
                    ServedLedger.PASSWORD + "\n");
            String made = making.ended();
            String words = ledger.unlocking("ann", "backup", "--words").out();
            Matcher pair = Pattern.compile("(?=\\b([a-z]{3,8})\\W+(?:\\d+\\W+)?([a-z]{3,8})\\b)")
                    .matcher(words);
            List<String> pairs = new ArrayList<>();
            while (pair.find()) {
                pairs.add(pair.group(1) + " " + pair.group(2));
            }
            assertThat(pairs).hasSizeGreaterThanOrEqualTo(11);
            assertThat(made)
                    .contains("0x")
                    .doesNotContain(ServedLedger.PASSWORD)
                    .doesNotContain(pairs);
        }
    }

    private LoudProcess start(ServedLedger ledger, String name, String verb, String... more) throws IOException {
        return LoudProcess.start(
                temp.resolve(name),
                ServedLedger.password(ledger.args("ann", verb, more)),
                ServedLedger.PASSWORD + "\n");
    }

    private static String shown(LoudProcess process) {
        try {
            String shown = process.shown();
            assertThat(shown).contains("--password-fd");
            return shown;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** In lower case, as people, programs and the dump of a stack write them. */
    private static List<String> secrets() {
        KeyWords words = (KeyWords) KeyWords.read(ServedLedger.WORDS);
        KeyTree tree = KeyTree.of(words);
        List<String> secrets = new ArrayList<>(List.of(ServedLedger.PASSWORD, "canary", "sausage", "winner thank"));
        secrets.add(Octets.of(words.entropy()).toString());
        secrets.add(Octets.of(words.seed()).toString().substring(0, 16));
        for (PrivateKey key :
                List.of(tree.account(0), tree.working().payee(0), tree.working().signer(0))) {
            Octets bytes = Octets.of(key.toBytes());
            secrets.add(new BigInteger(1, key.toBytes()).toString());
            secrets.add(Base64.getEncoder().encodeToString(key.toBytes()).toLowerCase(Locale.ROOT));
            for (int at = 0; at < PrivateKey.LENGTH; at += Long.BYTES) {
                String word = bytes.toString().substring(2 * at, 2 * at + 2 * Long.BYTES);
                secrets.add(word);
                secrets.add(Long.toHexString(Long.reverseBytes(Long.parseUnsignedLong(word, 16))));
            }
        }
        return secrets;
    }
}
