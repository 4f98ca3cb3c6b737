package io.github.gavel.client.cli.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerAsJsonTest {
    private static final Pattern NAME_AND_SLOT = Pattern.compile("(\"name\": \"\\w+\",\\s*\"slot\": \\{[^}]*})");

    @Test
    void whatOneRoundAnswersIsWhatTheNextOneStartsFrom() throws IOException {
        String answer =
                Call.of("auction", "--json", "../docs/auctions/next-round.json").out();
        String next = NAME_AND_SLOT
                .matcher(answer)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("}, {", "{\"now\": 105, \"peers\": [{", "}]}"));
        Call call = Call.auction(next, "--json");
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("\"waited\": 5");
    }

    @Test
    void saysEverythingThatTheTableSays() throws IOException {
        Path file = Path.of("../docs/auctions/next-round.json");
        String json = Call.auction(Files.readString(file), "--json").out();
        assertThat(json)
                .contains("\"freeCapacity\": 333334")
                .contains("\"code\": \"held\"", "\"rate\": 4,\n        \"left\": 10")
                .contains("\"noAward\"", "\"code\": \"backing-off\"", "\"left\": 30")
                .contains("\"bar\": {\n        \"kind\": \"back-off\",\n        \"until\": 160\n      }")
                .contains("\"sentence\": \"loses its award: it took no block for 15 s\"");
    }

    @Test
    void aPlaceInLineIsGivenOn() {
        Call call = Call.auction(
                "{\"now\": 50, \"slots\": 1, \"peers\": [{\"name\": \"B\","
                        + "\"slot\": {\"kind\": \"free\", \"since\": 40}}, {\"name\": \"A\","
                        + "\"slot\": {\"kind\": \"optimistic\", \"since\": 30, \"inLine\": 12}}]}",
                "--json");
        assertThat(call.out()).contains("\"since\": 30,\n        \"inLine\": 12");
    }

    @Test
    void namesAreGivenBackAsTheyCame() {
        String name = "\\\"quoted\\\" שלום 名前 \\u001b";
        assertThat(Call.auction("{\"peers\": [{\"name\": \"" + name + "\"}]}", "--json")
                        .out())
                .contains("\"name\": \"" + name.replace("\\u001b", "\\u001B") + "\"");
    }

    @Test
    void peersThatShareAnAddressAreCalledByTheirNames() {
        Call call = Call.auction(
                "{\"peers\": [{\"name\": \"A\", \"bid\": 9, \"channel\": {\"holds\": 1},"
                        + "\"address\": \"192.0.2.7\"}, {\"name\": \"B\", \"bid\": 8, \"channel\": {\"holds\": 1},"
                        + "\"address\": \"192.0.2.7:2\"}]}",
                "--json");
        assertThat(call.out()).contains("\"code\": \"same-address\",\n        \"other\": \"A\"");
    }
}
