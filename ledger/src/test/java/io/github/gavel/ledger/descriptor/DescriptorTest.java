package io.github.gavel.ledger.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.town.Town;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorTest {
    private static final int FORMS = Integer.getInteger("forms", 2_000);
    private static final Foundation DEMO =
            new Foundation("Demo", Town.OPERATOR, true, Optional.empty(), 6, Octets.ofHex("5a".repeat(32)));
    private static final Descriptor HOME = new Descriptor(
            DEMO,
            List.of(LedgerUrl.of("https://ledger.example:8642/demo"), LedgerUrl.of("https://[2001:db8::1]:8642")),
            Optional.of(new Pin(Octets.ofHex("c3".repeat(32)))),
            Optional.of(new FaucetTerms(Amount.grains(100_000_000), 20)));
    private static final Descriptor CHAIN = new Descriptor(
            new Foundation(
                    "Café & Söhne 100%",
                    Town.OPERATOR, false, Optional.of(new Hub(137, Town.BOB)), 18, Octets.ofHex("a5".repeat(32))),
            List.of(LedgerUrl.of("http://127.0.0.1:8642")),
            Optional.empty(),
            Optional.empty());

    @Test
    void fileAndLinkBringItBack() {
        for (Descriptor descriptor : List.of(HOME, CHAIN)) {
            assertThat(DescriptorFile.read(DescriptorFile.write(descriptor))).isEqualTo(new Formed.Good<>(descriptor));
            assertThat(DescriptorLink.read(DescriptorLink.write(descriptor))).isEqualTo(new Formed.Good<>(descriptor));
        }
    }

    /** A code of version 17 with the lowest correction holds 644 bytes. */
    @Test
    void aLinkIsShortEnoughForACodeThatAPhoneReads() {
        assertThat(DescriptorLink.write(HOME)).hasSizeLessThan(400).matches("[A-Za-z0-9:?&=%._~-]+");
    }

    @Test
    void itsIdIsThatOfEverythingThatMustNeverChange() {
        Octets salt = Octets.ofHex("5b".repeat(32));
        Optional<Hub> hub = Optional.of(new Hub(1, Town.BOB));
        assertThat(List.of(
                        DEMO,
                        new Foundation("demo", Town.OPERATOR, true, Optional.empty(), 6, DEMO.salt()),
                        new Foundation("Demo", Town.STRANGER, true, Optional.empty(), 6, DEMO.salt()),
                        new Foundation("Demo", Town.OPERATOR, false, Optional.empty(), 6, DEMO.salt()),
                        new Foundation("Demo", Town.OPERATOR, true, hub, 6, DEMO.salt()),
                        new Foundation("Demo", Town.OPERATOR, true, Optional.empty(), 7, DEMO.salt()),
                        new Foundation("Demo", Town.OPERATOR, true, Optional.empty(), 6, salt)))
                .extracting(Foundation::ledger)
                .doesNotHaveDuplicates();
        Descriptor elsewhere = new Descriptor(
                DEMO, List.of(LedgerUrl.of("https://other.example")), Optional.empty(), Optional.empty());
        assertThat(elsewhere.ledger()).isEqualTo(HOME.ledger());
        assertThat(Foundation.TYPE)
                .hasToString("Ledger(string name,address operator,uint64 test,uint256 chainId,address hub,"
                        + "uint64 decimals,bytes32 salt)");
    }

    /** Made with another program: the Keccak of docs/examples/eip712.py. */
    @Test
    void itsIdIsTheOneThatAnotherProgramMakes() {
        assertThat(HOME.ledger()).hasToString("27394781644a26b6574fae76ad8392ec86d1a3e3800f6451efd560c64ef9e6ac");
        assertThat(CHAIN.ledger()).hasToString("d3c4ab5c13433c314efb50a30ddf1d9f55bc15aae268779db12e11bf9ed05c58");
    }

    @Test
    void nobodyPutsAnotherOperatorUnderAKnownId() {
        String file = new String(DescriptorFile.write(HOME), StandardCharsets.UTF_8);
        String swapped = file.replace("0x0000000000000000000000000000000000000001", "0x" + "0".repeat(39) + "7");
        assertThat(swapped).isNotEqualTo(file);
        assertThat(why(swapped)).contains("it names ledger " + HOME.ledger(), "somebody changed one of them");
        String link = DescriptorLink.write(HOME);
        assertThat(((Formed.Bad<Descriptor>) DescriptorLink.read(link.replace("&n=Demo", "&n=Dem0"))).why())
                .contains("it names ledger " + HOME.ledger(), "somebody changed one of them");
    }

    @Test
    void aLedgerAtAHubSignsInAnotherDomain() {
        assertThat(CHAIN.charter().terms().anchored()).isTrue();
        assertThat(HOME.charter().terms().anchored()).isFalse();
        assertThat(HOME.charter().ledger()).isEqualTo(HOME.ledger());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"gavelLedger\": \"1\" | \"gavelLedger\": \"2\" | it is of version \"2\", and this program knows 1",
                "\"gavelLedger\": \"1\" | \"gavelLedger\": 1     | the number \"1\" stands by itself",
                "\"gavelLedger\": \"1\" | \"version\": \"1\"     | the key \"gavelLedger\" is missing",
                "\"name\"               | \"test\": true, \"name\" | the key \"test\" is there twice",
                "\"name\"               | \"owner\": \"x\", \"name\" | the key \"owner\" is unknown",
                "\"Demo\"               | \"\"                   | a ledger's name of 0 bytes: it has 1 to 64",
                "\"Demo\"               | \" Demo\"              | a ledger's name has letters",
                "\"Demo\"               | \"De  mo\"             | a ledger's name has letters",
                "\"Demo\"               | \"De\\u202emo\"        | a ledger's name has letters",
                "\"Demo\"               | \"De\\nmo\"            | a ledger's name has letters",
                "\"6\"                  | \"19\"                 | decimals: 19 is too large: at most 18",
                "\"20\"                 | \"41\"                 | faucet.difficulty: 41 is too large: at most 40",
                "\"20\"                 | \"0\"                  | a difficulty of 0: it is from 1 to 40",
                "\"100000000\"          | \"0\"                  | a faucet that gives nothing",
                "0xc3c3                 | 0xC3c3                 | pin: \"0xC3c3",
                "https://ledger         | http://ledger          | http is for this computer alone; anything else needs https",
                "https://ledger         | ftp://ledger           | a URL of a ledger begins with https://",
                "https://ledger         | https://[2001:db8::1]:8642\", \"https://ledger | a URL that is there twice"
            })
    void refusesAFileInASentence(String written, String instead, String why) {
        String file = new String(DescriptorFile.write(HOME), StandardCharsets.UTF_8);
        assertThat(file).contains(written);
        assertThat(why(file.replace(written, instead))).contains(why);
    }

    @Test
    void refusesAFileThatIsTooLong() {
        assertThat(why(" ".repeat(9_000))).isEqualTo("it has 9000 bytes, and at most 8192 are read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ledger.example",
                "http://127.0.0.1.example",
                "http://0.0.0.0:80",
                "http://localhost.example",
                "http://[::2]",
                "https://",
                "https:///x",
                "https:ledger.example",
                "https://Ledger.example",
                "https://u:p@ledger.example",
                "https://ledger.example?x",
                "https://ledger.example#x",
                "https://ledger.example/",
                "https://ledger.example/a/",
                "https://ledger.example/../a",
                "https://ledger.example/%2e%2e",
                "https://ledger.example:0",
                "https://ledger.example:65536",
                "https://ledger.example:-1",
                "https://le dger",
                "file:///etc",
                "https://-a.example",
                ""
            })
    void refusesAUrlThatIsNoLedgers(String url) {
        assertThat(Formed.of(() -> LedgerUrl.of(url))).isInstanceOf(Formed.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ledger.example",
                "https://ledger.example:1/a/b-c",
                "https://192.0.2.1",
                "https://[2001:db8::1]:65535",
                "http://localhost:8642",
                "http://127.0.0.1:8642",
                "http://[::1]:8642"
            })
    void takesAUrlThatIs(String url) {
        assertThat(LedgerUrl.of(url)).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gavel-ledger:? | gavel-ledger:   | it does not begin with gavel-ledger:?",
                "v=1            | v=9             | it is of version \"9\", and this program knows 1",
                "v=1            | v=1&v=1         | the key \"v\" is there twice",
                "v=1            | v=1&x=1         | the key \"x\" is unknown",
                "v=1            | v=1&            | \"\" is no key and value",
                "v=1            | v               | \"v\" is no key and value",
                "n=Demo         | n=%             | a % in the link without two digits in hex behind it",
                "n=Demo         | n=%F            | a % in the link without two digits in hex behind it",
                "n=Demo         | n=%FF           | a text in the link is not in UTF-8",
                "n=Demo         | n=De mo         | a link has letters, digits",
                "t=1            | t=2             | t: \"2\" is no number from 0 to 1",
                "f=100000000.20 | f=100000000     | f: it is two values with a point between them",
                "f=100000000.20 | f=1e8.20        | f: \"1e8\" is no number from 0 to 9223372036854775807",
                "p=w8           | p=W8            | ",
                "p=w8           | p=              | p: it is 43 characters of base64 for links",
                "n=Demo&        | ``              | the key \"n\" is missing"
            })
    void refusesALinkInASentence(String written, String instead, String why) {
        String link = DescriptorLink.write(HOME);
        assertThat(link).contains(written);
        Formed<Descriptor> read = DescriptorLink.read(link.replace(written, instead.replace("``", "")));
        if (why != null) {
            assertThat(((Formed.Bad<Descriptor>) read).why()).contains(why);
        } else {
            assertThat(read).isNotEqualTo(new Formed.Good<>(HOME));
        }
    }

    @Test
    void whateverIsReadItIsADescriptorOrASentence() {
        Seeds.forEach(FORMS, random -> {
            char[] link = DescriptorLink.write(HOME).toCharArray();
            byte[] file = DescriptorFile.write(HOME);
            for (int i = random.nextInt(3); i >= 0; i--) {
                link[random.nextInt(link.length)] = (char) random.nextInt(' ', 300);
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertHarmless(DescriptorLink.read(new String(link)));
            assertHarmless(DescriptorFile.read(file));
        });
    }

    private static void assertHarmless(Formed<Descriptor> read) {
        if (read instanceof Formed.Bad<Descriptor> bad) {
            assertThat(bad.why()).matches("[ -~]+");
        }
    }

    private static String why(String file) {
        return ((Formed.Bad<Descriptor>) DescriptorFile.read(file.getBytes(StandardCharsets.UTF_8))).why();
    }
}
