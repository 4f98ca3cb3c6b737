package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/** Who is who in these tests. */
final class Names {
    static final AccountId OPERATOR = account(1);
    static final AccountId ANN = account(2);
    static final AccountId AGENT = account(3);
    static final AccountId BOB = account(4);
    static final AccountId SIGNER = account(5);
    static final AccountId CLOSER = account(6);
    static final AccountId STRANGER = account(7);

    static final Terms TERMS = new Terms(OPERATOR, true, true);

    private Names() {}

    static AccountId account(long number) {
        return new AccountId(numbered(12, number));
    }

    static ChannelId channel(long number) {
        return new ChannelId(numbered(24, number));
    }

    static CommandId id(long number) {
        return new CommandId(numbered(24, number));
    }

    static ChainEvent event(long number) {
        return new ChainEvent(199, numbered(24, number), 0);
    }

    /** Channel {@code number} from Ann to Bob. */
    static Parties parties(long number) {
        return new Parties(
                channel(number),
                ANN,
                number,
                new PayerCommit(numbered(24, number)),
                new PayerTag(numbered(24, 99)),
                BOB,
                SIGNER,
                CLOSER);
    }

    static Amount grains(long grains) {
        return Amount.grains(grains);
    }

    static LedgerTime at(long millis) {
        return new LedgerTime(millis);
    }

    private static Octets numbered(int zeroes, long number) {
        return Octets.concat(Octets.of(new byte[zeroes]), Octets.ofLong(number));
    }
}
