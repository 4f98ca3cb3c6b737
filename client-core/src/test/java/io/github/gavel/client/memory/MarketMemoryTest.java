package io.github.gavel.client.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.speed.providing.Seeding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketMemoryTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final LedgerTime NOON = new LedgerTime(1_700_000_000_000L);

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsThereInTheNextRun() {
        for (int round = 0; round < 20; round++) {
            Strikes strikes = strikes(random.nextInt(5));
            Openings openings = openings(random.nextInt(5));
            InfoHash torrent = new InfoHash(octets(20));
            Seeding seeding = new Seeding(millis(), millis());
            try (MarketMemory memory = MarketMemory.in(folder)) {
                memory.keep(strikes);
                memory.keep(openings);
                memory.keep(torrent, seeding);
            }
            try (MarketMemory memory = MarketMemory.in(folder)) {
                assertThat(memory.strikes())
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(Strikes.restored(strikes.incidents()));
                assertThat(memory.openings()).isEqualTo(openings);
                assertThat(memory.seeding(torrent)).contains(seeding);
                assertThat(memory.seeding(new InfoHash(octets(20)))).isEmpty();
            }
        }
    }

    @Test
    void whoIsBannedStaysBannedOverARestart() {
        Culprit.Customer customer = customer();
        Strikes strikes = Strikes.none();
        for (int strike = 0; strike < 3; strike++) {
            strikes = strikes.struck(new PeerKey(strike), Set.of(customer), Cause.FALSE_FAILED, NOON);
        }
        try (MarketMemory memory = MarketMemory.in(folder)) {
            memory.keep(strikes);
        }
        try (MarketMemory memory = MarketMemory.in(folder)) {
            assertThat(memory.strikes().standing(customer, NOON.plus(Duration.ofHours(1))))
                    .isInstanceOf(Standing.Banned.class);
        }
    }

    @Test
    void aFileThatIsDamagedAnywhereIsForgottenOrReadAndNeverInTheWay() throws IOException {
        try (MarketMemory memory = MarketMemory.in(folder)) {
            memory.keep(strikes(3));
            memory.keep(openings(2));
            memory.keep(new InfoHash(octets(20)), new Seeding(millis(), millis()));
        }
        Path file = folder.resolve("market");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(RememberedForm.read(damaged)).as("byte %d", at).isNotNull();
            assertThat(RememberedForm.read(Arrays.copyOf(whole, at))).isEmpty();
        }
        Files.write(file, new byte[] {1, 2, 3});
        try (MarketMemory memory = MarketMemory.in(folder)) {
            assertThat(memory.strikes()).isEqualTo(Strikes.none());
            memory.keep(openings(1));
        }
        assertThat(RememberedForm.read(Files.readAllBytes(file))).isPresent();
        assertThat(folder.resolve("market.damaged-1")).as("kept aside").hasBinaryContent(new byte[] {1, 2, 3});
    }

    private Strikes strikes(int count) {
        Strikes strikes = Strikes.none();
        for (int i = 0; i < count; i++) {
            strikes = strikes.struck(
                    new PeerKey(i),
                    Set.of(customer(), new Culprit.Neighbours(block())),
                    random.nextBoolean() ? Cause.LATE : Cause.WRITTEN_OFF,
                    NOON.plus(Duration.ofMinutes(i)));
        }
        return strikes;
    }

    private Openings openings(int count) {
        Openings openings = Openings.none();
        for (int i = 0; i < count; i++) {
            openings = openings.opened(new ChannelId(octets(32)), block(), NOON.plus(Duration.ofMinutes(i)));
        }
        return openings;
    }

    private Culprit.Customer customer() {
        return new Culprit.Customer(new LedgerId(octets(32)), new PayerTag(octets(32)));
    }

    private AddressBlock block() {
        return random.nextBoolean()
                ? new AddressBlock(AddressBlock.Kind.IPV4, random.nextInt() & 0xFFFF_FFFFL, random.nextInt(1 << 16))
                : new AddressBlock(AddressBlock.Kind.IPV6, random.nextLong(), 0);
    }

    private Duration millis() {
        return Duration.ofMillis(random.nextInt(1 << 30));
    }

    private Octets octets(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }
}
