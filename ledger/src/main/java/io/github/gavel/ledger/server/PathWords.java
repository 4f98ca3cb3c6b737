package io.github.gavel.ledger.server;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.secp256k1.Address;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in a path or behind its question mark; empty if it is something else. */
final class PathWords {
    private static final Pattern CHANNEL = Pattern.compile("0x[0-9a-f]{64}");
    private static final Pattern FROM = Pattern.compile("from=(0|[1-9][0-9]{0,17})");

    private PathWords() {}

    static Optional<AccountId> account(String word) {
        return Address.read(word) instanceof Address.Account account ? Optional.of(account.id()) : Optional.empty();
    }

    static Optional<ChannelId> channel(String word) {
        return CHANNEL.matcher(word).matches()
                ? Optional.of(new ChannelId(Octets.ofHex(word.substring(2))))
                : Optional.empty();
    }

    static Optional<Long> from(Optional<String> query) {
        return query.map(FROM::matcher).filter(it -> it.matches()).map(it -> Long.parseLong(it.group(1)));
    }
}
