package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.json.FormWriter;
import io.github.gavel.ledger.json.Plain;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Looks at who asks and how, before anybody looks at what. */
final class Front extends Handler.Abstract {
    private static final String JSON = "application/json";
    private static final int SHOWN = 120;

    private final Serving setup;
    private final Hurry hurry;
    private final Desk desk;
    private final Supplier<Tick> clock;
    private final Meter<AddressBlock> askers;
    private final Meter<String> lines = new Meter<>(new Pace(10, 100));

    Front(Serving setup, Hurry hurry) {
        this.setup = setup;
        this.hurry = hurry;
        this.desk = new Desk(setup);
        this.clock = setup.clock();
        this.askers = new Meter<>(setup.caps().ofAnAddress());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        hurry.heard(connection(request));
        request.addIdleTimeoutListener(Front::waitsForTheLedger);
        answer(request)
                .exceptionally(this::fault)
                .thenApply(reply -> send(request, reply, response, callback))
                .exceptionally(failure -> failed(failure, callback));
        return true;
    }

    /** What is underway ends with an answer, however long its disk takes. */
    private static boolean waitsForTheLedger(TimeoutException silence) {
        return false;
    }

    private CompletableFuture<Reply> answer(Request request) {
        try {
            AddressBlock from = from(request);
            Optional<Reply> no = refusal(request, from);
            if (no.isPresent()) {
                return CompletableFuture.completedFuture(no.get());
            }
            Call call = new Call(Request.getPathInContext(request), query(request), from);
            return HttpMethod.POST.is(request.getMethod())
                    ? BodyReader.read(request, setup.caps()).thenCompose(body -> taken(call, body))
                    : desk.ask(call);
        } catch (RuntimeException fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }

    private Optional<Reply> refusal(Request request, AddressBlock from) {
        Duration wait = askers.ask(from, clock.get());
        if (!wait.isZero()) {
            return Optional.of(Reply.tooOften("address", setup.caps().ofAnAddress(), wait));
        }
        if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_1_1) {
            return Optional.of(Reply.error(505, "BAD_REQUEST", "this is no HTTP/1.1"));
        }
        String host = String.valueOf(Request.getServerName(request)).toLowerCase(Locale.ROOT);
        if (!setup.hosts().contains(host)) {
            return Optional.of(Reply.error(421, "OTHER_HOST", "this is not the ledger at " + Plain.quoted(host)));
        }
        if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
            return Optional.of(Reply.error(403, "WEB_PAGE", "a ledger speaks with programs and with no web page"));
        }
        return desk.refusal(request.getMethod(), Request.getPathInContext(request))
                .or(() -> HttpMethod.POST.is(request.getMethod()) ? wrongBody(request) : Optional.empty());
    }

    private Optional<Reply> wrongBody(Request request) {
        String type = Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            return Optional.of(Reply.error(415, "NOT_JSON", "what is handed in is " + JSON));
        }
        return request.getLength() > setup.caps().body() ? Optional.of(tooLong()) : Optional.empty();
    }

    private CompletableFuture<Reply> taken(Call call, Body body) {
        if (body instanceof Body.Whole whole) {
            return desk.take(call, whole.bytes());
        }
        return CompletableFuture.completedFuture(body instanceof Body.TooLong ? tooLong() : unfinished(body));
    }

    private static Reply unfinished(Body body) {
        Reply reply = body instanceof Body.Late
                ? Reply.error(408, "TOO_SLOW", "the body did not come in time")
                : Reply.error(400, "BROKEN_BODY", "the body does not come as its request says");
        return reply.with("Connection", "close");
    }

    private Reply tooLong() {
        int most = setup.caps().body();
        return Reply.error(
                        413, "TOO_LONG", "a body has at most " + most + " bytes", new FormWriter().number("most", most))
                .with("Connection", "close");
    }

    private Reply fault(Throwable fault) {
        setup.log().line("a fault of the server's own: " + Plain.line(String.valueOf(fault), SHOWN));
        return Reply.error(500, "FAULT", "the server has a fault; whether it was done is not known");
    }

    private static Reply failed(Throwable failure, Callback callback) {
        callback.failed(failure);
        return Reply.error(500, "FAULT", "the answer could not be sent");
    }

    private Reply send(Request request, Reply reply, Response response, Callback callback) {
        note(request, reply);
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        reply.fields().forEach((field, value) -> response.getHeaders().put(field, value));
        Connection connection = connection(request);
        response.write(
                true,
                ByteBuffer.wrap(reply.body().toBytes()),
                Callback.from(() -> hurry.answered(connection), callback));
        return reply;
    }

    /** What was refused, but not all of a flood. */
    private void note(Request request, Reply reply) {
        boolean worthIt = reply.status() >= 400 && reply.status() != 409;
        if (worthIt && lines.ask("", clock.get()).isZero()) {
            setup.log()
                    .line(reply.status() + " to " + from(request) + " for "
                            + Plain.line(request.getMethod(), SHOWN) + " "
                            + Plain.line(request.getHttpURI().getPath(), SHOWN));
        }
    }

    private static Connection connection(Request request) {
        return request.getConnectionMetaData().getConnection();
    }

    private static Optional<String> query(Request request) {
        return Optional.ofNullable(request.getHttpURI().getQuery());
    }

    private static AddressBlock from(Request request) {
        if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address) {
            return AddressBlock.of(address.getAddress(), address.getPort());
        }
        return AddressBlock.of(InetAddress.getLoopbackAddress(), 0);
    }
}
