package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.form.AnswerForm;
import io.github.gavel.ledger.form.MandateForm;
import io.github.gavel.ledger.form.ReadingForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;

/** Hands on to the ledger what is asked and handed in, and its answers back. */
final class Desk {
    /** What answers at a path. */
    private record Place(int words, Optional<Question> question, Optional<Slot> slot) {}

    private interface Question {
        CompletableFuture<Reply> ask(Call call);
    }

    private interface Slot {
        CompletableFuture<Reply> take(Call call, Octets body);
    }

    private final Serving setup;
    private final LedgerPort ledger;
    private final Supplier<Tick> clock;
    private final Meter<Octets> accounts;
    private final Meter<AddressBlock> readers;
    private final Map<String, Place> places;

    Desk(Serving setup) {
        this.setup = setup;
        this.ledger = setup.ledger();
        this.clock = setup.clock();
        this.accounts = new Meter<>(setup.caps().ofAnAccount());
        this.readers = new Meter<>(setup.caps().pages());
        FaucetDesk faucet = new FaucetDesk(setup.faucet());
        this.places = Map.of(
                "descriptor", asked(1, call -> done(descriptor())),
                "time", asked(1, call -> told(ledger.time(), ReadingForm.TIME)),
                "head", asked(1, call -> told(ledger.head(), ReadingForm.HEAD)),
                "accounts", asked(2, this::account),
                "channels", asked(2, this::channel),
                "licences", asked(3, this::licence),
                "journal", asked(1, this::journal),
                "faucet", new Place(2, Optional.of(faucet::riddle), Optional.of(faucet::claim)),
                "mandates", new Place(1, Optional.empty(), Optional.of(this::mandate)));
    }

    /** Why there is nothing at a path, or nothing of this kind. */
    Optional<Reply> refusal(String method, String path) {
        List<String> words = Call.words(path);
        Optional<Place> place = place(words);
        if (place.isEmpty()) {
            return Optional.of(Reply.error(404, "NO_SUCH_PATH", "there is nothing at this path"));
        }
        boolean isAsked = HttpMethod.GET.is(method) && place.get().question().isPresent();
        boolean isHanded = HttpMethod.POST.is(method) && place.get().slot().isPresent();
        if (isAsked || isHanded) {
            return Optional.empty();
        }
        String allowed =
                place.get().question().isEmpty() ? "POST" : place.get().slot().isEmpty() ? "GET" : "GET, POST";
        return Optional.of(
                Reply.error(405, "OTHER_METHOD", "this path knows " + allowed).with("Allow", allowed));
    }

    CompletableFuture<Reply> ask(Call call) {
        return place(call.words()).orElseThrow().question().orElseThrow().ask(call);
    }

    CompletableFuture<Reply> take(Call call, Octets body) {
        return place(call.words()).orElseThrow().slot().orElseThrow().take(call, body);
    }

    private Optional<Place> place(List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(places.get(words.get(0))).filter(it -> it.words() == words.size());
    }

    private static Place asked(int words, Question question) {
        return new Place(words, Optional.of(question), Optional.empty());
    }

    private Reply descriptor() {
        return Reply.json(200, setup.descriptor().getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<Reply> account(Call call) {
        return PathWords.account(call.words().get(1))
                .map(id -> told(ledger.account(id), ReadingForm.ACCOUNT))
                .orElseGet(Desk::noSuchAddress);
    }

    private CompletableFuture<Reply> licence(Call call) {
        return PathWords.account(call.words().get(1))
                .flatMap(main -> PathWords.account(call.words().get(2))
                        .map(agent -> told(ledger.licence(main, agent), ReadingForm.LICENCE)))
                .orElseGet(Desk::noSuchAddress);
    }

    private CompletableFuture<Reply> channel(Call call) {
        return PathWords.channel(call.words().get(1))
                .map(id -> told(ledger.channel(id), ReadingForm.CHANNEL))
                .orElseGet(
                        () -> done(Reply.error(400, "BAD_CHANNEL", "a channel's id is 0x and 64 small digits in hex")));
    }

    private CompletableFuture<Reply> journal(Call call) {
        if (setup.journal().isEmpty()) {
            return done(Reply.error(403, "CLOSED_JOURNAL", "this ledger keeps its journal to itself"));
        }
        Optional<Long> from = PathWords.from(call.query());
        if (from.isEmpty()) {
            return done(Reply.error(400, "BAD_PLACE", "a page begins at ?from= and a number of bytes"));
        }
        Duration wait = readers.ask(call.from(), clock.get());
        return wait.isZero()
                ? setup.journal().get().journal(from.get()).thenApply(reading -> page(from.get(), reading))
                : done(Reply.tooOften("address", setup.caps().pages(), wait));
    }

    private static Reply page(long from, Reading<JournalPage> reading) {
        if (!(reading instanceof Reading.Known<JournalPage> known)) {
            return unavailable(((Reading.Unavailable<JournalPage>) reading).why());
        }
        long end = known.value().end();
        return from > end
                ? Reply.error(
                        400,
                        "BEHIND_THE_END",
                        "the journal has " + end + " bytes, and none from " + from + " on",
                        new FormWriter().number("from", from).number("end", end))
                : Reply.bytes(known.value().bytes(), Map.of("Gavel-Journal-End", Long.toString(end)));
    }

    private CompletableFuture<Reply> mandate(Call call, Octets body) {
        Formed<SignedMandate> formed = MandateForm.FORM.decode(body.toBytes());
        if (formed instanceof Formed.Bad<SignedMandate> bad) {
            return done(Reply.error(400, "BAD_FORM", bad.why()));
        }
        SignedMandate mandate = ((Formed.Good<SignedMandate>) formed).value();
        Octets whose = Whose.is(ledger.charter().domain(), mandate.mandate());
        Duration wait = accounts.wait(whose, clock.get());
        if (!wait.isZero()) {
            return done(Reply.tooOften("account", setup.caps().ofAnAccount(), wait));
        }
        return ledger.submit(mandate).thenApply(answer -> {
            if (isOfItsAuthor(answer)) {
                accounts.count(whose, clock.get());
            }
            return reply(answer);
        });
    }

    /** Only then it counts: nobody uses up what another account may ask. */
    private static boolean isOfItsAuthor(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return !(refused.refusal() instanceof Refusal.WrongSigner)
                    && !(refused.refusal() instanceof Refusal.NoLicence);
        }
        return answer instanceof Answer.Done;
    }

    static Reply reply(Answer answer) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return unavailable(unavailable.why());
        }
        int status = answer instanceof Answer.Done ? 200 : answer instanceof Answer.Refused ? 409 : 403;
        return Reply.json(status, AnswerForm.FORM.encode(answer));
    }

    private static <T> CompletableFuture<Reply> told(CompletableFuture<Reading<T>> reading, Form<T> form) {
        return reading.thenApply(it -> it instanceof Reading.Known<T> known
                ? Reply.ok(form, known.value())
                : unavailable(((Reading.Unavailable<T>) it).why()));
    }

    private static Reply unavailable(String why) {
        return Reply.json(503, AnswerForm.FORM.encode(new Answer.Unavailable(why)))
                .with("Retry-After", "1");
    }

    static CompletableFuture<Reply> noSuchAddress() {
        return done(Reply.error(400, "BAD_ADDRESS", "an account is 0x and 40 digits in hex, with the right checksum"));
    }

    static CompletableFuture<Reply> done(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
