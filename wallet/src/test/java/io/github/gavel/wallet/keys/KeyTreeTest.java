package io.github.gavel.wallet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.words.KeyWords;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Bip32ECKeyPair;

class KeyTreeTest {
    private static final String ABOUT = "abandon ".repeat(11) + "about";

    private final KeyTree tree = KeyTree.of((KeyWords) KeyWords.read(ABOUT));
    private final WorkingKeys working = tree.working();

    @Test
    void growsTheAccountsThatOtherWalletsFind() {
        assertThat(addressOf(tree.account(0))).isEqualTo("0x9858EfFD232B4033E47d90003D41EC34EcaEda94");
        assertThat(addressOf(tree.account(1))).isEqualTo("0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0");
    }

    @Test
    void hasItsBranchesWhereTheyAreSaidToBe() {
        assertThat(tree.account(7)).isEqualTo(at("44' 60' 0' 0 7"));
        assertThat(working.signer(7)).isEqualTo(at("44' 60' 0' 1' 7'"));
        assertThat(working.payee(7)).isEqualTo(at("44' 60' 0' 2' 7'"));
        assertThat(working.closer(7)).isEqualTo(at("44' 60' 0' 3' 7'"));
        assertThat(working.agent(7)).isEqualTo(at("44' 60' 0' 4' 7'"));
        assertThat(working.backup(7)).isEqualTo(at("44' 60' 0' 5' 7'"));
        assertThat(working.signer(Integer.MAX_VALUE)).isEqualTo(at("44' 60' 0' 1' 2147483647'"));
    }

    @Test
    void givesEveryPurposeKeysOfItsOwn() {
        assertThat(LongStream.range(0, 20)
                        .boxed()
                        .flatMap(number -> Arrays.asList(
                                tree.account(number),
                                working.signer(number),
                                working.payee(number),
                                working.closer(number))
                                .stream())
                        .map(KeyTreeTest::addressOf))
                .doesNotHaveDuplicates();
    }

    @Test
    void hasNoKeysOfOtherNumbers() {
        for (long number : new long[] {-1, 1L << 31, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> working.signer(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("key number " + number);
        }
    }

    @Test
    void tellsNothingOfItself() {
        assertThat(tree).hasToString("a tree of keys");
        assertThat(working).hasToString("working keys");
    }

    private static PrivateKey at(String path) {
        Bip32ECKeyPair master = KeyTree.master(((KeyWords) KeyWords.read(ABOUT)).seed());
        return KeyTree.key(KeyTree.node(master, Paths.of(path)));
    }

    private static String addressOf(PrivateKey key) {
        return Address.of(new BouncyCurve().publicKey(key).account());
    }
}
