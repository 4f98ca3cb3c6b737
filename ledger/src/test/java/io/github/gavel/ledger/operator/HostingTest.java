package io.github.gavel.ledger.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.audit.AuditReport;
import io.github.gavel.ledger.audit.JournalAudit;
import io.github.gavel.ledger.audit.JournalCopy;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.ledger.client.Patience;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.faucet.FaucetCaps;
import io.github.gavel.ledger.faucet.Riddle;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.server.Caps;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ledger from its founding on, with real keys, over TLS. */
@Timeout(60)
class HostingTest {
    private static final Curve CURVE = Chosen.here().curve();
    private static final Recovery RECOVERY = new CurveRecovery(CURVE);
    private static final Founding FOUNDING =
            new Founding(CURVE, new SecureRandom(), Instant.parse("2026-11-22T12:00:00Z"));
    private static final Wishes WISHES = new Wishes(
            "Demo",
            true,
            6,
            List.of(LedgerUrl.of("https://127.0.0.1:8642")),
            Optional.of(new FaucetTerms(Amount.grains(1_000), 8)),
            true);

    private final List<String> log = new ArrayList<>();

    @TempDir
    Path temp = Path.of("");

    @Test
    void oneWhoJoinsGetsGrainsSpendsThemAndAuditsItAll() throws Exception {
        OperatorFolder folder = founded("ledger", WISHES);
        KeyPen ann = new KeyPen(CURVE, PrivateKey.draw(new SecureRandom()));
        KeyPen bob = new KeyPen(CURVE, PrivateKey.draw(new SecureRandom()));
        Descriptor joined;
        try (Hosting hosting = hosted(folder)) {
            joined = at(hosting);
            LedgerClient client = new LedgerClient(joined, RECOVERY, Patience.USUAL);
            Clerk clerk = new Clerk(client);
            Riddle riddle = Clerk.told(client.faucet().riddle(ann.account()));
            Answer claimed = Clerk.wait(client.faucet().claim(ann.account(), riddle, riddle.solve()));
            assertThat(claimed).isInstanceOf(Answer.Done.class);
            clerk.done(signed(joined, ann, transfer(ann.account(), bob.account(), 300)));
            LedgerWord word = clerk.word(signed(joined, ann, opening(ann.account(), bob.account(), clerk)));
            assertThat(word.receipt().receipt().deposit()).isEqualTo(Amount.grains(200));
            assertThat(clerk.balance(ann.account())).isEqualTo(500);
            assertThat(clerk.balance(bob.account())).isEqualTo(300);
            Path copy = Files.createDirectory(temp.resolve("copy"));
            assertThat(JournalCopy.make(client, copy)).isEmpty();
            AuditReport report = new JournalAudit(joined.charter(), RECOVERY).ofCopy(Disk.REAL, copy);
            assertThat(report).isInstanceOfSatisfying(AuditReport.Sound.class, sound -> {
                assertThat(sound.head()).isEqualTo(clerk.head());
                assertThat(sound.issued()).isEqualTo(1_000);
                assertThat(sound.locked()).isEqualTo(200);
            });
        }
        String key = Files.readString(folder.key()).strip();
        assertThat(log).noneMatch(line -> line.contains(key));
        try (Hosting again = hosted(folder)) {
            assertThat(new Clerk(new LedgerClient(at(again), RECOVERY, Patience.USUAL)).balance(bob.account()))
                    .isEqualTo(300);
        }
    }

