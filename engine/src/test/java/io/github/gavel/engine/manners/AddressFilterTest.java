package io.github.gavel.engine.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class AddressFilterTest {
    @Test
    void readsTheListsThatThereAre() throws IOException {
        FilterReader.Read read = read("""
                # a list of everything
                001.002.004.000 - 001.002.004.255 , 000 , Somebody
                1.2.5.0 - 1.2.5.255 , 200 , somebody who is allowed
                Somebody: the other one:192.0.2.10-192.0.2.20
                DEA:192.0.2.30-192.0.2.40
                1.2.3.4:192.0.2.50 - 192.0.2.60
                198.51.100.0/24
                203.0.113.7

                2001:db8::/32
                2001:db9::1 - 2001:db9::ff
                """);
        assertThat(read.leftOut()).isZero();
        AddressFilter filter = read.filter();
        assertBlocked(filter, "1.2.4.0", "1.2.4.255", "192.0.2.10", "192.0.2.20", "198.51.100.0", "198.51.100.255");
        assertBlocked(filter, "192.0.2.30", "192.0.2.40", "192.0.2.50", "192.0.2.60");
        assertBlocked(filter, "203.0.113.7", "2001:db8::", "2001:db8:ffff::1", "2001:db9::1", "2001:db9::ff");
        assertAllowed(filter, "1.2.3.255", "1.2.5.0", "192.0.2.9", "192.0.2.21", "198.51.101.0", "203.0.113.8");
        assertAllowed(filter, "2001:db7:ffff::1", "2001:db9::", "2001:db9::100", "127.0.0.1");
    }

    @Test
    void rangesMayTouchAndOverlap() throws IOException {
        AddressFilter filter = read("10.0.0.0/25\n10.0.0.64 - 10.0.0.200\n10.0.0.201\n10.0.1.0/24\n10.0.0.0/30\n")
                .filter();
        assertBlocked(filter, "10.0.0.0", "10.0.0.130", "10.0.0.201", "10.0.1.255");
        assertAllowed(filter, "9.255.255.255", "10.0.0.202", "10.0.0.255", "10.0.2.0");
    }

    @Test
    void whatMakesNoSenseIsLeftOutAndCounted() throws IOException {
        FilterReader.Read read =
                read("10.0.0.1\nnonsense\n10.0.0.300\n1.2.3.4/33\nexample.org\n::1/129\n1.2.3.4 - ::1\n"
                        + "x".repeat(100_000) + "\n");
        assertThat(read.leftOut()).isEqualTo(7);
        assertThat(read.firstLeftOut()).hasValue(2);
        assertBlocked(read.filter(), "10.0.0.1");
        assertAllowed(read.filter(), "1.2.3.4", "10.0.0.44", "::1");
    }

    @Test
    void aNetworkMayBeEverythingOrOne() throws IOException {
        assertBlocked(read("0.0.0.0/0").filter(), "0.0.0.0", "255.255.255.255");
        assertAllowed(read("0.0.0.0/0").filter(), "2001:db8::1");
        assertBlocked(read("::/0").filter(), "::1", "1.2.3.4");
        assertAllowed(AddressFilter.NONE, "1.2.3.4", "::1");
    }

    private static FilterReader.Read read(String text) throws IOException {
        return FilterReader.read(new BufferedReader(new StringReader(text)));
    }

    private static void assertBlocked(AddressFilter filter, String... addresses) throws IOException {
        for (String address : addresses) {
            assertThat(filter.isBlocked(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    private static void assertAllowed(AddressFilter filter, String... addresses) throws IOException {
        for (String address : addresses) {
            assertThat(filter.isBlocked(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }
}
