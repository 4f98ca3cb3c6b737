package io.github.gavel.signing.eip712;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** One field of a struct: its type and name as they are hashed, and where in a {@code T} its word comes from. */
public record Field<T>(String type, String name, BiConsumer<Words, T> writing) {
    public static <T> Field<T> bytes32(String name, Function<T, Octets> value) {
        return new Field<>("bytes32", name, (words, struct) -> words.bytes32(value.apply(struct)));
    }

    public static <T> Field<T> address(String name, Function<T, AccountId> value) {
        return new Field<>("address", name, (words, struct) -> words.address(value.apply(struct)));
    }

    public static <T> Field<T> amount(String name, Function<T, Amount> value) {
        return new Field<>(
                "uint128",
                name,
                (words, struct) -> words.uint(value.apply(struct).grains()));
    }

    public static <T> Field<T> time(String name, Function<T, LedgerTime> value) {
        return uint64(name, struct -> value.apply(struct).epochMillis());
    }

    public static <T> Field<T> uint64(String name, ToLongFunction<T> value) {
        return new Field<>("uint64", name, (words, struct) -> words.uint(value.applyAsLong(struct)));
    }

    public static <T> Field<T> uint256(String name, ToLongFunction<T> value) {
        return new Field<>("uint256", name, (words, struct) -> words.uint(value.applyAsLong(struct)));
    }

    /** A text, of which the word is the hash. */
    public static <T> Field<T> string(String name, Function<T, String> value) {
        return new Field<>(
                "string",
                name,
                (words, struct) -> words.bytes32(Keccak.hash(value.apply(struct).getBytes(StandardCharsets.UTF_8))));
    }
}