    @Test
    void itsFilesAreForItsOwnerAlone() throws IOException {
        OperatorFolder folder = founded("ledger", WISHES);
        assertThat(rights(folder.path())).isEqualTo("rwx------");
        assertThat(rights(folder.key())).isEqualTo("rw-------");
        assertThat(rights(folder.certificateKey())).isEqualTo("rw-------");
        Files.setPosixFilePermissions(folder.key(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(KeyFile.read(folder.key()))
                .isEqualTo(new Formed.Bad<>(folder.key()
                        + ": others may read or write it (rw-r--r--); `chmod 600` takes it for you alone"));
    }

    @Test
    void aKeyFileThatIsNoneIsRefusedWithoutShowingIt() throws IOException {
        for (String text : List.of("", "secret", "0".repeat(64), "f".repeat(64), "z".repeat(64), "1".repeat(300))) {
            Path file = temp.resolve("key" + text.length() + text.hashCode());
            OwnersFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
            assertThat(KeyFile.read(file))
                    .isInstanceOfSatisfying(
                            Formed.Bad.class,
                            bad -> assertThat(bad.why())
                                    .startsWith(file.toString())
                                    .doesNotContain("secret", "z".repeat(30), "1".repeat(30)));
        }
    }

    @Test
    void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("used"));
        Files.writeString(folder.resolve("mine"), "x");
        assertThat(FOUNDING.found(folder, WISHES))
                .isEqualTo(new Founded.Refused(
                        folder + ": there is something in it; a new ledger begins with a new folder"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void wishesThatCannotBeAreRefusedBeforeAnythingIsMade() {
        Path folder = temp.resolve("never");
        List<LedgerUrl> mixed = List.of(LedgerUrl.of("https://127.0.0.1:1"), LedgerUrl.of("http://127.0.0.1:2"));
        assertThat(FOUNDING.found(folder, new Wishes("Demo", true, 6, mixed, Optional.empty(), true)))
                .isInstanceOf(Founded.Refused.class);
        assertThat(FOUNDING.found(folder, new Wishes(" ", true, 6, WISHES.urls(), Optional.empty(), true)))
                .isInstanceOf(Founded.Refused.class);
        assertThat(FOUNDING.found(folder, new Wishes("Demo", false, 6, WISHES.urls(), WISHES.faucet(), true)))
                .isEqualTo(new Founded.Refused("only a test ledger has a faucet"));
        assertThat(folder).doesNotExist();
    }

    @Test
    void anotherKeyThanTheOperatorsServesNothing() {
        OperatorFolder folder = founded("ledger", WISHES);
        KeyPen other = new KeyPen(CURVE, PrivateKey.draw(new SecureRandom()));
        assertThat(Hosting.open(folder, descriptor(folder), other, host()))
                .isInstanceOfSatisfying(
                        Hosted.Refused.class,
                        refused -> assertThat(refused.why()).startsWith("the key is that of 0x"));
    }

    @Test
    void anotherCertificateThanThePinnedIsNotShown() throws IOException {
        OperatorFolder folder = founded("ledger", WISHES);
        OperatorFolder other = founded("other", WISHES);
        Files.copy(other.certificate(), folder.certificate(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(other.certificateKey(), folder.certificateKey(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Hosting.open(folder, descriptor(folder), operator(folder), host()))
                .isInstanceOfSatisfying(
                        Hosted.Refused.class,
                        refused -> assertThat(refused.why()).contains("and whoever joined expects"));
    }

    @Test
    void keyAndDescriptorWithoutTheirJournalServeNothing() throws IOException {
        OperatorFolder folder = founded("ledger", WISHES);
        Files.delete(folder.path().resolve("journal"));
        Files.delete(folder.path().resolve("head"));
        for (int time = 0; time < 2; time++) {
            assertThat(Hosting.open(folder, descriptor(folder), operator(folder), host()))
                    .isEqualTo(new Hosted.Refused(folder.path().resolve("journal")
                            + " is damaged at byte 0, record 0: it is missing, and only a new ledger begins without"
                            + " one"));
        }
    }

    @Test
    void oneFolderIsServedOnceAtATime() {
        OperatorFolder folder = founded("ledger", WISHES);
        try (Hosting first = hosted(folder)) {
            assertThat(first.isSecure()).isTrue();
            assertThat(Hosting.open(folder, descriptor(folder), operator(folder), host()))
                    .isInstanceOfSatisfying(
                            Hosted.Refused.class,
                            refused -> assertThat(refused.why()).contains("another program keeps the ledger"));
        }
    }

    @Test
    void aPortThatIsTakenIsSaidToBeSoAndTheFolderLetGo() throws IOException {
        OperatorFolder folder = founded("ledger", WISHES);
        OperatorFolder other = founded("other", WISHES);
        try (Hosting first = hosted(folder)) {
            Host same = new Host(
                    Optional.of(first.address()), Optional.empty(), true, Caps.USUAL, FaucetCaps.USUAL, log::add);
            assertThat(Hosting.open(other, descriptor(other), operator(other), same))
                    .isInstanceOfSatisfying(
                            Hosted.Refused.class,
                            refused -> assertThat(refused.why())
                                    .startsWith("it cannot listen at 127.0.0.1 port "
                                            + first.address().getPort()));
        }
        hosted(other).close();
    }

    private OperatorFolder founded(String name, Wishes wishes) {
        OperatorFolder folder = new OperatorFolder(temp.resolve(name));
        assertThat(FOUNDING.found(folder.path(), wishes)).isInstanceOf(Founded.Made.class);
        return folder;
    }

    private Hosting hosted(OperatorFolder folder) {
        Hosted hosted = Hosting.open(folder, descriptor(folder), operator(folder), host());
        if (hosted instanceof Hosted.Running running) {
            return running.hosting();
        }
        throw new AssertionError(hosted);
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

    private static Descriptor descriptor(OperatorFolder folder) {
        return ((Formed.Good<Descriptor>) folder.descriptor()).value();
    }

    private static KeyPen operator(OperatorFolder folder) {
        return new KeyPen(CURVE, ((Formed.Good<PrivateKey>) KeyFile.read(folder.key())).value());
    }

    /** At the port that was free. */
    private static Descriptor at(Hosting hosting) {
        LedgerUrl url = LedgerUrl.of("https://127.0.0.1:" + hosting.address().getPort());
        Descriptor written = hosting.descriptor();
        return new Descriptor(written.foundation(), List.of(url), written.pin(), written.faucet());
    }

    private static SignedMandate signed(Descriptor ledger, KeyPen by, Mandate mandate) {
        return new SignedMandate(
                mandate, by.sign(() -> Mandates.signedDigest(ledger.charter().domain(), mandate)));
    }

    static SignedMandate granted(Descriptor ledger, KeyPen operator, AccountId to) {
        return signed(
                ledger, operator, new Mandate.Grant(new Nonce(Octets.ofHex("03".repeat(32))), to, Amount.grains(1)));
    }

    private static Mandate transfer(AccountId from, AccountId to, long grains) {
        return new Mandate.Transfer(new Nonce(Octets.ofHex("01".repeat(32))), from, to, Amount.grains(grains));
    }

    private static Mandate opening(AccountId payer, AccountId payee, Clerk clerk) {
        LedgerTime expiry = Clerk.told(clerk.ledger().time()).plus(Duration.ofHours(12));
        Commitment commitment = new Commitment(payer, 0, Octets.ofHex("02".repeat(32)));
        return new Mandate.Open(commitment, payee, payer, payee, Amount.grains(200), expiry);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
