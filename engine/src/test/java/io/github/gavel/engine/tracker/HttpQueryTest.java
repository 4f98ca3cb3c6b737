package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HttpQueryTest {
    private static final String ASKED = "info_hash=%FFa%20" + "%00".repeat(17) + "&peer_id=-GV0001-0123456789ab"
            + "&port=6881&uploaded=1&downloaded=2&left=3&numwant=50&compact=1&no_peer_id=1&key=abcdef01";

    @Test
    void asksBehindWhatTheAddressAsksAlready() {
        assertThat(HttpQuery.of(Questions.to("http://t.example:80/announce?passkey=a%20b#x")))
                .hasToString("http://t.example:80/announce?passkey=a%20b&" + ASKED);
        assertThat(HttpQuery.of(Questions.to("http://t.example"))).hasToString("http://t.example/?" + ASKED);
    }

    @Test
    void saysWhatHappenedAndWhatTheTrackerWantsToHearAgain() {
        Ask ask = new Ask(URI.create("http://t.example/a"), Event.STOPPED, Optional.of(BString.of("iAd &")));
        assertThat(HttpQuery.of(Questions.of(ask)))
                .hasToString("http://t.example/a?" + ASKED + "&event=stopped&trackerid=iAd%20%26");
        assertThat(HttpQuery.of(Questions.to("http://t.example/a", Event.STARTED))
                        .getRawQuery())
                .endsWith("&event=started");
        assertThat(HttpQuery.of(Questions.to("http://t.example/a", Event.COMPLETED))
                        .getRawQuery())
                .endsWith("&event=completed");
    }
}
