package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.bencode.BString;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class SchemeTest {
    private static Optional<Scheme> of(String address) {
        return Scheme.of(URI.create(address));
    }

    @Test
    void isOneOfThreeInEitherCase() {
        assertThat(of("http://t.example/a")).contains(Scheme.HTTP);
        assertThat(of("HTTPS://t.example/a")).contains(Scheme.HTTPS);
        assertThat(of("Udp://t.example:80")).contains(Scheme.UDP);
        assertThat(of("wss://t.example/a")).isEmpty();
        assertThat(of("t.example/a")).isEmpty();
        assertThat(of("http:///a")).isEmpty();
    }

    @Test
    void needsAPortThatThereIs() {
        assertThat(of("http://t.example:65535/a")).contains(Scheme.HTTP);
        assertThat(of("http://t.example:65536/a")).isEmpty();
        assertThat(of("udp://t.example:1")).contains(Scheme.UDP);
        assertThat(of("udp://t.example:0")).isEmpty();
        assertThat(of("udp://t.example")).isEmpty();
    }

    @Test
    void anAnnounceHasAPeerIdAPortAndAWishThatThereAre() {
        Announce known = Questions.to("http://t.example/a");
        assertThat(announce(known, 20, 65535, 0).port()).isEqualTo(65535);
        assertThat(announce(known, 20, 0, 0).port()).isZero();
        assertThatThrownBy(() -> announce(known, 20, 65536, 0)).hasMessageContaining("port 65536");
        assertThatThrownBy(() -> announce(known, 20, -1, 0)).hasMessageContaining("port -1");
        assertThatThrownBy(() -> announce(known, 19, 1, 0)).hasMessageContaining("19 bytes");
        assertThatThrownBy(() -> announce(known, 20, 1, -1)).hasMessageContaining("-1 peers");
    }

    private static Announce announce(Announce like, int peerIdBytes, int port, int want) {
        return new Announce(
                like.ask(), like.torrent(), BString.of(new byte[peerIdBytes]), port, like.counters(), want, like.key());
    }

    @Test
    void countersAreNotNegative() {
        assertThat(new Counters(0, 0, 0).left()).isZero();
        assertThatThrownBy(() -> new Counters(-1, 0, 0)).hasMessageContaining("-1 uploaded");
        assertThatThrownBy(() -> new Counters(0, -1, 0)).hasMessageContaining("-1 downloaded");
        assertThatThrownBy(() -> new Counters(0, 0, -1)).hasMessageContaining("-1 left");
    }
}
