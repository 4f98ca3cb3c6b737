package io.github.gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.words.KeyWords;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.MnemonicUtils;

/** Plants secrets, lets things go well and wrong, and looks for the secrets in all that is said of it. */
class CanaryTest {
    private static final String PASSWORD = "canary-in-a-password";
    private static final String WORDS = "zebra zebra zebra zebra zebra zebra zebra zebra zebra zebra zebra ";

    private final KeyWords words = words();
    private final KeyTree tree = KeyTree.of(words);
    private final PrivateKey key = tree.account(0);
    private final LockedKey locked = LockedKey.lock(key, password(), new SecureRandom(), 2);
    private final List<String> said = new ArrayList<>();

    @Test
    void nothingThatIsSaidHoldsASecret() {
        say(words, tree, key, locked, password());
        say(locked.unlock(password()));
        say(locked.unlock(Password.taking("another".toCharArray())));
        say(new LockedKey(
                        locked.account(),
                        new LockedBytes(
                                locked.locked().kdf(),
                                Octets.of(new byte[16]),
                                locked.locked().ciphertext(),
                                locked.locked().mac()))
                .unlock(password()));
        say(KeyFileReader.read(KeyFileWriter.write(locked)));
        say(new String(KeyFileWriter.write(locked), StandardCharsets.UTF_8));
        LockedWords resting =
                LockedWords.lock(words, locked.account().orElseThrow(), password(), new SecureRandom(), 2);
        say(resting, resting.unlock(password()), resting.locked().unlock(password(), Long.MAX_VALUE));
        say(new String(WordsFile.bytes(resting), StandardCharsets.UTF_8));
        say(KeyWords.read(WORDS + "zebrra"), KeyWords.read(WORDS), KeyWords.read(WORDS + "zebra zebra zebra"));
        PrivateKey wiped = PrivateKey.of(key.toBytes()).orElseThrow();
        wiped.wipe();
        say(wiped, Optional.of(wiped));
        say(catchThrowable(wiped::toBytes));
        say(catchThrowable(() -> tree.working().signer(-1)));
        say(catchThrowable(() -> LockedKey.lock(wiped, password(), new SecureRandom(), 2)));
        assertThat(said)
                .hasSizeGreaterThan(15)
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(secrets()));
    }

    /** Somebody who takes the file of his words for a key file is not quoted in a log. */
    @Test
    void nothingOfAFileThatIsAnotherIsSaid() {
        for (String file : List.of(WORDS, "{\"words\": \"" + WORDS + "\"}", "{\"" + WORDS + "\": " + PASSWORD + "}")) {
            say(Published.read(file));
        }
        say(Published.SHORT.with("\"dklen\": 32", "\"dklen\": zebra"));
        say(Published.SHORT.with("\"dklen\": 32", "\"dklen\": \"zebra\""));
        assertThat(said).hasSize(10).allSatisfy(text -> assertThat(text).doesNotContain("zebra", PASSWORD));
    }

    @Test
    void aPasswordIsWipedWhereItCameFrom() {
        char[] typed = PASSWORD.toCharArray();
        Password password = Password.taking(typed);
        assertThat(typed).containsOnly('\0');
        assertThat(locked.unlock(password)).isInstanceOf(Unlocking.Unlocked.class);
        password.wipe();
        assertThat(locked.unlock(password)).isEqualTo(new Refusal.WrongPassword());
    }

    private void say(Object... values) {
        for (Object value : values) {
            said.add(value.toString());
            if (value instanceof Refusal refusal) {
                said.add(refusal.sentence());
            }
            if (value instanceof Throwable thrown) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                said.add(trace.toString());
            }
        }
    }

    private String[] secrets() {
        Octets bytes = Octets.of(key.toBytes());
        BigInteger number = new BigInteger(1, key.toBytes());
        return new String[] {
            "zebra",
            PASSWORD,
            bytes.toString(),
            bytes.toString().substring(0, 8),
            number.toString(),
            Base64.getEncoder().encodeToString(key.toBytes()),
            Octets.of(words.seed()).toString().substring(0, 8),
            new BouncyCurve().publicKey(key).toString()
        };
    }

    private static Password password() {
        return Password.taking(PASSWORD.toCharArray());
    }

    /** Eleven times the same word, and the twelfth that fits. */
    private static KeyWords words() {
        return MnemonicUtils.getWords().stream()
                .map(last -> KeyWords.read(WORDS + last))
                .filter(KeyWords.class::isInstance)
                .map(KeyWords.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
