package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vouchers that are not what they seem, to a payee and to a ledger. */
class HostileVoucherTest {
    private static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final DomainSeparator HERE = Bank.CHARTER.domain();
    private static final long HELD = 50;
    private static final long ASKED = 60;

    @TempDir
    Path temp = Path.of("");

    private Life life;
    private Courier courier;
    private ChannelId channel;
    private final PrivateKey signer = Party.ANN.tree().working().signer(0);

    @BeforeEach
    void pay() {
        life = new Life(temp, new LifeChild.Saying() {
            @Override
            public void pass(String point) {}

            @Override
            public void signed(long cumulative) {}

            @Override
            public void acked(long cumulative) {}
        });
        courier = life.courier();
        channel = life.channel(courier);
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        life.pay(courier, channel, HELD);
        courier.said.clear();
    }

    @AfterEach
    void close() throws IOException {
        life.close();
    }

    @Test
    void aPayeeBlamesWhoeverSaysThemAndHoldsWhatItHeld() {
        Map<String, Signature> hostile = hostile();
        hostile.forEach((name, signature) -> {
            assertThat(courier.paid(channel, Amount.grains(ASKED), Optional.of(signature)))
                    .isEmpty();
            assertBlamed(name, ViolationCode.WRONG_SIGNATURE);
        });
        assertThat(courier.paid(channel, Amount.grains(ASKED), Optional.empty()))
                .isEmpty();
        assertBlamed("unsigned", ViolationCode.WRONG_SIGNATURE);
        assertThat(courier.paid(channel, Amount.ZERO, Optional.of(signed(HERE, channel, 0))))
                .isEmpty();
        assertBlamed("nothing, signed", ViolationCode.WRONG_SIGNATURE);
        Signature above = signed(HERE, channel, Life.DEPOSIT + 1);
        assertThat(courier.paid(channel, Amount.grains(Life.DEPOSIT + 1), Optional.of(above)))
                .isEmpty();
        assertBlamed("above the deposit", ViolationCode.ABOVE_DEPOSIT);
        ChannelId other = new ChannelId(Octets.ofHex("77".repeat(32)));
        assertThat(courier.paid(other, Amount.grains(1), Optional.of(signed(HERE, other, 1))))
                .isEmpty();
        assertBlamed("a channel of nobody", ViolationCode.UNKNOWN_CHANNEL);
        life.pay(courier, channel, ASKED);
        assertThat(held()).isEqualTo(ASKED);
    }

    @Test
    void lowerAndEqualOnesAddNothing() {
        for (long cumulative : new long[] {HELD - 1, HELD, 1}) {
            Signature good = signed(HERE, channel, cumulative);
            assertThat(courier.paid(channel, Amount.grains(cumulative), Optional.of(good)))
                    .contains(Amount.grains(HELD));
            courier.until("an ack", () -> !courier.heard(News.Ack.class).isEmpty());
            assertThat(courier.heard(News.Ack.class))
                    .extracting(it -> it.durable().grains())
                    .containsOnly(cumulative);
            courier.said.clear();
        }
        assertThat(held()).isEqualTo(HELD);
    }

    @Test
    void aHigherOneIsAnsweredBehindItsNewsAndNothingIsOnceNobodyLooks() {
        Optional<Signature> good = Optional.of(signed(HERE, channel, ASKED));
        assertThat(courier.paid(channel, Amount.grains(ASKED), good)).contains(Amount.grains(ASKED));
        assertThat(life.bob.news).contains(new News.OpenGate(channel, Amount.grains(ASKED)));
        assertThat(courier.paid(channel, Amount.ZERO, Optional.empty())).contains(Amount.grains(ASKED));
        life.bob.channels.close();
        assertThat(courier.paid(channel, Amount.grains(ASKED), good)).isEmpty();
    }

    @Test
    void aLedgerSettlesNoneOfThem() {
        AccountId needed = Bank.accountOf(signer);
        hostile().forEach((name, signature) -> {
            Answer answer = settle(ASKED, signature);
            boolean isNobodys = answer instanceof Answer.Unproven;
            boolean isAnothers = answer instanceof Answer.Refused refused
                    && refused.refusal() instanceof Refusal.WrongSigner wrong
                    && wrong.needed().equals(needed);
            assertThat(isNobodys || isAnothers).as("%s: %s", name, answer).isTrue();
        });
        assertThat(settle(Life.DEPOSIT + 1, signed(HERE, channel, Life.DEPOSIT + 1)))
                .isEqualTo(new Answer.Refused(
                        new Refusal.AboveDeposit(Amount.grains(Life.DEPOSIT + 1), Amount.grains(Life.DEPOSIT))));
        assertThat(life.bank.balance(life.earner.payee())).isZero();
        assertThat(settle(ASKED, signed(HERE, channel, ASKED))).isInstanceOf(Answer.Done.class);
        assertThat(settle(HELD, signed(HERE, channel, HELD))).isInstanceOf(Answer.Done.class);
        assertThat(life.bank.balance(life.earner.payee())).isEqualTo(ASKED);
    }

