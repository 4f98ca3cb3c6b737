package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads a body of bounded length in bounded time; no thread waits for it. */
final class BodyReader implements Runnable {
    private final Request request;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();

    private BodyReader(Request request, int most) {
        this.request = request;
        this.most = most;
    }

    static CompletableFuture<Body> read(Request request, Caps caps) {
        BodyReader reader = new BodyReader(request, caps.body());
        CompletableFuture<Body> inTime =
                reader.body.completeOnTimeout(new Body.Late(), caps.patience().toMillis(), TimeUnit.MILLISECONDS);
        reader.run();
        return inTime;
    }

    @Override
    public void run() {
        while (!body.isDone()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                body.complete(new Body.Broken());
                return;
            }
            take(chunk);
        }
    }

    private void take(Content.Chunk chunk) {
        boolean isLast = chunk.isLast();
        ByteBuffer some = chunk.getByteBuffer();
        boolean fits = bytes.size() + some.remaining() <= most;
        if (fits) {
            byte[] copy = new byte[some.remaining()];
            some.get(copy);
            bytes.writeBytes(copy);
        }
        chunk.release();
        if (!fits) {
            body.complete(new Body.TooLong());
        } else if (isLast) {
            body.complete(new Body.Whole(Octets.of(bytes.toByteArray())));
        }
    }
}
