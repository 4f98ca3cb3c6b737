package io.github.gavel.ledger.operator;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** An operator's key in hex, in a file of its owner's alone. A server that starts by itself has nobody to ask. */
public final class KeyFile {
    private static final int MOST_BYTES = 200;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}\\n?");

    private KeyFile() {}

    static void write(Path file, PrivateKey key) throws IOException {
        byte[] secret = key.toBytes();
        byte[] text = (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(secret, (byte) 0);
        OwnersFile.write(file, text);
    }

    public static Formed<PrivateKey> read(Path file) {
        return Formed.of(() -> {
            byte[] bytes = bytes(file);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            Arrays.fill(bytes, (byte) 0);
            if (!HEX.matcher(text).matches()) {
                throw new BadForm(file + ": an operator's key is 64 small digits in hex");
            }
            return PrivateKey.of(Octets.ofHex(text.strip()).toBytes())
                    .orElseThrow(() -> new BadForm(file + ": these digits are no key of the curve"));
        });
    }

    private static byte[] bytes(Path file) throws BadForm {
        Formed<byte[]> read = OperatorFolder.read(file, MOST_BYTES);
        if (!(read instanceof Formed.Good<byte[]> good)) {
            throw new BadForm(((Formed.Bad<byte[]>) read).why());
        }
        try {
            String complaint = OwnersFile.complaint(file).orElse("");
            if (complaint.isEmpty()) {
                return good.value();
            }
            throw new BadForm(complaint);
        } catch (IOException failure) {
            throw new BadForm(file + ": who may read it cannot be told: " + Excuse.of(failure));
        }
    }
}
