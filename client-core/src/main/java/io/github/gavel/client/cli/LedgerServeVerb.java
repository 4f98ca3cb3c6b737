package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorLink;
import io.github.gavel.ledger.faucet.FaucetCaps;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.operator.Host;
import io.github.gavel.ledger.operator.Hosted;
import io.github.gavel.ledger.operator.Hosting;
import io.github.gavel.ledger.operator.KeyFile;
import io.github.gavel.ledger.operator.OperatorFolder;
import io.github.gavel.ledger.server.Caps;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.signing.secp256k1.Chosen;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Keeps a ledger and serves it to everybody, until it is interrupted.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/ledger.md.")
final class LedgerServeVerb implements Callable<Integer> {
    private static final int COLUMNS = 400;
    private static final int LAST_PORT = 65_535;
    private static final Pattern PLACE = Pattern.compile("(.+):([0-9]{1,5})");

    @Parameters(paramLabel = "DIR", description = "The ledger's folder, as `gavel ledger create` made it.")
    private Path folder = Path.of("");

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS:PORT",
            description = "Where it listens; as its first URL says if not given.")
    private String listen = "";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "A certificate to show, with those that vouch for it behind it (PEM).")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "The key of that certificate (PEM, PKCS#8).")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--open-journal",
            description = "Shows everybody the journal, so that all can audit it and see who opened channels to whom.")
    private boolean openJournal;

    @Option(names = "--json", description = "Prints where it listens as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        OperatorFolder place = new OperatorFolder(folder);
        Descriptor descriptor = good(place.descriptor());
        KeyPen operator = new KeyPen(Chosen.here().curve(), good(KeyFile.read(place.key())));
        Hosted hosted = Hosting.open(place, descriptor, operator, host());
        if (hosted instanceof Hosted.Refused refused) {
            throw new BadInput(Harmless.shortened(refused.why(), COLUMNS));
        }
        Hosted.Running running = (Hosted.Running) hosted;
        running.notes().forEach(this::complain);
        serve(running.hosting());
        return Gavel.SUCCESS;
    }

    private Host host() throws BadInput {
        if (certificate.isPresent() != key.isPresent()) {
            throw new BadInput("--certificate and --key go together");
        }
        Optional<ServerKey> shown = certificate.isPresent()
                ? Optional.of(good(OperatorFolder.serverKey(certificate.get(), key.orElseThrow())))
                : Optional.empty();
        return new Host(address(), shown, openJournal, Caps.USUAL, FaucetCaps.USUAL, this::complain);
    }

    private Optional<InetSocketAddress> address() throws BadInput {
        if (listen.isEmpty()) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(listen);
        if (!place.matches() || Integer.parseInt(place.group(2)) > LAST_PORT) {
            throw new BadInput("--listen " + Harmless.shortened(listen)
                    + ": it is an address and a port with a colon between them, such as 0.0.0.0:8642");
        }
        return Optional.of(new InetSocketAddress(place.group(1), Integer.parseInt(place.group(2))));
    }

    /** Until the process is told to end. */
    private void serve(Hosting hosting) {
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    hosting.close();
                    closed.countDown();
                },
                "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        announce(hosting, spec.commandLine().getOut());
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Runtime.getRuntime().removeShutdownHook(hook);
            hosting.close();
        }
    }

    private void announce(Hosting hosting, PrintWriter out) {
        InetSocketAddress at = hosting.address();
        String where = (hosting.isSecure() ? "https" : "http") + " at " + at.getHostString() + " port " + at.getPort();
        String link = DescriptorLink.write(hosting.descriptor());
        if (json) {
            JsonDocument.write(out, json -> {
                json.writeStartObject();
                json.writeStringField("address", at.getHostString());
                json.writeNumberField("port", at.getPort());
                json.writeBooleanField("secure", hosting.isSecure());
                json.writeStringField("link", link);
                json.writeEndObject();
            });
        } else {
            out.println(link);
            out.println("listens for " + where);
        }
        out.flush();
    }

    private void complain(String line) {
        spec.commandLine().getErr().println(Harmless.shortened(line, COLUMNS));
    }

    private static <T> T good(Formed<T> formed) throws BadInput {
        if (formed instanceof Formed.Good<T> good) {
            return good.value();
        }
        throw new BadInput(Harmless.shortened(((Formed.Bad<T>) formed).why(), COLUMNS));
    }
}
