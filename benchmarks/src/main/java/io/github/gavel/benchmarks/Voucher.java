package io.github.gavel.benchmarks;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.BouncyCurve;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.secp256k1.PublicKey;
import io.github.gavel.signing.struct.Structs;
import java.math.BigInteger;
import java.security.SignatureException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;

/** The digest of a voucher signed by its payer and checked by its payee; the yardstick is web3j doing the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class Voucher {
    /** Who computes. */
    public enum By {
        JAVA,
        NATIVE_CODE;

        Curve curve() {
            Chosen chosen = Chosen.here();
            if (this == NATIVE_CODE && chosen.instead().isPresent()) {
                throw new IllegalStateException(chosen.toString());
            }
            return this == JAVA ? new BouncyCurve() : chosen.curve();
        }
    }

    private static final int VOUCHERS = 256;
    private static final byte[] KEY =
            Octets.ofHex("c5".repeat(PrivateKey.LENGTH)).toBytes();

    @Param
    By by = By.JAVA;

    private final PrivateKey key = PrivateKey.of(KEY).orElseThrow();
    private final ECKeyPair pair = ECKeyPair.create(KEY);
    private final PublicKey signer = new BouncyCurve().publicKey(key);
    private final List<Digest> digests =
            LongStream.rangeClosed(1, VOUCHERS).mapToObj(Voucher::digestOfPiece).toList();
    private Curve curve = by.curve();
    private int next;

    private static Digest digestOfPiece(long piece) {
        DomainSeparator domain = new Domain.Unanchored(new LedgerId(Octets.ofHex("1e".repeat(32)))).separator();
        ChannelId channel = new ChannelId(Octets.ofHex("ca".repeat(32)));
        return domain.digest(
                Structs.VOUCHER, new io.github.gavel.economy.ledger.Voucher(channel, Amount.grains(piece * 1000)));
    }

    @Setup
    public void choose() {
        curve = by.curve();
    }

    private Digest digest() {
        next = (next + 1) % VOUCHERS;
        return digests.get(next);
    }

    @Benchmark
    public boolean signAndCheck() {
        Digest digest = digest();
        return curve.verifies(signer, digest, curve.sign(key, digest));
    }

    @Benchmark
    public Signature sign() {
        return curve.sign(key, digest());
    }

    @Benchmark
    public boolean yardstick() throws SignatureException {
        byte[] digest = digest().octets().toBytes();
        Sign.SignatureData signed = Sign.signMessage(digest, pair, false);
        BigInteger recovered = Sign.signedMessageHashToKey(digest, signed);
        return recovered.equals(pair.getPublicKey());
    }
}
