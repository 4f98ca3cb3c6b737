package io.github.gavel.wallet.backup;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.wallet.keys.WorkingKeys;
import io.github.gavel.wallet.signer.Hmac;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** What a backup is locked with: AES-256-GCM with a key that grows from the words. */
final class BackupKey {
    static final int IV_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "gavel-backup";

    private final Octets key;

    private BackupKey(Octets key) {
        this.key = key;
    }

    static BackupKey of(WorkingKeys keys) {
        PrivateKey grown = keys.backup(0);
        try {
            return new BackupKey(Hmac.of(grown, PURPOSE));
        } finally {
            grown.wipe();
        }
    }

    byte[] lock(Octets iv, byte[] header, byte[] plain) {
        try {
            return run(true, iv, header, plain);
        } catch (InvalidCipherTextException onlyWhenOpening) {
            throw new IllegalStateException(onlyWhenOpening);
        }
    }

    /** Empty if it was locked with another key, or a bit of it or of its header is wrong. */
    Optional<byte[]> unlock(Octets iv, byte[] header, byte[] locked) {
        try {
            return Optional.of(run(false, iv, header, locked));
        } catch (InvalidCipherTextException wrong) {
            return Optional.empty();
        }
    }

    private byte[] run(boolean locking, Octets iv, byte[] header, byte[] input) throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        byte[] secret = key.toBytes();
        cipher.init(locking, new AEADParameters(new KeyParameter(secret), TAG_BITS, iv.toBytes(), header));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, length);
        Arrays.fill(secret, (byte) 0);
        return output;
    }

    @Override
    public String toString() {
        return "the key of a backup";
    }
}
