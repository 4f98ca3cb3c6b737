package io.github.gavel.wallet.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Bip32ECKeyPair;

/** The vectors 1 to 4 of BIP-32; the third and fourth are there because keys with a zero in front went wrong. */
class Bip32Test {
    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 82;
    private static final int DEPTH_AT = 4;

    @Test
    void growsTheKeysThatArePublished() throws IOException {
        byte[] seed = {};
        int nodes = 0;
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "bip32.txt"))) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals("seed")) {
                seed = Octets.ofHex(parts[1]).toBytes();
            } else {
                int[] path = Paths.of(parts[0].substring(1).replace('/', ' '));
                assertThat(written(KeyTree.node(KeyTree.master(seed), path)))
                        .as(line)
                        .isEqualTo(published(parts[1]));
                nodes++;
            }
        }
        assertThat(nodes).isEqualTo(17);
    }

    /** Depth, parent, number, chain code and key, as they are written down. */
    private static Octets written(Bip32ECKeyPair node) {
        int parent = node.getDepth() == 0 ? 0 : node.getParentFingerprint();
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH - 2 * Integer.BYTES)
                .put((byte) node.getDepth())
                .putInt(parent)
                .putInt(node.getChildNumber())
                .put(node.getChainCode())
                .put((byte) 0)
                .put(KeyTree.key(node).toBytes());
        return Octets.of(bytes.array());
    }

    private static Octets published(String base58) {
        BigInteger number = base58.chars()
                .mapToObj(digit -> BigInteger.valueOf(DIGITS.indexOf(digit)))
                .reduce(
                        BigInteger.ZERO,
                        (all, digit) -> all.multiply(BigInteger.valueOf(58)).add(digit));
        byte[] bytes = BigIntegers.asUnsignedByteArray(LENGTH, number);
        return Octets.of(Arrays.copyOfRange(bytes, DEPTH_AT, LENGTH - Integer.BYTES));
    }
}
