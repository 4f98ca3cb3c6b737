package io.github.gavel.client.purse;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.ledger.client.Patience;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.descriptor.DescriptorLink;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.signing.secp256k1.Curve;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A ledger that was joined. */
record JoinedLedger(Descriptor descriptor) {
    private static final String END = ".json";

    /** Somebody looks at it and waits. */
    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            4,
            4);

    /** The first by the names of their files; those that cannot be read are none. */
    static Optional<JoinedLedger> firstOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> named =
                    files.filter(it -> it.toString().endsWith(END)).sorted().toList();
            return named.stream().flatMap(it -> read(it).stream()).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JoinedLedger> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DescriptorFile.read(in.readNBytes(DescriptorFile.MOST_BYTES + 1))
                            instanceof Formed.Good<Descriptor> good
                    ? Optional.of(new JoinedLedger(good.value()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps its descriptor, if it answers and says of itself what the link says; its name. */
    static Reply<String> join(String link, Path folder, Curve curve) {
        if (!DescriptorLink.isLink(link) || !(DescriptorLink.read(link) instanceof Formed.Good<Descriptor> good)) {
            return Reply.refused(Obstacle.BAD_LINK, "this link to a ledger is none");
        }
        Descriptor linked = good.value();
        try {
            Descriptor told =
                    Inquiry.told(new JoinedLedger(linked).client(curve).descriptor());
            Descriptor kept = new Descriptor(told.foundation(), linked.urls(), linked.pin(), told.faucet());
            new KeptFile(folder, kept.ledger() + END, DescriptorFile.MOST_BYTES).replace(DescriptorFile.write(kept));
            return Reply.done(new JoinedLedger(kept).name().name());
        } catch (BadInput silence) {
            return Reply.refused(Obstacle.SILENT_LEDGER, silence.sentence());
        } catch (IOException full) {
            return Reply.refused(Obstacle.OTHER, Harmless.shortened(folder + ": " + Excuse.of(full)));
        }
    }

    LedgerClient client(Curve curve) {
        return new LedgerClient(descriptor, new CurveRecovery(curve), PATIENCE);
    }

    /** For a client that runs and has the time to ask again. */
    LedgerClient slowClient(Curve curve) {
        return new LedgerClient(descriptor, new CurveRecovery(curve), Patience.USUAL);
    }

    LedgerName name() {
        return new LedgerName(
                Harmless.shortened(descriptor.foundation().name()),
                descriptor.foundation().decimals(),
                descriptor.foundation().test(),
                Harmless.shortened(descriptor.urls().get(0).toString()));
    }
}
