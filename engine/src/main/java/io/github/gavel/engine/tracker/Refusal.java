package io.github.gavel.engine.tracker;

import java.util.Locale;

/**
 * Why a tracker was of no use.
 *
 * @param number what shows it, if something does
 * @param text whose address, or in the tracker's own words; plain and short
 */
public record Refusal(Reason reason, long number, String text) implements Reply {
    public enum Reason {
        NO_TRACKER("%2$s is no address of a tracker: http, https and udp are."),
        UNKNOWN_NAME("Nobody knows the name %2$s."),
        UNREACHABLE("%2$s."),
        NO_ANSWER("No answer within %1$d s."),
        STATUS("HTTP status %1$d instead of an answer."),
        TOO_MANY_REDIRECTS("More than %1$d redirects."),
        REDIRECT_IN_A_CIRCLE("A redirect to where it came from: %2$s."),
        REDIRECT_TO_NO_TRACKER("A redirect to no address of a tracker: %2$s."),
        REDIRECT_TO_UNPROTECTED("A redirect from https to http: %2$s."),
        REDIRECT_INWARD("A redirect from the internet into this network: %2$s."),
        NOT_AN_ANNOUNCE("An address of this computer that is not asked: %2$s; only /announce is."),
        TOO_LONG("An answer of more than %1$d bytes."),
        BROKEN_GZIP("An answer whose compression is broken."),
        NOT_BENCODED("Something else than a tracker's answer; it begins with: %2$s"),
        NOTHING_SAID("An answer with neither peers nor an interval."),
        FAILED("The tracker says: %2$s"),
        TOO_MANY_WAITING("%1$d announces are waiting already."),
        CLOSED("No more trackers are asked.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, 0, "");
    }

    static Refusal of(Reason reason, long number) {
        return new Refusal(reason, number, "");
    }

    static Refusal of(Reason reason, Object text) {
        return new Refusal(reason, 0, PlainText.of(text.toString()));
    }

    public String sentence() {
        return String.format(Locale.ROOT, reason.sentence, number, text);
    }
}
