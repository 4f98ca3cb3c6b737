package io.github.gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.words.KeyWords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsFileTest {
    private static final String TWELVE = "abandon ".repeat(11) + "about";
    private static final String TWENTY_FOUR = "abandon ".repeat(23) + "art";

    private static final AccountId ACCOUNT = new AccountId(Octets.ofHex("9858effd232b4033e47d90003d41ec34ecaeda94"));

    @TempDir
    private Path temp;

    @Test
    void twelveAndTwentyFourWordsComeBackWithThePassword() throws Exception {
        for (String typed : List.of(TWELVE, TWENTY_FOUR)) {
            KeyWords words = (KeyWords) KeyWords.read(typed);
            Path file = temp.resolve(typed.length() + ".json");
            Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(WordsFile.write(file, locked(words))).isEqualTo(new Refusal.OpenFolder(temp.toString()));
            Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
            assertThat(WordsFile.write(file, locked(words))).isEqualTo(new Writing.Written(file));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).doesNotContain("abandon").contains("\"gavelWords\":\"1\"");
            LockedWords read = (LockedWords) WordsFile.read(file);
            assertThat(read.account()).contains(ACCOUNT);
            assertThat(read.unlock(password("right")))
                    .isInstanceOfSatisfying(
                            WordsUnlocking.Unlocked.class,
                            it -> assertThat(String.join(" ", it.words().words()))
                                    .isEqualTo(typed));
            assertThat(read.unlock(password("wrong"))).isEqualTo(new Refusal.WrongPassword());
            assertThat(WordsFile.write(file, read)).isEqualTo(new Refusal.Occupied(file.toString()));
        }
    }

    @Test
    void aFileThatIsAnotherIsRefused() {
        byte[] key = KeyFileWriter.write(
                LockedKey.lock(PrivateKey.draw(new SecureRandom()), password("right"), new SecureRandom(), 2));
        assertThat(WordsFile.read(key)).isEqualTo(new Refusal.Unfit("gavelWords", "not there"));
        String words = new String(WordsFile.bytes(locked((KeyWords) KeyWords.read(TWELVE))), StandardCharsets.UTF_8);
        assertThat(read(words.replace("\"1\"", "\"2\""))).isEqualTo(new Refusal.OtherMethod("gavelWords", "'2'", "1"));
        assertThat(read(words + "x")).isInstanceOf(Refusal.NoJson.class);
        assertThat(read(words.replace("crypto", "cripto"))).isEqualTo(new Refusal.Unfit("crypto", "not there"));
        assertThat(read(" ".repeat(1 << 15))).isEqualTo(new Refusal.TooLarge(1 << 14));
    }

    @Test
    void aFileOfBeforeDoesNotSayWhoseItIsAndAWrongOneIsRefused() {
        LockedWords locked = locked((KeyWords) KeyWords.read(TWELVE));
        String words = new String(WordsFile.bytes(locked), StandardCharsets.UTF_8);
        assertThat(read(words.replace("\"address\":\"" + ACCOUNT + "\",", "")))
                .isEqualTo(new LockedWords(Optional.empty(), locked.locked()));
        assertThat(read(words.replace("9858", "985")))
                .isEqualTo(new Refusal.Unfit("address", "not 20 bytes as hexadecimal digits"));
    }

    @Test
    void fifteenBytesAreNoWords() {
        LockedWords none = new LockedWords(
                Optional.empty(), LockedBytes.lock(new byte[15], password("right"), new SecureRandom(), 2));
        assertThat(none.unlock(password("right"))).isEqualTo(new Refusal.NoWords(15));
    }

    private static WordsReading read(String text) {
        return WordsFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LockedWords locked(KeyWords words) {
        return LockedWords.lock(words, ACCOUNT, password("right"), new SecureRandom(), 2);
    }

    private static Password password(String text) {
        return Password.taking(text.toCharArray());
    }
}
