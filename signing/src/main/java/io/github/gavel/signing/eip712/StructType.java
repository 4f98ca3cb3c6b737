package io.github.gavel.signing.eip712;

import io.github.gavel.economy.identity.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A kind of struct, declared once: its name, its fields in order, and the hash of both, which every struct begins with.
 */
public final class StructType<T> {
    private final String encodedType;
    private final Octets typeHash;
    private final List<Field<T>> fields;

    StructType(String encodedType, List<Field<T>> fields) {
        this.encodedType = encodedType;
        this.typeHash = Keccak.hash(encodedType.getBytes(StandardCharsets.UTF_8));
        this.fields = fields;
    }

    @SafeVarargs
    public static <T> StructType<T> of(String name, Field<T>... fields) {
        List<Field<T>> ordered = new ArrayList<>();
        StringJoiner members = new StringJoiner(",", name + "(", ")");
        for (Field<T> field : fields) {
            ordered.add(field);
            members.add(field.type() + " " + field.name());
        }
        return new StructType<>(members.toString(), List.copyOf(ordered));
    }

    /** As it is hashed, for example {@code Voucher(bytes32 channelId,uint128 cumulative)}. */
    public String encodedType() {
        return encodedType;
    }

    public Octets typeHash() {
        return typeHash;
    }

    /** The hash of one struct, without the domain it belongs to. */
    public Octets hash(T struct) {
        Words words = new Words(1 + fields.size()).bytes32(typeHash);
        for (Field<T> field : fields) {
            field.writing().accept(words, struct);
        }
        return words.hash();
    }

    @Override
    public String toString() {
        return encodedType;
    }
}
