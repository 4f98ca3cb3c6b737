package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Asks trackers over HTTP. Redirects are followed by us and not by the client, because we follow fewer. */
final class HttpTracker {
    private static final int STATUS_CLASS = 100;
    private static final int REDIRECT = 3;
    private static final String AGENT = "Gavel";

    private final HttpClient client;
    private final Executor crew;
    private final Names names;
    private final Patience patience;

    HttpTracker(Executor crew, Names names, Patience patience) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(patience.connect())
                .executor(crew)
                .build();
        this.crew = crew;
        this.names = names;
        this.patience = patience;
    }

    /** Answers {@code question}, and lets go of the connection if somebody else does so first. */
    void ask(Question question) {
        question.answerAfter(patience.answer(), noAnswer());
        crew.execute(() -> {
            if (!question.isOver()) {
                go(Redirects.from(HttpQuery.of(question.announce()), names), question);
            }
        });
    }

    private void go(Hop hop, Question question) {
        if (hop instanceof Hop.Stop stop) {
            question.answer(stop.refusal());
        } else if (hop instanceof Hop.Go onwards && !question.isOver()) {
            send(onwards.way(), question);
        }
    }

    private void send(Redirects way, Question question) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request(way.here()), response -> new CappedBody());
        question.whenOver(() -> sent.cancel(true));
        CompletableFuture<?> unused = sent.whenCompleteAsync(
                (response, failure) -> {
                    if (failure != null) {
                        question.answer(refusal(way.here(), failure));
                    } else {
                        hear(response, way, question);
                    }
                },
                crew);
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("User-Agent", AGENT)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private void hear(HttpResponse<byte[]> response, Redirects way, Question question) {
        boolean isRedirect = response.statusCode() / STATUS_CLASS == REDIRECT;
        response.headers()
                .firstValue("Location")
                .filter(location -> isRedirect)
                .ifPresentOrElse(
                        location -> go(way.towards(location, names), question),
                        () -> question.answer(HttpAnswer.read(response.statusCode(), response.body())));
    }

    private Refusal noAnswer() {
        return Refusal.of(Reason.NO_ANSWER, patience.answer().toSeconds());
    }

    private Refusal refusal(URI address, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpTimeoutException) {
            return Refusal.of(Reason.NO_ANSWER, patience.connect().toSeconds());
        }
        String why = cause.getMessage() == null ? "no connection" : cause.getMessage();
        return Refusal.of(Reason.UNREACHABLE, address.getHost() + ": " + why);
    }
}
