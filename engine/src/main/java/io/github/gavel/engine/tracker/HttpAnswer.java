package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Reads the body of an HTTP answer, compressed or not. What it begins with tells: no answer begins like gzip. */
final class HttpAnswer {
    private static final int OK = 200;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private HttpAnswer() {}

    /** Some trackers say why they fail with a status that is none of success; then the reason counts. */
    static Reply read(int status, byte[] body) {
        Reply reply = read(body);
        boolean saysWhy = reply instanceof Refusal refusal && refusal.reason() == Reason.FAILED;
        return status == OK || saysWhy ? reply : Refusal.of(Reason.STATUS, status);
    }

    private static Reply read(byte[] body) {
        if (body.length > CappedBody.LIMIT) {
            return Refusal.of(Reason.TOO_LONG, CappedBody.LIMIT);
        }
        return isGzip(body) ? unpacked(body) : BencodedAnswer.read(body);
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1
                && Byte.toUnsignedInt(body[0]) == GZIP_FIRST
                && Byte.toUnsignedInt(body[1]) == GZIP_SECOND;
    }

    private static Reply unpacked(byte[] body) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = unpacking.readNBytes(CappedBody.LIMIT + 1);
            return bytes.length > CappedBody.LIMIT
                    ? Refusal.of(Reason.TOO_LONG, CappedBody.LIMIT)
                    : BencodedAnswer.read(bytes);
        } catch (IOException broken) {
            return Refusal.of(Reason.BROKEN_GZIP);
        }
    }
}
