package io.github.gavel.economy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ReceiptTest {
    @Test
    void receiptsCountFromOne() {
        assertThat(numbered(1).seq()).isEqualTo(1);
        assertThatThrownBy(() -> numbered(0)).hasMessageContaining("receipt number 0");
    }

    private static Receipt numbered(long seq) {
        Octets hash = Octets.of(new byte[32]);
        AccountId account = new AccountId(Octets.of(new byte[20]));
        return new Receipt(
                new ChannelId(hash),
                new PayerCommit(hash),
                new PayerTag(hash),
                account,
                account,
                account,
                Amount.ZERO,
                LedgerTime.MAX,
                seq);
    }
}
