package io.github.gavel.economy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AddressBlockTest {
    @Test
    void countsAnIpv4AddressOnceWhateverItsPort() {
        assertThat(block("203.0.113.9", 1)).isEqualTo(block("203.0.113.9", 2));
        assertThat(block("203.0.113.9", 1))
                .isNotEqualTo(block("203.0.113.8", 1))
                .hasToString("203.0.113.9");
    }

    @Test
    void countsAnIpv6Network64Once() {
        assertThat(block("2001:db8:1:2::1", 1)).isEqualTo(block("2001:db8:1:2:ffff::9", 2));
        assertThat(block("2001:db8:1:2::1", 1))
                .isNotEqualTo(block("2001:db8:1:3::1", 1))
                .hasToString("2001:0db8:0001:0002::/64");
    }

    @Test
    void countsALoopbackAddressWithItsPort() {
        assertThat(block("127.0.0.1", 1)).isNotEqualTo(block("127.0.0.1", 2)).hasToString("127.0.0.1:1");
        assertThat(block("::1", 1)).isNotEqualTo(block("::1", 2));
    }

    @Test
    void neverTakesAnIpv4AddressForAnIpv6Network() {
        assertThat(block("0.0.0.9", 0)).isNotEqualTo(block("::9", 0));
    }

    @Test
    void takesAMappedAddressForTheIpv4AddressItIs() {
        assertThat(block("::ffff:203.0.113.9", 1)).isEqualTo(block("203.0.113.9", 1));
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> new AddressBlock(AddressBlock.Kind.IPV4, 0, 65_536))
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> new AddressBlock(AddressBlock.Kind.IPV4, 0, -1))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new AddressBlock(AddressBlock.Kind.IPV4, 1L << 32, 0))
                .hasMessageContaining("100000000");
        assertThat(new AddressBlock(AddressBlock.Kind.IPV4, 0xffffffffL, 65_535))
                .hasToString("255.255.255.255:65535");
    }

    private static AddressBlock block(String address, int port) {
        try {
            return AddressBlock.of(InetAddress.getByName(address), port);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
