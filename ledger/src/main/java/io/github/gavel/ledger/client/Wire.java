package io.github.gavel.ledger.client;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** One request and its answer. What goes wrong is a value; no redirection is followed. */
final class Wire {
    private final HttpClient http;
    private final Patience patience;

    Wire(Optional<SSLContext> tls, Patience patience) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connecting());
        tls.ifPresent(builder::sslContext);
        this.http = builder.build();
        this.patience = patience;
    }

    CompletableFuture<Fetched> fetch(LedgerUrl url, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(question.path()));
        question.json()
                .ifPresent(body -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toBytes())));
        CompletableFuture<HttpResponse<Octets>> sent =
                http.sendAsync(request.build(), head -> new Bounded(question.most()));
        CompletableFuture<HttpResponse<Octets>> inTime =
                sent.copy().orTimeout(patience.answering().toMillis(), TimeUnit.MILLISECONDS);
        return inTime.handle((response, failure) -> {
            if (failure == null) {
                return got(response);
            }
            sent.cancel(true);
            return Failures.lost(url, failure, patience);
        });
    }

    private static Fetched got(HttpResponse<Octets> response) {
        Map<String, String> fields = new TreeMap<>();
        response.headers().map().forEach((name, values) -> fields.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Fetched.Got(response.statusCode(), fields, response.body());
    }
}
