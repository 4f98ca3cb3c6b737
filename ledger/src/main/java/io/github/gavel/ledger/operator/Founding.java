package io.github.gavel.ledger.operator;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.descriptor.Foundation;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.descriptor.Pin;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Opened;
import io.github.gavel.ledger.server.Certificates;
import io.github.gavel.ledger.server.Pem;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a ledger: a folder with a new operator's key, an empty journal, and the descriptor at last. */
public record Founding(Curve curve, SecureRandom random, Instant now) {
    private static final int SALT = 32;

    public Founded found(Path folder, Wishes wishes) {
        try {
            if (wishes.isSecure() && !wishes.urls().stream().allMatch(LedgerUrl::isSecure)) {
                return new Founded.Refused("one server listens, so all URLs begin with http:// or all with https://");
            }
            if (isTaken(folder)) {
                return new Founded.Refused(
                        folder + ": there is something in it; a new ledger begins with a new folder");
            }
            return made(new OperatorFolder(folder), wishes);
        } catch (IllegalArgumentException outOfLimits) {
            return new Founded.Refused(String.valueOf(outOfLimits.getMessage()));
        } catch (IOException failure) {
            return new Founded.Refused(folder + ": it cannot be made: " + failure.getMessage());
        }
    }

    private Founded made(OperatorFolder folder, Wishes wishes) throws IOException {
        KeyPen operator = new KeyPen(curve, PrivateKey.draw(random));
        Optional<ServerKey> server = wishes.isSecure() && wishes.pinned()
                ? Optional.of(Certificates.make(
                        wishes.urls().stream().map(LedgerUrl::host).distinct().toList(), now, random))
                : Optional.empty();
        Descriptor descriptor = descriptor(wishes, operator, server.map(ServerKey::pin));
        OwnersFile.createFolder(folder.path());
        KeyFile.write(folder.key(), operator.key());
        if (server.isPresent()) {
            OwnersFile.write(folder.certificate(), ascii(Pem.certificates(server.get())));
            OwnersFile.write(folder.certificateKey(), ascii(Pem.key(server.get())));
        }
        Opened journal = EmbeddedLedger.open(Keeping.of(folder, descriptor, operator, this::time));
        if (journal instanceof Opened.Refused refused) {
            return new Founded.Refused(refused.why());
        }
        ((Opened.Running) journal).ledger().close();
        OwnersFile.write(folder.descriptorFile(), DescriptorFile.write(descriptor));
        return new Founded.Made(descriptor);
    }

    private Descriptor descriptor(Wishes wishes, KeyPen operator, Optional<Pin> pin) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Foundation foundation = new Foundation(
                wishes.name(), operator.account(), wishes.test(), Optional.empty(), wishes.decimals(), Octets.of(salt));
        return new Descriptor(foundation, wishes.urls(), pin, wishes.faucet());
    }

    private LedgerTime time() {
        return new LedgerTime(now.toEpochMilli());
    }

    private static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
