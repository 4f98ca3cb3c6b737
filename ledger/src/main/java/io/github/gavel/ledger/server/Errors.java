package io.github.gavel.ledger.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what does not even come to the desk, because it is no HTTP or too much of it. Nothing inside shows. */
final class Errors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Reply reply = Reply.error(response.getStatus(), "BAD_REQUEST", "this is no request that can be answered");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
        response.write(true, ByteBuffer.wrap(reply.body().toBytes()), callback);
        return true;
    }
}
