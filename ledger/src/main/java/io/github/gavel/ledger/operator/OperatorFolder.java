package io.github.gavel.ledger.operator;

import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.server.Pem;
import io.github.gavel.ledger.server.ServerKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a ledger: besides its journal, who runs it and how it is joined. */
public record OperatorFolder(Path path) {
    private static final int MOST_PEM = 256 << 10;

    public Path key() {
        return path.resolve("operator.key");
    }

    public Path descriptorFile() {
        return path.resolve("ledger.json");
    }

    Path certificate() {
        return path.resolve("certificate.pem");
    }

    Path certificateKey() {
        return path.resolve("certificate.key");
    }

    public Formed<Descriptor> descriptor() {
        Formed<byte[]> bytes = read(descriptorFile(), DescriptorFile.MOST_BYTES);
        if (bytes instanceof Formed.Bad<byte[]> bad) {
            return new Formed.Bad<>(bad.why());
        }
        Formed<Descriptor> read = DescriptorFile.read(((Formed.Good<byte[]>) bytes).value());
        return read instanceof Formed.Bad<Descriptor> bad
                ? new Formed.Bad<>(descriptorFile() + ": " + bad.why())
                : read;
    }

    /** Why it is not for its owner alone, as a folder with a journal must be; empty if it is. */
    Optional<String> complaint() {
        try {
            return OwnersFile.complaintOfFolder(path);
        } catch (IOException failure) {
            return Optional.of(path + ": who may look into it cannot be told: " + Excuse.of(failure));
        }
    }

    /** What the server shows, if a certificate was made when the ledger was. */
    Optional<Formed<ServerKey>> serverKey() {
        return Files.exists(certificate()) ? Optional.of(serverKey(certificate(), certificateKey())) : Optional.empty();
    }

    /** A certificate and its key, from wherever they are. */
    public static Formed<ServerKey> serverKey(Path certificate, Path key) {
        return Formed.of(() -> {
            String chain = text(certificate);
            Formed<ServerKey> read = Pem.read(chain, text(key));
            if (read instanceof Formed.Good<ServerKey> good) {
                return good.value();
            }
            throw new BadForm(certificate + ": " + ((Formed.Bad<ServerKey>) read).why());
        });
    }

    private static String text(Path file) throws BadForm {
        Formed<byte[]> bytes = read(file, MOST_PEM);
        if (bytes instanceof Formed.Good<byte[]> good) {
            return new String(good.value(), StandardCharsets.US_ASCII);
        }
        throw new BadForm(((Formed.Bad<byte[]>) bytes).why());
    }

    static Formed<byte[]> read(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most
                    ? new Formed.Bad<>(file + ": it has more than " + most + " bytes")
                    : new Formed.Good<>(bytes);
        } catch (NoSuchFileException missing) {
            return new Formed.Bad<>(file + ": there is no such file");
        } catch (IOException failure) {
            return new Formed.Bad<>(file + ": it cannot be read: " + Excuse.of(failure));
        }
    }
}
