package io.github.gavel.wallet.unlocked;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.transfers.Pen;
import io.github.gavel.wallet.words.KeyWords;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeyHostTest {
    private static final BouncyCurve CURVE = new BouncyCurve();
    private static final KeyTree TREE = KeyTree.of((KeyWords) KeyWords.read("abandon ".repeat(11) + "about"));
    private static final DomainSeparator HERE = domain("5e");
    private static final AccountId BOB = new AccountId(Octets.ofHex("0b".repeat(20)));

    @TempDir
    private Path temp;

    @BeforeEach
    void close() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void transfersAreSignedUntilItIsLocked() throws InterruptedException {
        KeyHost host = open();
        Mandate.Transfer transfer = transfer();
        PrivateKey key = TREE.account(0);
        assertThat(new KeyVisitor(socket(), HERE).sign(transfer))
                .isEqualTo(new Pen.Answer.Signed(CURVE.sign(key, HERE.digest(Structs.TRANSFER, transfer))));
        assertThat(new KeyVisitor(socket(), domain("5f")).sign(transfer))
                .isEqualTo(new Pen.Answer.Refused("the wallet is unlocked for another ledger"));
        assertThat(KeyVisitor.isAnswered(socket())).isTrue();
        assertThat(KeyVisitor.lock(socket())).isTrue();
        host.await(Duration.ofMinutes(1));
        assertThat(socket()).doesNotExist();
        assertThat(KeyVisitor.isAnswered(socket())).isFalse();
        assertThat(KeyVisitor.lock(socket())).isFalse();
        assertThat(new KeyVisitor(socket(), HERE).sign(transfer))
                .isEqualTo(new Pen.Answer.Refused("the program in which the wallet was unlocked has ended"));
    }

    @Test
    void itLocksItselfWhenItsTimeIsOver() throws InterruptedException {
        KeyHost host = open();
        host.await(Duration.ofMillis(1));
        assertThat(KeyVisitor.isAnswered(socket())).isFalse();
    }

    @Test
    void aSecondOneIsRefusedAndWhatACrashLeftIsReplaced() throws IOException {
        try (KeyHost first = open()) {
            assertThat(KeyHost.open(socket(), HERE, signer()))
                    .isEqualTo(new Hosting.Refused("the wallet is unlocked already; `gavel wallet lock` locks it"));
            assertThat(first).isNotNull();
        }
        Files.writeString(socket(), "left behind");
        open().close();
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(KeyHost.open(socket(), HERE, signer()))
                .isEqualTo(new Hosting.Refused("others may look into " + temp));
    }

    @Test
    void nonsenseIsNotAnsweredAndHarmsNobody() throws IOException {
        try (KeyHost host = open()) {
            assertThat(host).isNotNull();
            for (int length : new int[] {0, 1, 5, Talk.QUESTION, Talk.QUESTION + 1, 5_000}) {
                try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    channel.connect(UnixDomainSocketAddress.of(socket()));
                    byte[] bytes = new byte[length];
                    Arrays.fill(bytes, (byte) 0xff);
                    write(channel, bytes);
                }
            }
            assertThat(new KeyVisitor(socket(), HERE).sign(transfer())).isInstanceOf(Pen.Answer.Signed.class);
        }
    }

    private static void write(SocketChannel channel, byte[] bytes) {
        try {
            channel.write(ByteBuffer.wrap(bytes));
            channel.shutdownOutput();
            channel.read(ByteBuffer.allocate(1));
        } catch (IOException hungUp) {
            assertThat(bytes.length).isGreaterThan(Talk.QUESTION);
        }
    }

    private Path socket() {
        return temp.resolve("unlocked");
    }

    private KeyHost open() {
        return ((Hosting.Open) KeyHost.open(socket(), HERE, signer())).host();
    }

    private static Mandate.Transfer transfer() {
        AccountId ann = CURVE.publicKey(TREE.account(0)).account();
        return new Mandate.Transfer(new Nonce(Octets.ofHex("0c".repeat(32))), ann, BOB, Amount.grains(7));
    }

    private static Signer signer() {
        PrivateKey main = TREE.account(0);
        Signer signer = new Signer(
                new SignerSetup(
                        CURVE,
                        HERE,
                        CURVE.publicKey(main).account(),
                        TREE.working(),
                        Optional.empty(),
                        new Caps(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO),
                        Duration.ofMinutes(5),
                        () -> Tick.ZERO),
                Tally.nothing(new LedgerTime(0)),
                true);
        signer.unlock(main);
        return signer;
    }

    private static DomainSeparator domain(String octet) {
        return new Domain.Unanchored(new LedgerId(Octets.ofHex(octet.repeat(32)))).separator();
    }
}
