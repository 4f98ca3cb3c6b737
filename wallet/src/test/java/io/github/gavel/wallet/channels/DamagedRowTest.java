package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.signer.Payment;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row in which one byte has changed. */
class DamagedRowTest {
    @TempDir
    Path temp = Path.of("");

    private ChannelId channel = new ChannelId(Octets.of(new byte[32]));

    @BeforeEach
    void live() throws IOException {
        Life life = RestoredWalletTest.unwatched(temp);
        Courier courier = life.courier();
        channel = life.channel(courier);
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        life.pay(courier, channel, 30);
        life.die();
    }

    @Test
    void aPayersDamagedRowFreezesItsChannelAndNoOther() throws IOException {
        spoil("ann", "payer");
        try (Life life = RestoredWalletTest.unwatched(temp)) {
            Payment payment = new Payment(
                    Amount.grains(40),
                    new Spending(new InfoHash(Octets.ofHex("70".repeat(20))), life.earner.payee()),
                    1);
            assertThat(Bank.wait(life.ann.channels.pay(channel, payment, Amount.grains(10), Amount.grains(100))))
                    .isEqualTo(new Paying.Refused(new Refusal.Damaged(channel)));
            assertThat(Bank.wait(life.ann.channels.show(channel, Courier.REQUESTER, Courier.PROVIDER)))
                    .isEqualTo(new Showing.Refused(new Refusal.Damaged(channel)));
            Courier courier = life.courier();
            ChannelId second = life.channel(courier);
            assertThat(second).isNotEqualTo(channel);
            courier.show(second);
            courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
            life.pay(courier, second, 50);
        }
    }

    @Test
    void aPayeesDamagedRowIsServedNoMore() throws IOException {
        spoil("bob", "payee");
        try (Life life = RestoredWalletTest.unwatched(temp)) {
            Courier courier = life.courier();
            courier.show(life.channel(courier));
            courier.until("a refusal", () -> !courier.heard(News.Refuse.class).isEmpty());
            assertThat(courier.heard(News.Refuse.class).get(0).why().code()).isEqualTo(RefusalCode.TOO_MANY);
            assertThat(courier.heard(News.Accept.class)).isEmpty();
        }
    }

    private void spoil(String side, String table) {
        String file = temp.resolve(side).resolve("wallet.db").toString();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE " + table + " SET sealed = CAST(X'02' || substr(sealed, 2) AS BLOB)");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
