package io.github.gavel.ledger.client;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.descriptor.DescriptorFile;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.form.MandateForm;
import io.github.gavel.ledger.form.ReadingForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.JournalPort;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.secp256k1.Address;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * The ledger behind a URL. It says that something is done if the server did, and if what the server shows proves it.
 */
public final class LedgerClient implements LedgerPort, JournalPort {
    private final Charter charter;
    private final Proofs proofs;
    private final Attempts attempts;

    public LedgerClient(Descriptor descriptor, Recovery recovery, Patience patience) {
        this(descriptor.charter(), recovery, descriptor.urls(), descriptor.pin().map(PinnedKey::context), patience);
    }

    /** With whom to trust, if not those whom everybody trusts. */
    LedgerClient(
            Charter charter, Recovery recovery, List<LedgerUrl> urls, Optional<SSLContext> tls, Patience patience) {
        this.charter = charter;
        this.proofs = new Proofs(charter, recovery);
        this.attempts = new Attempts(new Wire(tls, patience), urls, patience);
    }

    @Override
    public Charter charter() {
        return charter;
    }

    @Override
    public CompletableFuture<Answer> submit(SignedMandate mandate) {
        return attempts.ask(Question.handing("mandates", MandateForm.FORM.encode(mandate)))
                .thenApply(fetched -> Answers.answer(fetched, answer -> proofs.complaint(mandate.mandate(), answer)));
    }

    @Override
    public CompletableFuture<Reading<Account>> account(AccountId id) {
        return asked(
                "accounts/" + Address.of(id),
                ReadingForm.ACCOUNT,
                it -> other(it.id().equals(id)));
    }

    @Override
    public CompletableFuture<Reading<Optional<LedgerWord>>> channel(ChannelId id) {
        return asked("channels/0x" + id, ReadingForm.CHANNEL, it -> it.flatMap(word -> proofs.complaint(id, word)));
    }

    @Override
    public CompletableFuture<Reading<Optional<Delegation>>> licence(AccountId main, AccountId agent) {
        String path = "licences/" + Address.of(main) + "/" + Address.of(agent);
        return asked(
                path,
                ReadingForm.LICENCE,
                it -> it.flatMap(licence ->
                        other(licence.main().equals(main) && licence.agent().equals(agent))));
    }

    @Override
    public CompletableFuture<Reading<LedgerTime>> time() {
        return asked("time", ReadingForm.TIME, it -> Optional.empty());
    }

    @Override
    public CompletableFuture<Reading<Head>> head() {
        return asked("head", ReadingForm.HEAD, it -> Optional.empty());
    }

    @Override
    public CompletableFuture<Reading<JournalPage>> journal(long from) {
        return attempts.ask(Question.page(from)).thenApply(fetched -> PageReader.read(fetched, from));
    }

    /** What the ledger says of itself now: other URLs, another faucet. It is still the same one. */
    public CompletableFuture<Reading<Descriptor>> descriptor() {
        return attempts.ask(Question.about("descriptor")).thenApply(fetched -> {
            if (!(fetched instanceof Fetched.Got got) || got.status() != 200) {
                return new Reading.Unavailable<>(Said.why(fetched));
            }
            Formed<Descriptor> formed = DescriptorFile.read(got.body().toBytes());
            if (formed instanceof Formed.Bad<Descriptor> bad) {
                return new Reading.Unavailable<>("the ledger's descriptor cannot be read: " + bad.why());
            }
            Descriptor told = ((Formed.Good<Descriptor>) formed).value();
            return told.ledger().equals(charter.ledger())
                    ? new Reading.Known<>(told)
                    : new Reading.Unavailable<>("there is another ledger than the one that is meant: 0x" + told.ledger()
                            + ", and not 0x" + charter.ledger());
        });
    }

    public FaucetClient faucet() {
        return new FaucetClient(charter.domain(), attempts);
    }

    private <T> CompletableFuture<Reading<T>> asked(
            String path, Form<T> form, Function<T, Optional<String>> complaint) {
        return attempts.ask(Question.about(path)).thenApply(fetched -> Said.reading(fetched, form, complaint));
    }

    private static Optional<String> other(boolean same) {
        return same ? Optional.empty() : Optional.of("it is about something else");
    }
}
