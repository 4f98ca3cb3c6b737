package io.github.gavel.ledger.operator;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.descriptor.Foundation;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.descriptor.Pin;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.disk.Site;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.journal.Opener;
import io.github.gavel.ledger.server.Certificates;
import io.github.gavel.ledger.server.Pem;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes a ledger: a folder with a new operator's key, an empty journal, and the descriptor. A crash leaves all of it or
 * nothing.
 */
public record Founding(Curve curve, SecureRandom random, Instant now) {
    private static final int SALT = 32;

    public Founded found(Path folder, Wishes wishes) {
        try {
            if (wishes.isSecure() && !wishes.urls().stream().allMatch(LedgerUrl::isSecure)) {
                return new Founded.Refused("one server listens, so all URLs begin with http:// or all with https://");
            }
            Path target = folder.toAbsolutePath().normalize();
            if (Site.isOccupied(target)) {
                return new Founded.Refused(
                        folder + ": there is something in it; a new ledger begins with a new folder");
            }
            return founded(target, wishes);
        } catch (IllegalArgumentException outOfLimits) {
            return new Founded.Refused(String.valueOf(outOfLimits.getMessage()));
        } catch (IOException failure) {
            return new Founded.Refused(folder + ": it cannot be made: " + Excuse.of(failure));
        }
    }

    private Founded founded(Path target, Wishes wishes) throws IOException {
        KeyPen operator = new KeyPen(curve, PrivateKey.draw(random));
        Optional<ServerKey> server = wishes.isSecure() && wishes.pinned()
                ? Optional.of(Certificates.make(
                        wishes.urls().stream().map(LedgerUrl::host).distinct().toList(), now, random))
                : Optional.empty();
        Descriptor descriptor = descriptor(wishes, operator, server.map(ServerKey::pin));
        try (Site site = Site.beside(target)) {
            write(new OperatorFolder(site.folder()), descriptor, operator, server);
            site.finish();
        }
        return new Founded.Made(descriptor);
    }

    private static void write(OperatorFolder folder, Descriptor descriptor, KeyPen operator, Optional<ServerKey> server)
            throws IOException {
        KeyFile.write(folder.key(), operator.key());
        if (server.isPresent()) {
            OwnersFile.write(folder.certificate(), ascii(Pem.certificates(server.get())));
            OwnersFile.write(folder.certificateKey(), ascii(Pem.key(server.get())));
        }
        new Opener(Disk.REAL, new LedgerFolder(folder.path()), descriptor.ledger()).begin();
        OwnersFile.write(folder.descriptorFile(), DescriptorFile.write(descriptor));
    }

    private Descriptor descriptor(Wishes wishes, KeyPen operator, Optional<Pin> pin) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Foundation foundation = new Foundation(
                wishes.name(), operator.account(), wishes.test(), Optional.empty(), wishes.decimals(), Octets.of(salt));
        return new Descriptor(foundation, wishes.urls(), pin, wishes.faucet());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
