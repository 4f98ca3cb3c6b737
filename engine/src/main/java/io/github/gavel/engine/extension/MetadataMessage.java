package io.github.gavel.engine.extension;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BInteger;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What peers say to get a torrent's metadata from each other, in parts of 16 KiB. */
public sealed interface MetadataMessage {
    String NAME = "ut_metadata";
    int PART = 1 << 14;

    int part();

    record Request(int part) implements MetadataMessage {}

    record Given(int part, long size, BString content) implements MetadataMessage {}

    record Reject(int part) implements MetadataMessage {}

    /** Empty if these bytes are none of them; unknown kinds are for others, and none as well. */
    static Optional<MetadataMessage> read(byte[] payload) {
        Decoding decoding = Bencode.decodeFirst(payload, Limits.MESSAGE, Form.ANY_ORDER);
        if (!(decoding instanceof Decoding.Decoded decoded) || !(decoded.value() instanceof BDictionary fields)) {
            return Optional.empty();
        }
        long kind = fields.integer("msg_type").orElse(-1);
        long part = fields.integer("piece").orElse(-1);
        if (part < 0 || part > Limits.METADATA.bytes() / PART) {
            return Optional.empty();
        }
        if (kind == 0) {
            return Optional.of(new Request((int) part));
        }
        if (kind == 1) {
            byte[] bytes = Arrays.copyOfRange(payload, decoded.consumed(), payload.length);
            return bytes.length > PART
                    ? Optional.empty()
                    : Optional.of(
                            new Given((int) part, fields.integer("total_size").orElse(-1), BString.of(bytes)));
        }
        return kind == 2 ? Optional.of(new Reject((int) part)) : Optional.empty();
    }

    default byte[] bytes() {
        if (this instanceof Given given) {
            byte[] head = head(1, Optional.of(given.size()));
            return ByteBuffer.allocate(head.length + given.content().length())
                    .put(head)
                    .put(given.content().asBuffer())
                    .array();
        }
        return head(this instanceof Request ? 0 : 2, Optional.empty());
    }

    private byte[] head(int kind, Optional<Long> size) {
        Map<String, BValue> fields = new HashMap<>();
        fields.put("msg_type", new BInteger(kind));
        fields.put("piece", new BInteger(part()));
        size.ifPresent(bytes -> fields.put("total_size", new BInteger(bytes)));
        return Bencode.encode(BDictionary.of(fields));
    }
}
