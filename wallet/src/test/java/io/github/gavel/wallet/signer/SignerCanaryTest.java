package io.github.gavel.wallet.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.words.KeyWords;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Looks for keys in all that a signer says of itself. */
class SignerCanaryTest {
    private static final ChannelId CHANNEL = new ChannelId(Octets.ofHex("01".repeat(32)));
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    private static final Caps CAPS = new Caps(Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX);

    private final KeyTree tree = KeyTree.of((KeyWords) KeyWords.read("abandon ".repeat(11) + "about"));
    private final List<String> said = new ArrayList<>();

    @Test
    void nothingThatASignerSaysHoldsAKey() {
        PrivateKey main = tree.account(0);
        SignerSetup setup = new SignerSetup(
                new BouncyCurve(),
                new Domain.Unanchored(new LedgerId(Octets.ofHex("5e".repeat(32)))).separator(),
                new BouncyCurve().publicKey(main).account(),
                tree.working(),
                Optional.of(1L),
                CAPS,
                Duration.ofMinutes(5),
                () -> Tick.ZERO);
        Signer signer = new Signer(setup, Tally.nothing(NOON), true);
        say(setup, signer, tree, tree.working(), main);
        say(signer.unlock(main), signer.unlock(tree.account(1)));
        signer.know(CHANNEL, 7, Amount.grains(5), Amount.grains(5));
        say(signer.sign(new Voucher(CHANNEL, Amount.grains(5))), signer.sign(new Voucher(CHANNEL, Amount.MAX)));
        say(signer.commitment(7), signer.nonce(7, "refund"), signer.signerOf(7), signer.payee(7), signer.closer(7));
        say(signer.touched(), signer.tally());
        signer.close();
        say(signer);
        say(catchThrowable(() -> signer.signerOf(-1)));
        assertThat(said)
                .hasSizeGreaterThan(15)
                .allSatisfy(text -> assertThat(text).doesNotContain(secrets()));
    }

    private void say(Object... values) {
        for (Object value : values) {
            said.add(value.toString());
            if (value instanceof Throwable thrown) {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                said.add(trace.toString());
            }
        }
    }

    private CharSequence[] secrets() {
        return List.of(
                        tree.account(0),
                        tree.account(1),
                        tree.working().signer(7),
                        tree.working().payee(7),
                        tree.working().closer(7),
                        tree.working().agent(1),
                        tree.working().backup(0))
                .stream()
                .map(key -> Octets.of(key.toBytes()).toString().substring(0, 12))
                .toArray(CharSequence[]::new);
    }
}
