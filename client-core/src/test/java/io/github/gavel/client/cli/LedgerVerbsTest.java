package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ledger from its making to its audit, served by a process of its own. */
@Timeout(120)
class LedgerVerbsTest {
    private static final String ANN = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    private static final String BOB = "0x52908400098527886E0F7030069857D2E4169EE7";

    private final StringBuilder printed = new StringBuilder();

    @TempDir
    private Path temp;

    @Test
    void whoJoinsGetsTokensAndAuditsThemAll() throws IOException, InterruptedException {
        String folder = temp.resolve("ledger").toString();
        String url = "http://127.0.0.1:" + FreePort.any();
        Call created = call(
                "ledger", "create", folder, "--name", "Demo", "--url", url, "--faucet", "1.5", "--difficulty", "8");
        assertThat(created.err()).isEmpty();
        assertThat(created.out()).startsWith("Demo\n\nLedger    0x").contains("At        " + url, "1.5 tokens once");
        String link = lastLine(created.out());
        assertThat(call("ledger", "audit", folder).out()).contains("Records     0\n", "no grain was made or lost");
        Process server = OwnProcess.start(List.of("ledger", "serve", folder, "--open-journal"));
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(link);
            assertThat(said.readLine()).isEqualTo("listens for " + url.replace("://127.0.0.1:", " at 127.0.0.1 port "));
            Path joined = temp.resolve("joined");
            Call join = call("ledger", "join", link, "--to", joined.toString());
            assertThat(join.err()).isEmpty();
            assertThat(lastLine(join.out())).isEqualTo(link);
            String file = only(joined);
            Call faucet = call("ledger", "faucet", file, "--account", ANN);
            assertThat(faucet.err()).isEmpty();
            assertThat(faucet.out()).isEqualTo(ANN + " got 1.5 tokens and has 1.5 tokens now.\n");
            assertThat(call("ledger", "faucet", link, "--account", ANN).out())
                    .isEqualTo(ANN + " got 1.5 tokens before and nothing now: it has 1.5 tokens.\n");
            assertThat(call("ledger", "faucet", link, "--account", BOB, "--json")
                            .out())
                    .contains("\"amount\": \"1500000\"", "\"balance\": \"1500000\"");
            Path other = temp.resolve("other");
            call("ledger", "create", other.toString(), "--name", "Other", "--url", url, "--faucet", "1");
            assertThat(refused("ledger", "faucet", other.resolve("ledger.json").toString(), "--account", ANN))
                    .startsWith("there is another ledger than the one that is meant: 0x");
            Call audit = call("ledger", "audit", link);
            assertThat(audit.err()).isEmpty();
            assertThat(audit.out()).contains("Records     2\n", "Faucet      3 tokens\n", "Held        3 tokens\n");
            assertThat(call("ledger", "audit", folder).err()).contains("another program keeps the ledger in " + folder);
            assertThat(call("ledger", "serve", folder).err()).contains("another program keeps the ledger in " + folder);
            server.destroy();
            server.waitFor();
        } finally {
            server.destroyForcibly();
        }
        assertThat(Path.of(folder, "snapshot")).exists();
        assertThat(call("ledger", "audit", folder, "--json").out())
                .contains("\"sound\": true", "\"records\": 2", "\"issued\": \"3000000\"");
        assertThat(call("ledger", "join", link, "--to", temp.toString()).err()).startsWith("nobody listens at " + url);
        assertThat(printed)
                .doesNotContain(
                        Files.readString(Path.of(folder, "operator.key")).strip());
    }

    @Test
    void anAuditSaysWhereAJournalIsBroken() throws IOException {
        String folder = temp.resolve("ledger").toString();
        call("ledger", "create", folder, "--name", "Demo");
        Path journal = Path.of(folder, "journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[20] ^= 1;
        Files.write(journal, bytes);
        Call broken = call("ledger", "audit", folder);
        assertThat(broken.status()).isEqualTo(2);
        assertThat(broken.err()).startsWith(journal + " is damaged at byte 0, record 0: ");
        Call asJson = call("ledger", "audit", folder, "--json");
        assertThat(asJson.status()).isEqualTo(2);
        assertThat(asJson.out()).contains("\"sound\": false", "is damaged at byte 0");
        bytes[20] ^= 1;
        Files.write(journal, bytes);
        Path head = Path.of(folder, "head");
        byte[] ofHead = Files.readAllBytes(head);
        Files.write(head, Arrays.copyOf(ofHead, 513));
        assertThat(call("ledger", "audit", folder).err()).isEmpty();
        ofHead = Arrays.copyOf(ofHead, 513);
        ofHead[512] = 1;
        Files.write(head, ofHead);
        Call noted = call("ledger", "audit", folder);
        assertThat(noted.status()).isZero();
        assertThat(noted.err()).startsWith(head + " is damaged at byte 512: one of its two places is not whole.");
        Files.delete(head);
        assertThat(refused("ledger", "audit", folder))
                .isEqualTo(journal + " is damaged at byte 0, record 0: it has no records, and " + head + " is missing");
        Files.delete(journal);
        assertThat(refused("ledger", "audit", folder))
                .isEqualTo(journal + " is damaged at byte 0, record 0: it is missing, and only a new ledger begins"
                        + " without one");
    }

    @Test
    void aLedgerOverTlsIsPinned() throws IOException, InterruptedException {
        String folder = temp.resolve("ledger").toString();
        String url = "https://127.0.0.1:" + FreePort.any();
        Call created = call("ledger", "create", folder, "--name", "Demo", "--url", url, "--faucet", "1");
        String link = lastLine(created.out());
        assertThat(created.out()).contains("\nKey       0x");
        Process server = OwnProcess.start(List.of("ledger", "serve", folder));
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo(link);
            assertThat(said.readLine()).startsWith("listens for https at 127.0.0.1 port ");
            assertThat(call("ledger", "join", link, "--to", temp.resolve("j").toString())
                            .status())
                    .isZero();
            String other = link.replaceAll("&p=[^&]*", "&p=" + "A".repeat(43));
            assertThat(call("ledger", "join", other, "--to", temp.resolve("j").toString())
                            .err())
                    .startsWith("the certificate of " + url + " is not to be trusted");
            String none = link.replaceAll("&p=[^&]*", "");
            assertThat(call("ledger", "join", none, "--to", temp.resolve("j").toString())
                            .err())
                    .startsWith("the certificate of " + url + " is not to be trusted");
            assertThat(call("ledger", "audit", link).err())
                    .isEqualTo("the ledger answered 403: this ledger keeps its journal to itself\n");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void whatCannotBeIsSaidInOneSentence() throws IOException {
        String folder = temp.resolve("ledger").toString();
        assertThat(refused("ledger", "creat"))
                .isEqualTo("gavel ledger: \"creat\" is no verb; the nearest is \"create\"; see `gavel help ledger`");
        assertThat(refused("ledger", "create", folder))
                .isEqualTo(
                        "gavel ledger create: missing required option: '--name=NAME'; see `gavel ledger help create`");
        assertThat(refused("ledger", "create", folder, "--name", "Demo", "--url", "http://ledger.example"))
                .isEqualTo("http is for this computer alone; anything else needs https");
        assertThat(refused("ledger", "create", folder, "--name", "Demo", "--faucet", "0.0000001"))
                .isEqualTo(
                        "--faucet 0.0000001: it has more than 6 digits behind its point, and a token has no smaller parts"
                                + " here");
        assertThat(refused("ledger", "create", folder, "--name", "Demo", "--faucet", "1", "--difficulty", "41"))
                .isEqualTo("a difficulty of 41: it is from 1 to 40");
        assertThat(refused("ledger", "create", temp.toString(), "--name", " ")).contains("a ledger's name has letters");
        assertThat(refused("ledger", "serve", folder)).endsWith("ledger.json: there is no such file");
        assertThat(refused("ledger", "join", "gavel-ledger:?v=2"))
                .isEqualTo("this link to a ledger is none: it is of version \"2\", and this program knows 1");
        assertThat(refused("ledger", "join", folder)).endsWith(": there is no such file");
        assertThat(refused("ledger", "audit", "gavel-ledger:?x"))
                .startsWith("this link to a ledger is none: \"x\" is no key and value");
        call("ledger", "create", folder, "--name", "Demo");
        String file = Path.of(folder, "ledger.json").toString();
        assertThat(refused("ledger", "faucet", file, "--account", ANN)).isEqualTo("this ledger has no faucet");
        assertThat(refused("ledger", "faucet", file, "--account", "ann"))
                .isEqualTo("--account ann: an address begins with 0x");
        assertThat(refused("ledger", "serve", folder, "--listen", "0.0.0.0:0"))
                .isEqualTo("without a certificate a ledger serves this computer alone, and 0.0.0.0 is more than that");
        assertThat(refused("ledger", "serve", folder, "--listen", "here"))
                .startsWith("--listen here: it is an address");
        assertThat(refused("ledger", "serve", folder, "--key", "x")).isEqualTo("--certificate and --key go together");
        assertThat(refused("ledger", "create", folder, "--name", "Demo")).contains("there is something in it");
    }

    private Call call(String... words) {
        Call call = Call.of(words);
        printed.append(call.out()).append(call.err());
        return call;
    }

    private String refused(String... words) {
        Call call = call(words);
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        return call.err().strip();
    }

    private static String lastLine(String out) {
        List<String> lines = new ArrayList<>(out.lines().toList());
        return lines.get(lines.size() - 1);
    }

    private static String only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).reduce((one, two) -> one + two).orElseThrow();
        }
    }
}
