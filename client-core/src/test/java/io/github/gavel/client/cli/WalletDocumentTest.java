package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The document shows what the commands print, one after the other, but for whose wallet it is and what is typed. */
@Timeout(120)
class WalletDocumentTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\$ \\./gavel wallet (.+)\\n((?:(?!\\$ |```).*\\n)*)");
    private static final Pattern PROMPT = Pattern.compile("(?m)^(New password|The same again|Password):\\n");
    private static final int ENOUGH = 5;

    @TempDir
    private Path temp;

    @Test
    void everyExamplePrintsWhatTheDocumentShows() throws IOException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            String backup = temp.resolve("channels.backup").toString();
            assertThat(ledger.unlocking("ann", "backup", backup).status()).isZero();
            List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "wallet.md")))
                    .results()
                    .toList();
            assertThat(examples).hasSizeGreaterThanOrEqualTo(ENOUGH);
            for (MatchResult example : examples) {
                List<String> words = List.of(example.group(1).split(" ", -1));
                Call call = run(ledger, words.get(0), words.subList(1, words.size()), backup);
                assertThat(call.status()).as(call.toString()).isZero();
                assertThat(call.err()).isEmpty();
                String shown = PROMPT.matcher(example.group(2)).replaceAll("");
                if (!shown.isEmpty()) {
                    assertThat(masked(call.out())).isEqualTo(masked(shown));
                }
                if (words.get(0).equals("create")) {
                    ledger.fill(account(ledger));
                }
            }
        }
    }

    private Call run(ServedLedger ledger, String verb, List<String> rest, String backup) {
        String name = verb.equals("restore") ? "again" : "wallet";
        List<String> words = new ArrayList<>(List.of("wallet", verb, "--wallet", ledger.folder(name)));
        rest.forEach(word -> words.add(word.equals("channels.backup") ? backup : word));
        if (!verb.equals("create")) {
            words.addAll(List.of("--joined", ledger.joined()));
        }
        if (List.of("create", "restore", "send", "collect").contains(verb)) {
            words.addAll(List.of("--password-fd", "0"));
        }
        String typed = ServedLedger.PASSWORD + "\n" + (verb.equals("restore") ? ServedLedger.WORDS : "");
        return ledger.call(Call.withInput(typed, words.toArray(String[]::new)));
    }

    private static String account(ServedLedger ledger) {
        return ledger.wallet("wallet", "receive").out().lines().findFirst().orElseThrow();
    }

    private String masked(String text) {
        return text.replace(temp + "/wallet", "…/gavel/wallet").replaceAll("0x[0-9a-fA-F]{40}", "somebody");
    }
}
