package io.github.gavel.client.web;

import io.github.gavel.bencode.BString;
import io.github.gavel.client.text.Harmless;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Fetches small files. Nobody waits for it, and nothing that a server does makes it large or long. */
public final class WebTorrents {
    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int STATUS_CLASS = 100;
    private static final int REDIRECT = 3;

    private final int mostBytes;
    private final Duration patience;
    private final HttpClient client;

    public WebTorrents() {
        this(MOST_BYTES, PATIENCE);
    }

    WebTorrents(int mostBytes, Duration patience) {
        this.mostBytes = mostBytes;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** Whether something is there that may be fetched. */
    public static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    public CompletableFuture<Fetched> fetch(URI address) {
        return go(address, MOST_REDIRECTS)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> failed(address, failure));
    }

    private CompletableFuture<Fetched> go(URI address, int redirects) {
        return client.sendAsync(HttpRequest.newBuilder(address).build(), response -> new Bounded(mostBytes))
                .thenCompose(response -> hear(address, response, redirects));
    }

    private CompletableFuture<Fetched> hear(URI address, HttpResponse<byte[]> response, int redirects) {
        if (response.statusCode() / STATUS_CLASS != REDIRECT) {
            return CompletableFuture.completedFuture(read(address, response));
        }
        Optional<URI> onwards = response.headers().firstValue("Location").flatMap(to -> towards(address, to));
        if (onwards.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Fetched.Failed(host(address) + " sends us to a place where we do not go."));
        }
        return redirects == 0
                ? CompletableFuture.completedFuture(
                        new Fetched.Failed(host(address) + " sends us from place to place without an end."))
                : go(onwards.get(), redirects - 1);
    }

    /** Whoever asks in secret is not sent where everybody listens. */
    private static Optional<URI> towards(URI from, String to) {
        try {
            URI target = from.resolve(to);
            boolean isOpener =
                    "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(target.getScheme());
            return Optional.of(target).filter(WebTorrents::isWeb).filter(it -> !isOpener);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Fetched read(URI address, HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            return new Fetched.Failed(
                    host(address) + " answers with status " + response.statusCode() + " and no torrent.");
        }
        return response.body().length > mostBytes
                ? new Fetched.Failed(
                        "What " + host(address) + " sends has more than " + mostBytes + " bytes, which no torrent has.")
                : new Fetched.Whole(BString.of(response.body()));
    }

    private Fetched failed(URI address, Throwable failure) {
        String host = host(address);
        if (isBy(failure, TimeoutException.class)) {
            return new Fetched.Failed(host + " did not answer within " + patience.toSeconds() + " s.");
        }
        if (isBy(failure, GeneralSecurityException.class)) {
            return new Fetched.Failed(host + " cannot show that it is who it says.");
        }
        if (isBy(failure, UnresolvedAddressException.class)) {
            return new Fetched.Failed("There is no " + host + ", or no network.");
        }
        return new Fetched.Failed(
                isBy(failure, ConnectException.class) ? "Nobody answers at " + host + "." : host + " broke off.");
    }

    private static boolean isBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static String host(URI address) {
        return Harmless.shortened(address.getHost());
    }
}
