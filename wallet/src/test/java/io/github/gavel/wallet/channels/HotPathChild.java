package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Structs;
import java.io.IOException;
import java.nio.file.Path;

/** A process that signs and verifies vouchers and nothing else, or that pays with a whole wallet. */
final class HotPathChild {
    static final String NONE = "no native code here";

    /** The system says when these are loaded: so it is known what is loaded between them. */
    private static final class FromHere {
        static void pass() {}
    }

    private static final class UpToHere {
        static void pass() {}
    }

    private HotPathChild() {}

    /** What is to be done, and a folder for a wallet. */
    public static void main(String[] words) throws IOException {
        switch (words[0]) {
            case "java" -> signAndVerify(new BouncyCurve());
            case "native" -> {
                Chosen chosen = Chosen.here();
                chosen.instead().ifPresent(why -> System.out.println(NONE));
                signAndVerify(chosen.curve());
            }
            default -> pay(Path.of(words[1]));
        }
    }

    private static void signAndVerify(Curve curve) {
        PrivateKey key = PrivateKey.of(Octets.ofHex("0a".repeat(32)).toBytes()).orElseThrow();
        LedgerId ledger = new LedgerId(Octets.ofHex("5e".repeat(32)));
        DomainSeparator domain = new Domain.Unanchored(ledger).separator();
        AccountId signer = curve.publicKey(key).account();
        Proofs proofs = new Proofs(curve, new Charter(ledger, domain, new Terms(signer, true, false)));
        ChannelId channel = new ChannelId(Octets.ofHex("01".repeat(32)));
        for (long grains = 1; grains <= 20; grains++) {
            Voucher voucher = new Voucher(channel, Amount.grains(grains));
            Signature signature = curve.sign(key, domain.digest(Structs.VOUCHER, voucher));
            if (!proofs.isVoucher(signer, channel, voucher.cumulative(), signature)) {
                throw new AssertionError("a voucher that was just signed is none");
            }
        }
        System.out.println("signed and verified with " + curve.name());
    }

    private static void pay(Path folder) throws IOException {
        try (Life life = new Life(folder, new LifeChild.Saying() {
            @Override
            public void pass(String point) {}
        })) {
            Courier courier = life.courier();
            ChannelId channel = life.channel(courier);
            courier.show(channel);
            courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
            life.pay(courier, channel, 10);
            FromHere.pass();
            for (long paid = 20; paid <= 500; paid += 10) {
                life.pay(courier, channel, paid);
            }
            UpToHere.pass();
        }
    }
}
