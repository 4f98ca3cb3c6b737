package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Keys;

@Tag("rule")
class AddressTest {
    /** Those of EIP-55: all capitals, all small, and mixed. */
    private static final List<String> PUBLISHED = List.of(
            "0x52908400098527886E0F7030069857D2E4169EE7",
            "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
            "0xde709f2102306220921060314715629080e2fb77",
            "0x27b1fdb04752bbc536007a920d24acb045561c26",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
            "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
            "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb");

    private static final String MIXED = PUBLISHED.get(4);

    @Test
    void isPrintedAsPublished() {
        for (String address : PUBLISHED) {
            assertThat(Address.of(account(address))).isEqualTo(address);
        }
    }

    @Test
    void isReadAsPublishedAndInOneCase() {
        for (String address : PUBLISHED) {
            AccountId account = account(address);
            assertThat(Address.read(address)).isEqualTo(new Address.Account(account));
            assertThat(Address.read("0x" + account)).isEqualTo(new Address.Account(account));
            assertThat(Address.read("0x" + account.toString().toUpperCase(Locale.ROOT)))
                    .isEqualTo(new Address.Account(account));
        }
    }

    @Test
    void isPrintedAsWeb3jPrintsItAndReadAgain() {
        Seeds.forEach(500, random -> {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            AccountId account = new AccountId(Octets.of(bytes));
            String address = Address.of(account);
            assertThat(address).isEqualTo(Keys.toChecksumAddress("0x" + account));
            assertThat(Address.read(address)).isEqualTo(new Address.Account(account));
        });
    }

    @Test
    void isRefusedWithALetterInTheWrongCase() {
        refuses(MIXED.replace("aAe", "AAe"), "mistyped", "1 of them does not fit");
        refuses(MIXED.replace("aAeb", "AaEb"), "mistyped", "3 of them do not fit");
    }

    @Test
    void isRefusedWithAnotherDigit() {
        refuses(MIXED.replace("053F", "063F"), "mistyped");
    }

    @Test
    void isRefusedWithMoreOrFewerDigits() {
        refuses(MIXED.substring(0, 41), "40 digits", "this one has 39");
        refuses(MIXED + "0", "40 digits", "this one has 41");
        refuses("0x", "this one has 0");
    }

    @Test
    void isRefusedWithADigitThatIsNone() {
        refuses(MIXED.replace("053F", "0g3F"), "digit 8");
        refuses(MIXED.replace("053F", "0\u06633F"), "digit 8");
    }

    @Test
    void isNoInfohash() {
        refuses("de709f2102306220921060314715629080e2fb77", "begins with 0x");
        refuses("", "begins with 0x");
        refuses("0Xde709f2102306220921060314715629080e2fb77", "begins with 0x");
    }

    @Test
    void isNoRecipientIfItIsNobodys() {
        String zero = "0x" + "0".repeat(40);
        assertThat(Address.read(zero)).isInstanceOf(Address.Account.class);
        assertThat(Address.readRecipient(zero))
                .isEqualTo(new Address.Refused(
                        "all digits of this address are 0, so it is nobody's, and what goes there is gone"));
        for (String text : List.of(MIXED, zero.replaceFirst("00$", "01"), "0x", zero + "0")) {
            assertThat(Address.readRecipient(text)).isEqualTo(Address.read(text));
        }
    }

    private static void refuses(String text, String... because) {
        assertThat(Address.read(text))
                .isInstanceOfSatisfying(
                        Address.Refused.class,
                        refused -> assertThat(refused.sentence()).contains(because));
    }

    private static AccountId account(String address) {
        return new AccountId(Octets.ofHex(address.substring(2).toLowerCase(Locale.ROOT)));
    }
}
