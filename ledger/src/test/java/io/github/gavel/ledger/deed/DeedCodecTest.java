package io.github.gavel.ledger.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.deed.DeedCodec.Decoded;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeedCodecTest {
    private static final int INPUTS = Integer.getInteger("inputs", 20_000);

    @Test
    void everyMandateHasItsKindAndItsNumber() {
        Set<Class<?>> family = Set.of(Mandate.class.getPermittedSubclasses());
        assertThat(Kinds.ALL.stream().map(Kind::type).collect(Collectors.toSet()))
                .isEqualTo(family);
        assertThat(Kinds.ALL).hasSize(family.size());
        assertThat(Kinds.ALL.stream().map(Kind::number)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Seeds.forEach(200, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            for (Mandate mandate : deeds.mandates()) {
                Deed deed = deeds.of(mandate);
                assertThat(decoded(DeedCodec.encode(deed))).isEqualTo(new Decoded.Whole(deed));
            }
        });
    }

    @Test
    void aDeedKeepsItsFormForEver() {
        List<String> lengths = new ArrayList<>();
        Seeds.run(1, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            for (Mandate mandate : deeds.mandates()) {
                byte[] bytes = DeedCodec.encode(deeds.of(mandate));
                lengths.add(bytes[0] + ":" + bytes.length);
            }
        });
        assertThat(String.join(" ", lengths))
                .isEqualTo("1:178 2:178 3:198 4:286 5:190 6:190 7:158 8:158 9:182 10:222 11:190 12:226 13:198 14:182");
    }

    @Test
    void aCommandIsMadeOfEveryKind() {
        Seeds.run(1, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            DomainSeparator domain = new DomainSeparator(deeds.octets(32));
            for (Mandate mandate : deeds.mandates()) {
                Deed deed = deeds.of(mandate);
                Command command = deed.command(domain);
                assertThat(command.getClass().getSimpleName())
                        .isEqualTo(mandate.getClass().getSimpleName());
                assertThat(command.id()).isEqualTo(deed.id());
                assertThat(command.by()).isEqualTo(deed.by());
                CommandId id = Mandates.id(domain, mandate);
                assertThat(Mandates.signedDigest(domain, mandate).octets().equals(id.octets()))
                        .as("the signature of %s is over itself", mandate)
                        .isEqualTo(!(mandate instanceof Mandate.Settle));
            }
        });
    }

    @Test
    void everyCutIsAViolation() {
        Seeds.run(1, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            for (Mandate mandate : deeds.mandates()) {
                byte[] bytes = DeedCodec.encode(deeds.of(mandate));
                for (int length = 0; length < bytes.length; length++) {
                    assertThat(decoded(Arrays.copyOf(bytes, length))).isInstanceOf(Decoded.Violation.class);
                }
                assertThat(decoded(Arrays.copyOf(bytes, bytes.length + 1)))
                        .isEqualTo(new Decoded.Violation("1 bytes too many"));
            }
        });
    }

    @Test
    void anyBytesAreADeedThatIsWrittenSoOrAViolation() {
        Seeds.run(3, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            for (int i = 0; i < INPUTS; i++) {
                List<Mandate> mandates = deeds.mandates();
                byte[] bytes = DeedCodec.encode(deeds.of(mandates.get(random.nextInt(mandates.size()))));
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                if (random.nextInt(4) == 0) {
                    bytes[0] = (byte) random.nextInt(20);
                }
                if (decoded(bytes) instanceof Decoded.Whole whole) {
                    assertThat(HexFormat.of().formatHex(DeedCodec.encode(whole.deed())))
                            .isEqualTo(HexFormat.of().formatHex(bytes));
                }
            }
        });
    }

    private static Decoded decoded(byte[] bytes) {
        return DeedCodec.decode(ByteBuffer.wrap(bytes));
    }
}
