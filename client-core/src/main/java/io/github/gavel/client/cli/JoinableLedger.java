package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Inquiry;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.ledger.client.Patience;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.descriptor.DescriptorLink;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.signing.secp256k1.Chosen;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A ledger that somebody named by a link or by a file with its descriptor. */
record JoinableLedger(Descriptor descriptor) {
    static final String LABEL = "LINK|FILE";
    static final String DESCRIPTION = "The ledger's link in quotes, or the file with its descriptor.";
    private static final int COLUMNS = 400;

    /** Somebody sits there and waits. */
    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            4,
            4);

    static JoinableLedger of(String word) throws BadInput {
        if (DescriptorLink.isLink(word)) {
            if (DescriptorLink.read(word) instanceof Formed.Bad<Descriptor> bad) {
                throw new BadInput("this link to a ledger is none: " + Harmless.shortened(bad.why(), COLUMNS));
            }
            return new JoinableLedger(((Formed.Good<Descriptor>) DescriptorLink.read(word)).value());
        }
        return new JoinableLedger(new Input(word, InputStream.nullInputStream()).read(stream -> {
            Formed<Descriptor> read = DescriptorFile.read(stream.readNBytes(DescriptorFile.MOST_BYTES + 1));
            if (read instanceof Formed.Good<Descriptor> good) {
                return good.value();
            }
            throw new BadInput(Harmless.shortened(((Formed.Bad<Descriptor>) read).why(), COLUMNS));
        }));
    }

    static Recovery recovery() {
        return new CurveRecovery(Chosen.here().curve());
    }

    /** For a client that runs and has the time to ask again. */
    LedgerClient slowClient() {
        return new LedgerClient(descriptor, recovery(), Patience.USUAL);
    }

    LedgerClient client() {
        return new LedgerClient(descriptor, recovery(), PATIENCE);
    }

    /** The same, once it has said that it is the ledger that is meant. */
    LedgerClient asked() throws BadInput {
        LedgerClient client = client();
        told(client.descriptor());
        return client;
    }

    /** What it says; a refusal if it says nothing. */
    static <T> T told(CompletableFuture<Reading<T>> asked) throws BadInput {
        return Inquiry.told(asked);
    }
}
