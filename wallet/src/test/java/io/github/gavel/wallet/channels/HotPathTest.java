package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever signs and verifies vouchers does without the largest library of all, in native code and in Java. */
class HotPathTest {
    private static final String WEB3J = " org.web3j.";

    @TempDir
    Path temp = Path.of("");

    private String said = "";

    @Test
    void javaSignsAndVerifiesVouchersWithoutAClassOfWeb3j() throws Exception {
        assertThat(loaded("java"))
                .anyMatch(line -> line.contains(" org.bouncycastle.math.ec.custom.sec.SecP256K1"))
                .noneMatch(line -> line.contains(WEB3J) || line.contains(" fr.acinq."));
        assertThat(said).startsWith("signed and verified with ");
    }

    @Test
    void nativeCodeSignsAndVerifiesVouchersWithoutAClassOfWeb3j() throws Exception {
        List<String> loaded = loaded("native");
        assumeFalse(said.contains(HotPathChild.NONE), HotPathChild.NONE);
        assertThat(loaded)
                .anyMatch(line -> line.contains(" fr.acinq.secp256k1."))
                .noneMatch(line -> line.contains(WEB3J));
        assertThat(said).startsWith("signed and verified with ");
    }

    /** The keys of a channel grow with that library before the first voucher. */
    @Test
    void aWalletThatPaysOnLoadsNoMoreOfIt() throws Exception {
        List<String> loaded = loaded("pay");
        int from = line(loaded, "$FromHere");
        int to = line(loaded, "$UpToHere");
        assertThat(from).isLessThan(to);
        assertThat(loaded.subList(0, from)).anyMatch(line -> line.contains(WEB3J));
        assertThat(loaded.subList(from, to)).noneMatch(line -> line.contains(WEB3J));
        assertThat(said.lines().filter("acked 500"::equals)).hasSize(1);
    }

    private static int line(List<String> loaded, String name) {
        return loaded.indexOf(loaded.stream()
                .filter(line -> line.contains(HotPathChild.class.getName() + name))
                .findFirst()
                .orElseThrow());
    }

    /** What the process loaded, in its order. */
    private List<String> loaded(String what) throws IOException, InterruptedException {
        Path log = temp.resolve("loaded.txt");
        JavaChild child = JavaChild.start(
                List.of("-Xlog:class+load=info:file=" + log),
                HotPathChild.class,
                what,
                temp.resolve("life").toString());
        assertThat(child.exit()).as(child.said()).isZero();
        said = child.said();
        return Files.readAllLines(log);
    }
}