    @Test
    void oneOfARealChannelToAnotherPayeeIsNothingToUsAndPaysThatOne() {
        AccountId carl = Bank.accountOf(Bank.key("33"));
        NewChannel wanted = life.wanted();
        ChannelId carls = opened(new NewChannel(carl, carl, wanted.deposit(), wanted.expiry(), wanted.piece()));
        Signature good = Bank.CURVE.sign(
                Party.ANN.tree().working().signer(1), HERE.digest(Structs.VOUCHER, voucher(carls, ASKED)));
        courier.show(carls);
        courier.until("a refusal", () -> !courier.heard(News.Refuse.class).isEmpty());
        assertThat(courier.heard(News.Refuse.class))
                .extracting(refuse -> refuse.why().code())
                .containsOnly(RefusalCode.NOT_OURS);
        courier.said.clear();
        assertThat(courier.paid(carls, Amount.grains(ASKED), Optional.of(good))).isEmpty();
        assertBlamed("of a channel to another payee", ViolationCode.UNKNOWN_CHANNEL);
        assertThat(settle(carls, ASKED, good)).isInstanceOf(Answer.Done.class);
        assertThat(life.bank.balance(carl)).isEqualTo(ASKED);
        assertThat(life.bank.balance(life.earner.payee())).isZero();
    }

    private ChannelId opened(NewChannel wanted) {
        Opening opening = Bank.wait(life.ann.channels.open(wanted));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).receipt().receipt().channel();
    }

    private Answer settle(long cumulative, Signature signature) {
        return settle(channel, cumulative, signature);
    }

    private Answer settle(ChannelId of, long cumulative, Signature signature) {
        Mandate.Settle settle = new Mandate.Settle(of, Amount.grains(cumulative));
        return Bank.wait(life.bank.port().submit(new SignedMandate(settle, signature)));
    }

    private Map<String, Signature> hostile() {
        byte[] good = signed(HERE, channel, ASKED).octets().toBytes();
        LedgerId elsewhere = new LedgerId(Octets.ofHex("5f".repeat(32)));
        ChannelId other = new ChannelId(Octets.ofHex("77".repeat(32)));
        Map<String, Signature> hostile = new LinkedHashMap<>();
        hostile.put("of another channel", signed(HERE, other, ASKED));
        hostile.put("of another amount", signed(HERE, channel, ASKED + 1));
        hostile.put("of another ledger", signed(new Domain.Unanchored(elsewhere).separator(), channel, ASKED));
        hostile.put(
                "of a chain",
                signed(new Domain.Anchored(Bank.CHARTER.ledger(), 1, courier.earns).separator(), channel, ASKED));
        hostile.put(
                "of another key",
                Bank.CURVE.sign(Bank.key("11"), HERE.digest(Structs.VOUCHER, voucher(channel, ASKED))));
        hostile.put("with a high s", highS(good));
        for (int v : new int[] {0, 1, 26, 29}) {
            byte[] other27 = good.clone();
            other27[64] = (byte) v;
            hostile.put("with v = " + v, new Signature(Octets.of(other27)));
        }
        hostile.put("of zeroes", new Signature(Octets.of(new byte[65])));
        byte[] zeroes = new byte[65];
        zeroes[64] = 27;
        hostile.put("of zeroes with a v", new Signature(Octets.of(zeroes)));
        for (int bit = 0; bit < good.length * Byte.SIZE; bit += 37) {
            byte[] flipped = good.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            hostile.put("with bit " + bit + " flipped", new Signature(Octets.of(flipped)));
        }
        return hostile;
    }

    /** The same signature in the form that nobody may use: with the other s, and the other v. */
    private static Signature highS(byte[] good) {
        byte[] high = good.clone();
        BigInteger s = new BigInteger(1, good, 32, 32);
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, ORDER.subtract(s)), 0, high, 32, 32);
        high[64] = (byte) (good[64] == 27 ? 28 : 27);
        return new Signature(Octets.of(high));
    }

    private Signature signed(DomainSeparator domain, ChannelId id, long cumulative) {
        return Bank.CURVE.sign(signer, domain.digest(Structs.VOUCHER, voucher(id, cumulative)));
    }

    private static Voucher voucher(ChannelId id, long cumulative) {
        return new Voucher(id, Amount.grains(cumulative));
    }

    private void assertBlamed(String name, ViolationCode code) {
        courier.until(
                "blame for a voucher " + name,
                () -> !courier.heard(News.PayersViolation.class).isEmpty());
        assertThat(courier.heard(News.PayersViolation.class))
                .as(name)
                .extracting(News.PayersViolation::code)
                .containsExactly(code);
        assertThat(courier.heard(News.OpenGate.class)).as(name).isEmpty();
        assertThat(held()).as(name).isEqualTo(HELD);
        courier.said.clear();
    }

    private long held() {
        return life.bob.earning().orElseThrow().row().highest().grains();
    }
}
