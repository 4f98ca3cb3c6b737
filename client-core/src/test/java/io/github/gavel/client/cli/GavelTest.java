package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GavelTest {
    @Test
    void tellsItsVerbsWhenCalledWithoutOne() {
        Call call = Call.of();
        assertThat(call.status()).isZero();
        assertThat(call.out()).contains("auction  ", "version  ", "help  ");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void helpTellsTheSameAndMoreOfAVerb() {
        assertThat(Call.of("help")).isEqualTo(Call.of()).isEqualTo(Call.of("--help"));
        assertThat(Call.of("help", "auction").out()).contains("--json", "docs/auction.md");
    }

    @Test
    void versionIsALineForGavelAndALineForJava() {
        assertThat(Call.of("version").out().lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        gavel -> assertThat(gavel).matches("Gavel \\d+\\.\\d+\\.\\d+.*"),
                        java -> assertThat(java).startsWith("Java " + System.getProperty("java.version")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "auktion        | gavel: \"auktion\" is no verb; the nearest is \"auction\"; see `gavel help`",
                "--frobnicate   | gavel: \"--frobnicate\" is no option; see `gavel help`",
                "help auktion   | gavel: unknown subcommand 'auktion'; see `gavel help`",
                "auction        | gavel auction: missing required parameter: 'FILE'; see `gavel help auction`",
                "auction a b    | gavel auction: \"b\" is one word too many; see `gavel help auction`",
                "auction --jsn a| gavel auction: \"--jsn\" is no option; see `gavel help auction`",
                "auction \u202e | \u00b7: there is no such file",
                "auction src    | src: this is a directory; a file is asked for"
            })
    void refusesAWrongCallInOneSentence(String args, String sentence) {
        Call call = Call.of(args.strip().split(" "));
        assertThat(call.err().strip()).isEqualTo(sentence);
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("eine Datei.json");
        Files.writeString(file, "{\"peers\": []}");
        assertThat(Call.of("auction", file.toString()).out()).contains("There are no peers.");
    }

    @Test
    void saysSoWhenTheInputCannotBeRead() {
        InputStream broken = new Failing() {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Gavel.run(broken, OutputStream.nullOutputStream(), err, "auction", "-"))
                .isEqualTo(2);
        assertThat(err).hasToString("standard input: cannot be read: the disk is gone" + System.lineSeparator());
    }

    @Test
    void saysSoWhenTheOutputCannotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Gavel.run(new ByteArrayInputStream(new byte[0]), full, err, "version"))
                .isEqualTo(1);
        assertThat(err).hasToString("gavel: the output could not be written" + System.lineSeparator());
    }

    @Test
    void tellsAFaultOfItsOwnInOneSentence() {
        InputStream faulty = new Failing() {
            @Override
            public int read(byte[] bytes, int from, int length) {
                throw new IllegalStateException("this cannot be");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Gavel.run(faulty, OutputStream.nullOutputStream(), err, "auction", "-"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("gavel: this is a fault of Gavel's own, please report it: "
                        + "java.lang.IllegalStateException: this cannot be at ");
    }

    private abstract static class Failing extends InputStream {
        @Override
        public abstract int read(byte[] bytes, int from, int length) throws IOException;

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }
    }
}
