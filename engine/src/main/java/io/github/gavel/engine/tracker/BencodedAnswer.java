package io.github.gavel.engine.tracker;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.tracker.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what a tracker answers over HTTP. */
final class BencodedAnswer {
    /** Enough for 20 000 peers written as dictionaries. */
    private static final Limits LIMITS = new Limits(Limits.TRACKER_ANSWER.bytes(), 100_000, 10);

    private static final int SHOWN = 40;

    private BencodedAnswer() {}

    static Reply read(byte[] body) {
        return Bencode.decode(body, LIMITS, Form.ANY_ORDER) instanceof Decoding.Decoded decoded
                        && decoded.value() instanceof BDictionary said
                ? read(said)
                : Refusal.of(Reason.NOT_BENCODED, beginning(body));
    }

    private static Reply read(BDictionary said) {
        Optional<BString> failure = said.string("failure reason");
        if (failure.isPresent()) {
            return Refusal.of(Reason.FAILED, PlainText.of(failure.get()));
        }
        OptionalLong interval = said.integer("interval");
        if (interval.isEmpty()
                && said.get("peers").isEmpty()
                && said.get("peers6").isEmpty()) {
            return Refusal.of(Reason.NOTHING_SAID);
        }
        return new Answer(
                peers(said).list(),
                Intervals.of(interval, said.integer("min interval")),
                count(said.integer("complete")),
                count(said.integer("incomplete")),
                said.string("tracker id").filter(id -> id.length() <= PlainText.LIMIT),
                said.string("warning message").map(PlainText::of));
    }

    private static PeerAddresses peers(BDictionary said) {
        PeerAddresses peers = new PeerAddresses();
        if (said.get("peers").orElse(null) instanceof BString compact) {
            peers.addCompact(compact.asBuffer(), PeerAddresses.IPV4_BYTES);
        } else if (said.get("peers").orElse(null) instanceof BList list) {
            peers.addDictionaries(list);
        }
        said.string("peers6").ifPresent(compact -> peers.addCompact(compact.asBuffer(), PeerAddresses.IPV6_BYTES));
        return peers;
    }

    private static OptionalInt count(OptionalLong said) {
        return said.isPresent() && said.getAsLong() >= 0
                ? OptionalInt.of((int) Math.min(said.getAsLong(), Integer.MAX_VALUE))
                : OptionalInt.empty();
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(SHOWN, body.length), StandardCharsets.UTF_8);
    }
}
