package io.github.gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyFileReaderTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void refusesNumbersThatAreToFillTheMemory() {
        refuses(Published.SCRYPT.with("262144", "1073741824"), "scrypt's n = 1073741824: from 2 to 1048576 is taken");
        refuses(Published.SCRYPT.with("262144", "2097152"), "scrypt's n = 2097152");
        refuses(Published.SCRYPT.with("\"r\": 1", "\"r\": 65"), "scrypt's r = 65: from 1 to 64");
        refuses(Published.SCRYPT.with("\"p\": 8", "\"p\": 65"), "scrypt's p = 65: from 1 to 64");
        refuses(Published.SCRYPT.with("\"p\": 8", "\"p\": 17"), "scrypt's n · r · p = 4456448: from 1 to 4194304");
        refuses(Published.SCRYPT.with("32", "65"), "dklen = 65: from 32 to 64");
        refuses(Published.PBKDF2.with("262144", "8388609"), "pbkdf2's c = 8388609: from 1 to 8388608");
        refuses(Published.PBKDF2.with(": 32", ": 9223372036854775807"), "dklen = 9223372036854775807");
        assertThat(Published.SCRYPT.with("\"p\": 8", "\"p\": 16")).isInstanceOf(LockedKey.class);
    }

    @Test
    void refusesNumbersThatAreNone() {
        refuses(Published.SCRYPT.with("262144", "0"), "scrypt's n = 0");
        refuses(Published.SCRYPT.with("262144", "-2"), "scrypt's n = -2");
        refuses(Published.SCRYPT.with("262144", "262143"), "n = 262143: it is a power of two");
        refuses(Published.SCRYPT.with("\"p\": 8", "\"p\": 0"), "scrypt's p = 0");
        refuses(Published.SCRYPT.with("32", "31"), "dklen = 31");
        refuses(Published.PBKDF2.with("262144", "0"), "pbkdf2's c = 0");
        refuses(Published.SCRYPT.with("262144", "1".repeat(30)), "crypto.kdfparams.n is no whole number below 2^63");
        refuses(Published.SCRYPT.with("262144", "262144.0"), "crypto.kdfparams.n is no whole number");
        refuses(Published.SCRYPT.with("262144", "\"262144\""), "crypto.kdfparams.n is no whole number");
        refuses(Published.SCRYPT.with("262144", "null"), "crypto.kdfparams.n is no whole number");
    }

    @Test
    void refusesOtherVersionsAndMethods() {
        refuses(Published.SCRYPT.with("\"version\": 3", "\"version\": 1"), "version '1': only version 3 is known");
        refuses(Published.SCRYPT.with("\"version\": 3", "\"version\": \"4\\u001b[2J\""), "version '4?[2J'");
        refuses(Published.SCRYPT.with("aes-128-ctr", "aes-128-cbc"), "crypto.cipher 'aes-128-cbc'", "aes-128-ctr");
        refuses(Published.SCRYPT.with("\"scrypt\"", "\"argon2id\""), "crypto.kdf 'argon2id': only scrypt");
        refuses(Published.PBKDF2.with("hmac-sha256", "hmac-sha1"), "crypto.kdfparams.prf 'hmac-sha1'");
    }

    @Test
    void refusesWhatIsMissingOrOfAnotherKind() {
        refuses(Published.SCRYPT.with("\"mac\"", "\"Mac\""), "crypto.mac is not there");
        refuses(Published.SCRYPT.with("\"crypto\"", "\"Crypto\""), "crypto is not there");
        refuses(Published.SCRYPT.with("\"iv\"", "\"vi\""), "crypto.cipherparams.iv is not there");
        refuses(Published.SCRYPT.with("d172bf", "d172b"), "crypto.ciphertext is not 1 to 32 bytes");
        refuses(Published.SCRYPT.with("d172bf", "d172bfd172bf"), "crypto.ciphertext is not 1 to 32 bytes");
        refuses(Published.SCRYPT.with("2103ac", "21"), "crypto.mac is not 32 bytes");
        refuses(Published.SCRYPT.with("83dbcc", "83dbcg"), "crypto.cipherparams.iv is not 16 bytes");
        refuses(Published.SCRYPT.with("\"version\"", "\"address\": 7, \"version\""), "address is no text");
        refuses(Published.SCRYPT.with("\"version\"", "\"address\": \"0x\", \"version\""), "address is not 20 bytes");
        refuses(Published.read("[]"), "what is in it is no object");
        refuses(Published.read("{}"), "version is not there");
    }

    @Test
    void refusesNamesThatAreThereTwice() {
        refuses(Published.SCRYPT.with("\"p\": 8", "\"p\": 8, \"n\": 2"), "it is no JSON there, or has a name twice");
        refuses(Published.SCRYPT.with("\"version\": 3", "\"version\": 3, \"version\": 3"), "in line 8", "a name twice");
    }

    @Test
    void refusesGarbage() {
        refuses(Published.read(""), "what is in it is no object");
        refuses(Published.read("\0".repeat(100)), "it is no JSON");
        refuses(Published.read(Published.SCRYPT.text() + "{}"), "it is no JSON");
        refuses(Published.read("[".repeat(10_000)), "it is no JSON");
        refuses(Published.read(" ".repeat(16_385)), "more than 16384 bytes");
        Seeds.forEach(2000, random -> {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(KeyFileReader.read(bytes)).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void refusesAFileOfWhichTheEndIsMissing() {
        byte[] whole = Published.SCRYPT.text().strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(KeyFileReader.read(Arrays.copyOf(whole, length)))
                    .as(length + " bytes")
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void knowsAnAddressWithAndWithout0x() {
        AccountId account = new AccountId(Octets.ofHex("9858effd232b4033e47d90003d41ec34ecaeda94"));
        for (String address : new String[] {account.toString(), "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"}) {
            assertThat(Published.SCRYPT.with("\"version\"", "\"address\": \"" + address + "\", \"version\""))
                    .isInstanceOfSatisfying(
                            LockedKey.class,
                            locked -> assertThat(locked.account()).contains(account));
        }
    }

    @Test
    void everyFlippedBitIsRefusedOrLeavesTheKeyAsItWas() {
        PrivateKey key = PrivateKey.draw(RANDOM);
        Password password = Password.taking("foo".toCharArray());
        byte[] whole = KeyFileWriter.write(LockedKey.lock(key, password, RANDOM, 2));
        for (int bit = 0; bit < Byte.SIZE * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            if (KeyFileReader.read(flipped) instanceof LockedKey locked
                    && locked.unlock(password) instanceof Unlocking.Unlocked unlocked) {
                assertThat(unlocked.key()).as("bit " + bit).isEqualTo(key);
            }
        }
    }

    private static void refuses(Reading reading, String... because) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.sentence()).contains(because));
    }
}
