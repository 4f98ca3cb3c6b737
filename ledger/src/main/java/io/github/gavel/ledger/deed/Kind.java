package io.github.gavel.ledger.deed;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All there is to know about one kind of mandate.
 *
 * @param number what stands for it in a journal, for ever
 * @param author whose money it moves or whose word it is, and who alone may sign; empty where the rules know who may
 */
record Kind<M extends Mandate>(
        int number,
        Class<M> type,
        StructType<M> struct,
        BiConsumer<ByteWriter, M> writing,
        Function<ByteReader, M> reading,
        BiFunction<Facts, M, Command> making,
        Function<M, Optional<AccountId>> author) {
    Kind<M> signedBy(Function<M, AccountId> who) {
        return new Kind<>(number, type, struct, writing, reading, making, who.andThen(Optional::of));
    }

    CommandId id(DomainSeparator domain, Mandate mandate) {
        return Mandate.id(domain, struct, type.cast(mandate));
    }

    void write(ByteWriter bytes, Mandate mandate) {
        writing.accept(bytes, type.cast(mandate));
    }

    Command command(Facts facts, Mandate mandate) {
        return making.apply(facts, type.cast(mandate));
    }

    Optional<AccountId> authorOf(Mandate mandate) {
        return author.apply(type.cast(mandate));
    }
}
