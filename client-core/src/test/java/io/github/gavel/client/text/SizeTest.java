package io.github.gavel.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "1023, 1023 bytes",
        "1024, 1 KiB (1024 bytes)",
        "1535, 1.4 KiB (1535 bytes)",
        "1536, 1.5 KiB (1536 bytes)",
        "1048575, 1023.9 KiB (1048575 bytes)",
        "1048576, 1 MiB (1048576 bytes)",
        "1181116007, 1.1 GiB (1181116007 bytes)",
        "9223372036854775807, 7.9 EiB (9223372036854775807 bytes)"
    })
    void isExactAndShort(long bytes, String shown) {
        assertThat(Size.of(bytes)).isEqualTo(shown);
    }
}
