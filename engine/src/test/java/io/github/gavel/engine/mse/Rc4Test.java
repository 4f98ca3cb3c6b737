package io.github.gavel.engine.mse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class Rc4Test {
    /** RFC 6229, key of 40 bits, offset 1024. */
    @Test
    void beginsBehindTheFirst1024BytesOfKey() {
        assertThat(new Rc4(HexFormat.of().parseHex("0102030405")).crypt(new byte[16]))
                .asHexString()
                .isEqualToIgnoringCase("30abbcc7c20b01609f23ee2d5f6bb7df");
    }

    @Test
    void doesWhatTheJdkDoesHoweverTheBytesAreCut() {
        Seeds.forEach(200, random -> {
            byte[] key = new byte[20];
            random.nextBytes(key);
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            ByteBuffer ours =
                    random.nextBoolean() ? ByteBuffer.allocateDirect(bytes.length) : ByteBuffer.allocate(bytes.length);
            ours.put(bytes).flip();
            Rc4 cipher = new Rc4(key);
            for (int from = 0; from < bytes.length; ) {
                int to = from + 1 + random.nextInt(bytes.length - from);
                cipher.crypt(ours.limit(to).position(from));
                assertThat(ours.position()).isEqualTo(from);
                assertThat(ours.limit()).isEqualTo(to);
                from = to;
            }
            assertThat(ours.clear()).isEqualTo(ByteBuffer.wrap(byTheJdk(key, bytes)));
        });
    }

    private static byte[] byTheJdk(byte[] key, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("ARCFOUR");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
            cipher.update(new byte[1024]);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
