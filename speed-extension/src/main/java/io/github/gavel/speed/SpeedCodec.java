package io.github.gavel.speed;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import java.util.Optional;

/** Messages as bytes, without their MAC. */
public final class SpeedCodec {
    /** The longest message, in bytes. */
    public static final int MESSAGE_LIMIT = 2_048;

    private static final int DEPTH = 8;

    /** A value has at least a byte, so that so many bytes hold no more values. */
    private static final Limits LIMITS = new Limits(MESSAGE_LIMIT, MESSAGE_LIMIT, DEPTH);

    private SpeedCodec() {}

    public static byte[] encode(SpeedMessage message) {
        return Bencode.encode(message.to(new Writer()));
    }

    /** The message that {@code bytes} are. Never throws, whatever they are. */
    public static Decoded decode(byte[] bytes) {
        Decoding decoding = Bencode.decode(bytes, LIMITS, Form.CANONICAL);
        if (decoding instanceof Decoding.Malformed malformed) {
            String text = malformed.fault() + " at byte " + malformed.offset();
            return new Decoded.Violation(Decoded.NO_TYPE, ViolationCode.MALFORMED, text);
        }
        return ((Decoding.Decoded) decoding).value() instanceof BDictionary dictionary
                ? decode(new Fields(dictionary))
                : new Decoded.Violation(Decoded.NO_TYPE, ViolationCode.MALFORMED, "not a dictionary");
    }

    private static Decoded decode(Fields fields) {
        int type = Decoded.NO_TYPE;
        try {
            long named = fields.integer("t");
            if (named < 0 || named >= Decoded.NO_TYPE) {
                return new Decoded.Violation(type, ViolationCode.UNKNOWN_TYPE, "type " + named);
            }
            type = (int) named;
            Optional<SpeedMessage> message = Reader.read(type, fields);
            return message.isPresent()
                    ? new Decoded.Message(type, message.get())
                    : new Decoded.Violation(type, ViolationCode.UNKNOWN_TYPE, "type " + type);
        } catch (WrongField | OutOfLimits wrong) {
            return new Decoded.Violation(type, ViolationCode.WRONG_FIELD, String.valueOf(wrong.getMessage()));
        }
    }
}
