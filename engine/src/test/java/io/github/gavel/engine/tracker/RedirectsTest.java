package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class RedirectsTest {
    private static final Map<String, List<String>> ADDRESSES = Map.of(
            "far.example", List.of("93.184.216.34"),
            "other.example", List.of("93.184.216.35"),
            "near.example", List.of("192.168.1.1"),
            "here.example", List.of("127.0.0.1"),
            "mixed.example", List.of("93.184.216.34", "10.0.0.1"));

    private static final Names NAMES = name -> {
        List<String> addresses = ADDRESSES.get(name);
        if (addresses == null) {
            throw new UnknownHostException(name);
        }
        return List.of(addresses.stream().map(RedirectsTest::address).toArray(InetAddress[]::new));
    };

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalStateException(noLiteral);
        }
    }

    private static Hop from(String tracker) {
        return Redirects.from(URI.create(tracker), NAMES);
    }

    private static Redirects way(Hop hop) {
        return ((Hop.Go) hop).way();
    }

    private static Reason reason(Hop hop) {
        return ((Hop.Stop) hop).refusal().reason();
    }

    private static Hop redirected(String tracker, String location) {
        return way(from(tracker)).towards(location, NAMES);
    }

    @Test
    void followsToAnotherAddressOrAnotherPath() {
        assertThat(way(redirected("http://far.example/announce?a", "https://other.example/x?b"))
                        .here())
                .isEqualTo(URI.create("https://other.example/x?b"));
        assertThat(way(redirected("http://far.example/announce?a", "/x?b")).here())
                .isEqualTo(URI.create("http://far.example/x?b"));
    }

    @Test
    void followsFiveTimes() {
        Redirects way = way(from("http://far.example/0"));
        for (int i = 1; i <= 5; i++) {
            way = way(way.towards("/" + i, NAMES));
        }
        assertThat(way.towards("/6", NAMES)).isEqualTo(new Hop.Stop(Refusal.of(Reason.TOO_MANY_REDIRECTS, 5)));
    }

    @Test
    void goesInNoCircle() {
        assertThat(reason(redirected("http://far.example/a", "http://far.example/a")))
                .isEqualTo(Reason.REDIRECT_IN_A_CIRCLE);
        Redirects there = way(redirected("http://far.example/a", "/b"));
        assertThat(reason(there.towards("/a", NAMES))).isEqualTo(Reason.REDIRECT_IN_A_CIRCLE);
    }

    @Test
    void neverLeavesHttps() {
        assertThat(reason(redirected("https://far.example/a", "http://far.example/a")))
                .isEqualTo(Reason.REDIRECT_TO_UNPROTECTED);
        assertThat(redirected("HTTPS://far.example/a", "/b")).isInstanceOf(Hop.Go.class);
        Redirects protectedNow = way(redirected("http://far.example/a", "https://far.example/a"));
        assertThat(reason(protectedNow.towards("http://far.example/b", NAMES)))
                .isEqualTo(Reason.REDIRECT_TO_UNPROTECTED);
    }

    @Test
    void goesOnlyWhereTrackersAre() {
        for (String location : List.of("udp://far.example:80", "file:///etc/passwd", "http://", "http:///x", "::")) {
            assertThat(reason(redirected("http://far.example/a", location))).isEqualTo(Reason.REDIRECT_TO_NO_TRACKER);
        }
        assertThat(reason(redirected("http://far.example/a", "http://unknown.example/a")))
                .isEqualTo(Reason.UNKNOWN_NAME);
    }

    @Test
    void neverComesNearer() {
        for (String location : List.of("near", "here", "mixed")) {
            assertThat(reason(redirected("http://far.example/announce", "http://" + location + ".example/announce")))
                    .isEqualTo(Reason.REDIRECT_INWARD);
        }
        assertThat(reason(redirected("http://near.example/announce", "http://here.example/announce")))
                .isEqualTo(Reason.REDIRECT_INWARD);
        assertThat(redirected("http://near.example/a", "http://near.example/b")).isInstanceOf(Hop.Go.class);
        assertThat(redirected("http://here.example/announce", "http://far.example/a"))
                .isInstanceOf(Hop.Go.class);
        Redirects away = way(redirected("http://here.example/announce", "http://far.example/a"));
        assertThat(reason(away.towards("http://here.example/x/announce", NAMES)))
                .isEqualTo(Reason.REDIRECT_INWARD);
    }

    @Test
    void asksThisComputerForAnnouncesOnly() {
        assertThat(from("http://here.example/announce?x=1")).isInstanceOf(Hop.Go.class);
        assertThat(from("http://here.example/key/announce")).isInstanceOf(Hop.Go.class);
        assertThat(reason(from("http://here.example/shutdown"))).isEqualTo(Reason.NOT_AN_ANNOUNCE);
        assertThat(reason(from("http://here.example/shutdown?/announce"))).isEqualTo(Reason.NOT_AN_ANNOUNCE);
        assertThat(reason(redirected("http://here.example/announce", "/shutdown")))
                .isEqualTo(Reason.NOT_AN_ANNOUNCE);
        assertThat(from("http://near.example/anything")).isInstanceOf(Hop.Go.class);
    }

    @Test
    void knowsWhatIsNear() {
        for (String near : List.of(
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "0.1.2.3",
                "224.0.0.1",
                "240.0.0.1",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1")) {
            assertThat(Place.of(address(near))).as(near).isEqualTo(Place.THIS_NETWORK);
        }
        for (String here : List.of("127.0.0.1", "127.255.0.1", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1")) {
            assertThat(Place.of(address(here))).as(here).isEqualTo(Place.THIS_COMPUTER);
        }
        for (String far : List.of(
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "239.0.0.1".replace("239", "223"),
                "2001:db8::1",
                "fbff::1",
                "fe00::1")) {
            assertThat(Place.of(address(far))).as(far).isEqualTo(Place.INTERNET);
        }
    }
}
