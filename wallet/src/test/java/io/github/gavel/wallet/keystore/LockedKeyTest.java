package io.github.gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockedKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int QUICK = 2;

    @ParameterizedTest
    @EnumSource
    void opensWhatIsPublished(Published published) {
        LockedKey locked = (LockedKey) Published.read(published.text());
        assertThat(locked.unlock(published.password()))
                .isInstanceOfSatisfying(
                        Unlocking.Unlocked.class,
                        unlocked ->
                                assertThat(Octets.of(unlocked.key().toBytes())).isEqualTo(published.key()));
    }

    @Test
    void staysShutForAnotherPassword() {
        LockedKey locked = (LockedKey) Published.read(Published.SHORT.text());
        for (String other : new String[] {"", "fo", "Foo", "foo "}) {
            Unlocking refused = locked.unlock(Password.taking(other.toCharArray()));
            assertThat(refused).isEqualTo(new Refusal.WrongPassword());
        }
        assertThat(new Refusal.WrongPassword().sentence())
                .isEqualTo("the password is wrong, or the key file is damaged: its checksum does not fit");
    }

    @Test
    void comesBackFromItsFile() {
        Seeds.forEach(100, random -> {
            PrivateKey key = PrivateKey.draw(RANDOM);
            String password = Long.toString(random.nextLong(), 36) + "ž€𝄞";
            LockedKey locked = lock(key, password);
            Reading read = KeyFileReader.read(KeyFileWriter.write(locked));
            assertThat(read).isEqualTo(locked);
            assertThat(locked.unlock(Password.taking(password.toCharArray()))).isEqualTo(new Unlocking.Unlocked(key));
        });
    }

    @Test
    void isLockedAsHardAsIsUsual() {
        PrivateKey key = PrivateKey.draw(RANDOM);
        LockedKey locked = LockedKey.lock(key, Password.taking("long".toCharArray()), RANDOM);
        assertThat(locked.locked().kdf())
                .isEqualTo(
                        new Kdf.Scrypt(1 << 18, 8, 1, 32, locked.locked().kdf().salt()));
        assertThat(locked.unlock(Password.taking("long".toCharArray()))).isEqualTo(new Unlocking.Unlocked(key));
    }

    @Test
    void isLockedOtherwiseEachTime() {
        PrivateKey key = PrivateKey.draw(RANDOM);
        LockedKey one = lock(key, "foo");
        LockedKey other = lock(key, "foo");
        assertThat(one.locked().iv()).isNotEqualTo(other.locked().iv());
        assertThat(one.locked().kdf().salt()).isNotEqualTo(other.locked().kdf().salt());
        assertThat(one.locked().ciphertext()).isNotEqualTo(other.locked().ciphertext());
    }

    @Test
    void isRefusedIfItIsAnotherAccountsKey() {
        PrivateKey key = PrivateKey.draw(RANDOM);
        LockedKey right = lock(key, "foo");
        AccountId named = new AccountId(Octets.ofHex("ab".repeat(20)));
        AccountId found = right.account().orElseThrow();
        LockedKey wrong = new LockedKey(
                Optional.of(named),
                new LockedBytes(
                        right.locked().kdf(),
                        right.locked().iv(),
                        right.locked().ciphertext(),
                        right.locked().mac()));
        assertThat(wrong.unlock(Password.taking("foo".toCharArray())))
                .isEqualTo(new Refusal.OtherAccount(named, found));
        LockedKey otherCounter = new LockedKey(
                right.account(),
                new LockedBytes(
                        right.locked().kdf(),
                        Octets.of(new byte[16]),
                        right.locked().ciphertext(),
                        right.locked().mac()));
        assertThat(otherCounter.unlock(Password.taking("foo".toCharArray()))).isInstanceOf(Refusal.OtherAccount.class);
    }

    @Test
    void isRefusedWhereTheMemoryDoesNotDo() {
        LockedKey locked = (LockedKey) Published.read(Published.SCRYPT.text());
        long needed = 128L << 18;
        assertThat(locked.unlock(Published.SCRYPT.password(), needed))
                .isEqualTo(new Refusal.TooLittleMemory(needed, needed));
        assertThat(new Refusal.TooLittleMemory(needed, needed).sentence()).contains("32 MiB");
    }

    @Test
    void hasNumbersWithinLimits() {
        LockedKey right = lock(PrivateKey.draw(RANDOM), "foo");
        Kdf endless = new Kdf.Scrypt(1 << 30, 8, 1, 32, right.locked().kdf().salt());
        assertThatThrownBy(() -> new LockedKey(
                        right.account(),
                        new LockedBytes(
                                endless,
                                right.locked().iv(),
                                right.locked().ciphertext(),
                                right.locked().mac())))
                .isInstanceOf(OutOfLimits.class)
                .hasMessageContaining("1073741824");
    }

    private static LockedKey lock(PrivateKey key, String password) {
        return LockedKey.lock(key, Password.taking(password.toCharArray()), RANDOM, QUICK);
    }
}
