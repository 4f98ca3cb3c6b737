package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Problem;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.speed.Decoded;
import io.github.gavel.speed.SpeedCodec;
import io.github.gavel.speed.session.Session.Effect;
import io.github.gavel.speed.session.Session.Step;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * How a session ends over what it heard.
 *
 * @param number how many payloads came before that one
 * @param written what is written for a dictionary: with a MAC or, before our auth, without
 */
record Farewell(long number, UnaryOperator<Octets> written) {
    private static final long LAST_NUMBER = 0xffff_ffffL;

    /** To something that may not be said here, or to the other's own farewell. */
    Step to(Decoded decoded) {
        if (decoded instanceof Decoded.Violation violation) {
            return to(violation.type(), violation.code(), violation.text());
        }
        if (decoded instanceof Decoded.Message said && said.message() instanceof Problem problem) {
            return Step.of(new Ended(), new Effect.OtherHangsUp(problem));
        }
        return to(decoded.type(), ViolationCode.OUT_OF_ORDER, "type " + decoded.type() + " may not be said now");
    }

    Step to(int type, ViolationCode code, String text) {
        Problem problem = new Problem(type, Math.min(number, LAST_NUMBER), code, cut(text));
        return Step.of(
                new Ended(),
                new Effect.Write(written.apply(Octets.of(SpeedCodec.encode(problem)))),
                new Effect.HangUp(problem));
    }

    /** As much of {@code text} as may be said. */
    private static String cut(String text) {
        int signs = Math.min(text.codePointCount(0, text.length()), Problem.TEXT_BYTES);
        String cut = text.substring(0, text.offsetByCodePoints(0, signs));
        while (cut.getBytes(StandardCharsets.UTF_8).length > Problem.TEXT_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
