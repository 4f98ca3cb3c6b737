package io.github.gavel.ledger.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.deed.RandomDeeds;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.json.Json;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateFormTest {
    private static final int FORMS = Integer.getInteger("forms", 2_000);
    private static final List<StructType<?>> STRUCTS = List.of(
            Structs.GRANT,
            Structs.FAUCET_CLAIM,
            Structs.TRANSFER,
            Structs.OPEN,
            Structs.TOP_UP,
            Structs.EXTEND,
            Structs.SETTLE,
            Structs.CLOSE_BY_PAYEE,
            Structs.REFUND_EXPIRED,
            Structs.DELEGATE,
            Structs.REVOKE,
            Structs.DEPOSIT,
            Structs.WITHDRAW,
            Structs.EXIT_TO_CHAIN);

    @Test
    void aMandateOfAnyKindComesBackAsItWas() {
        Seeds.forEach(100, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            for (Mandate mandate : deeds.mandates()) {
                SignedMandate signed = new SignedMandate(mandate, new Signature(deeds.octets(65)));
                byte[] json = MandateForm.FORM.encode(signed);
                assertThat(json.length).isLessThan(1_000);
                assertThat(MandateForm.FORM.decode(json)).isEqualTo(new Formed.Good<>(signed));
            }
        });
    }

    @Test
    void itsFieldsAreCalledAsInTheStructThatIsSigned() {
        Seeds.forEach(1, random -> {
            List<Mandate> mandates = new RandomDeeds(random).mandates();
            for (int i = 0; i < mandates.size(); i++) {
                Json.Members form =
                        MandateForm.KINDS.form().written(mandates.get(i)).members();
                assertThat(new ArrayList<>(form.members().keySet())).isEqualTo(fields(STRUCTS.get(i)));
                assertThat(form.members().get("type"))
                        .isEqualTo(new Json.Text(STRUCTS.get(i).encodedType().split("\\(", -1)[0]));
            }
        });
    }

    private static List<String> fields(StructType<?> struct) {
        List<String> names = new ArrayList<>(List.of("type"));
        String inside = struct.encodedType().replaceAll("^.*\\(|\\)$", "");
        Arrays.stream(inside.split(",", -1))
                .map(field -> field.split(" ", -1)[1])
                .forEach(names::add);
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"12\"   | 12                      | the number \"12\" stands by itself",
                "\"12\"   | 12.5                    | the number \"12.5\" stands by itself",
                "\"12\"   | \"-1\"                  | mandate.amount: \"-1\" is no number",
                "\"12\"   | \"+1\"                  | mandate.amount: \"+1\" is no number",
                "\"12\"   | \"01\"                  | mandate.amount: \"01\" is no number",
                "\"12\"   | \"1e3\"                 | mandate.amount: \"1e3\" is no number",
                "\"12\"   | \"1.0\"                 | mandate.amount: \"1.0\" is no number",
                "\"12\"   | \"\"                    | mandate.amount: \"\" is no number",
                "\"12\"   | \"9223372036854775808\" | mandate.amount: \"9223372036854775808\" is no number",
                "\"12\"   | true                    | mandate.amount: it is a text",
                "\"12\"   | {}                      | mandate.amount: it is a text",
                "Transfer | Theft                   | mandate.type: \"Theft\" is none of the words that it may be",
                "\"from\" | \"From\"                | the key \"mandate.from\" is missing",
                "\"type\" | \"more\":\"1\",\"type\" | the key \"mandate.more\" is unknown",
                "\"sig    | \"more\":\"1\",\"sig    | the key \"more\" is unknown",
                "0xabcd   | 0xABCD                  | mandate.nonce: \"0xABCD",
                "0xabcd   | 0xabc                   | is not 0x and 64 small digits in hex",
                "0xabcd   | abcd                    | is not 0x and 64 small digits in hex",
                "0xfB     | 0xFB                    | mandate.from: the address is mistyped"
            })
    void refusesWhatIsNotWrittenAsItShouldBe(String written, String instead, String why) {
        String json = "{\"mandate\":{\"type\":\"Transfer\",\"nonce\":\"0xabcd" + "0".repeat(60)
                + "\",\"from\":\"0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359\""
                + ",\"to\":\"0x0000000000000000000000000000000000000002\",\"amount\":\"12\"},\"signature\":\"0x"
                + "00".repeat(65) + "\"}";
        assertThat(decode(json)).isInstanceOf(Formed.Good.class);
        assertThat(json).contains(written);
        assertThat(decode(json.replace(written, instead)))
                .isInstanceOfSatisfying(
                        Formed.Bad.class, bad -> assertThat(bad.why()).contains(why));
    }

    @Test
    void whateverIsReadItIsAMandateOrASentence() {
        Seeds.forEach(FORMS / 10, random -> {
            RandomDeeds deeds = new RandomDeeds(random);
            for (Mandate mandate : deeds.mandates()) {
                byte[] json = MandateForm.FORM.encode(new SignedMandate(mandate, new Signature(deeds.octets(65))));
                for (int i = random.nextInt(3); i >= 0; i--) {
                    json[random.nextInt(json.length)] = (byte) random.nextInt(' ', 127);
                }
                if (MandateForm.FORM.decode(json) instanceof Formed.Bad<SignedMandate> bad) {
                    assertThat(bad.why()).matches("[ -~]+");
                }
            }
        });
    }

    private static Formed<SignedMandate> decode(String json) {
        return MandateForm.FORM.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
