package io.github.gavel.ledger.deed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Mandate;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A deed in bytes: kind, id, whose signature, signature, the tag if there is one, and the mandate's fields. */
public final class DeedCodec {
    public static final int MOST_BYTES = 512;

    private static final int OPEN = 4;

    private DeedCodec() {}

    public static byte[] encode(Deed deed) {
        Mandate mandate = deed.signed().mandate();
        Kind<?> kind = Kinds.of(mandate);
        ByteWriter bytes = new ByteWriter(MOST_BYTES)
                .octet(kind.number())
                .octets(deed.id().octets())
                .account(deed.by())
                .octets(deed.signed().signature().octets());
        deed.tag().ifPresent(tag -> bytes.octets(tag.octets()));
        kind.write(bytes, mandate);
        return bytes.toBytes();
    }

    public static Decoded decode(ByteBuffer bytes) {
        try {
            ByteReader reader = new ByteReader(bytes);
            int number = reader.octet();
            Optional<Kind<?>> kind = Kinds.numbered(number);
            if (kind.isEmpty()) {
                return new Decoded.Violation("no mandate has the number " + number);
            }
            CommandId id = new CommandId(reader.octets(32));
            AccountId by = reader.account();
            Signature signature = new Signature(reader.octets(65));
            Optional<PayerTag> tag = number == OPEN ? Optional.of(new PayerTag(reader.octets(32))) : Optional.empty();
            Mandate mandate = kind.get().reading().apply(reader);
            reader.requireEnd();
            return new Decoded.Whole(new Deed(new SignedMandate(mandate, signature), id, by, tag));
        } catch (BufferUnderflowException ended) {
            return new Decoded.Violation("it ends within a field");
        } catch (IllegalArgumentException wrong) {
            return new Decoded.Violation(String.valueOf(wrong.getMessage()));
        }
    }

    /** What bytes are. */
    public sealed interface Decoded {
        record Whole(Deed deed) implements Decoded {}

        /** No deed; in words. */
        record Violation(String what) implements Decoded {}
    }
}
