package io.github.gavel.ledger.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.disk.FaultyDisk.Kind;
import io.github.gavel.ledger.disk.Site;
import io.github.gavel.ledger.faucet.FaucetCaps;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.server.Caps;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ledger's folder: it is there as a whole or not at all, and for its operator alone. */
@Timeout(60)
class FoundingTest {
    private static final Curve CURVE = Chosen.here().curve();
    private static final Founding FOUNDING =
            new Founding(CURVE, new SecureRandom(), Instant.parse("2026-11-22T12:00:00Z"));
    private static final Wishes WISHES =
            new Wishes("Demo", true, 6, List.of(LedgerUrl.of("http://127.0.0.1:8642")), Optional.empty(), true);

    private final List<String> log = new ArrayList<>();

    @TempDir
    Path temp = Path.of("");

    @Test
    void nothingIsLeftBesideALedgerThatWasMade() throws IOException {
        Path above = temp.resolve("above");
        Path folder = above.resolve("ledger");
        found(folder);
        assertThat(names(folder)).containsExactly("head", "journal", "ledger.json", "operator.key");
        assertThat(names(above)).containsExactly("ledger");
        assertThat(rights(above)).isEqualTo("rwx------");
    }

    @Test
    void anEmptyFolderThatOthersLookIntoBecomesItsOperatorsAlone() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("ledger"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        found(folder);
        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatOthersLookIntoIsNotServed() throws IOException {
        OperatorFolder folder = found(temp.resolve("ledger"));
        for (String rights : List.of("rwxr-xr-x", "rwx--x---", "rwx---r--")) {
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString(rights));
            assertThat(Hosting.open(folder, descriptor(folder), operator(folder), host()))
                    .isEqualTo(new Hosted.Refused(folder.path() + ": others may look into it (" + rights
                            + "); `chmod 700` takes it for you alone"));
        }
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
        ((Hosted.Running) Hosting.open(folder, descriptor(folder), operator(folder), host()))
                .hosting()
                .close();
    }

    @Test
    void whatSomebodyBeganWhoDiedIsClearedAwayAndNothingElse() throws IOException {
        Path dead = Files.createTempDirectory(temp, "ledger.unfinished");
        Files.createFile(dead.resolve("lock"));
        Files.writeString(Files.createDirectory(dead.resolve("made")).resolve("operator.key"), "x");
        Path open = Files.createDirectory(temp.resolve("ledger.unfinished-by-others"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path elsewhere = Files.createTempDirectory(temp, "other.unfinished");
        try (Site underway = Site.beside(temp.resolve("ledger"))) {
            assertThat(dead).doesNotExist();
            found(temp.resolve("ledger"));
            assertThat(List.of(underway.folder(), open, elsewhere)).allMatch(Files::isDirectory);
        }
        assertThat(names(temp))
                .containsExactlyInAnyOrder(
                        "ledger",
                        open.getFileName().toString(),
                        elsewhere.getFileName().toString());
    }

    @Test
    void theOperatorIsToldOnceWhyHisLedgerStopped() throws IOException {
        OperatorFolder folder = found(temp.resolve("ledger"));
        FaultyDisk disk = new FaultyDisk();
        for (String name : List.of("journal", "head")) {
            disk.put(
                    folder.path().resolve(name),
                    Files.readAllBytes(folder.path().resolve(name)));
        }
        Hosted hosted = Hosting.open(disk, folder, descriptor(folder), operator(folder), host());
        try (Hosting hosting = ((Hosted.Running) hosted).hosting()) {
            disk.failing((number, operation) -> operation.startsWith("write") ? Kind.FAILS : Kind.NONE);
            Clerk clerk = new Clerk(hosting.ledger());
            for (int i = 0; i < 2; i++) {
                assertThat(clerk.hand(HostingTest.granted(hosting.descriptor(), operator(folder), Town.ANN)))
                        .isInstanceOf(Answer.Unavailable.class);
            }
        }
        assertThat(log)
                .containsExactly(
                        "the ledger has stopped, because this went wrong when it wrote: No space left on" + " device");
    }

    private static OperatorFolder found(Path folder) {
        assertThat(FOUNDING.found(folder, WISHES)).isInstanceOf(Founded.Made.class);
        return new OperatorFolder(folder);
    }

    private static Descriptor descriptor(OperatorFolder folder) {
        return ((Formed.Good<Descriptor>) folder.descriptor()).value();
    }

    private static KeyPen operator(OperatorFolder folder) {
        return new KeyPen(CURVE, ((Formed.Good<PrivateKey>) KeyFile.read(folder.key())).value());
    }

    private Host host() {
        return new Host(
                Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                Optional.empty(),
                true,
                Caps.USUAL,
                FaucetCaps.USUAL,
                log::add);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
