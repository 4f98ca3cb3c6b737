package io.github.gavel.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void peopleWriteItInManyWays() {
        assertThat(read("1")).contains(1L);
        assertThat(read("1500")).contains(1_500L);
        assertThat(read("500k")).contains(500_000L);
        assertThat(read("500K")).contains(500_000L);
        assertThat(read("8M")).contains(8_000_000L);
        assertThat(read("8m")).contains(8_000_000L);
        assertThat(read("8MB/s")).contains(8_000_000L);
        assertThat(read("8 MiB/s")).contains(8L << 20);
        assertThat(read("512Ki")).contains(512L << 10);
        assertThat(read("512KiB")).contains(512L << 10);
        assertThat(read("1.5Mi")).contains(3L << 19);
        assertThat(read("2G")).contains(2_000_000_000L);
        assertThat(read("0.0001k")).contains(0L);
        assertThat(read("0")).contains(0L);
    }

    @Test
    void numbersAreReadToTheLastByteHoweverLargeTheyAre() {
        assertThat(Speed.read("9223372036854775808")).contains(BigInteger.ONE.shiftLeft(63));
        assertThat(Speed.read("99999999999999999999Gi")).contains(new BigInteger("99999999999999999999").shiftLeft(30));
    }

    @Test
    void whatIsNoSpeedIsNone() {
        for (String text : new String[] {
            "",
            " ",
            "abc",
            "-1",
            "+1",
            "1e309",
            "1e3",
            "NaN",
            "Infinity",
            ".5",
            "5.",
            "8Mb",
            "8Mbit",
            "8T",
            "i",
            "k",
            "8iB",
            "1,5M",
            "0x10",
            "８",
            "8M/h",
            "8  M",
            "999999999999999999999"
        }) {
            assertThat(Speed.read(text)).as(text).isEmpty();
        }
    }

    private static Optional<Long> read(String text) {
        return Speed.read(text).map(BigInteger::longValueExact);
    }
}
