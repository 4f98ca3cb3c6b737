package io.github.gavel.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.JournalPort;
import io.github.gavel.ledger.port.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of servers that say what they like of how long their journal is. */
@Timeout(60)
class JournalCopyTest {
    private static final int PAGE = 100;
    private static final long ENOUGH = 10_000;

    @TempDir
    Path temp = Path.of("");

    @Test
    void aJournalThatGrowsMeanwhileIsCopiedUpToWhereItEndedAtFirst() throws IOException {
        assertThat(JournalCopy.make(from -> page(from, from + 250), temp)).isEmpty();
        assertThat(copied()).isEqualTo(250);
    }

    @Test
    void oneThatShrinksMeanwhileIsCopiedUpToWhereItEnds() throws IOException {
        assertThat(JournalCopy.make(from -> page(from, from == 0 ? 1_000 : 150), temp))
                .isEmpty();
        assertThat(copied()).isEqualTo(150);
    }

    @Test
    void moreThanThereIsRoomForIsNotBegun() throws IOException {
        assertThat(JournalCopy.make(from -> page(from, Long.MAX_VALUE), temp).orElseThrow())
                .startsWith("the journal has " + Long.MAX_VALUE + " bytes, and in " + temp + " there is room for ");
        assertThat(copied()).isZero();
    }

    @Test
    void aPageThatCannotBeHadIsSaid() throws IOException {
        JournalPort closed = from -> CompletableFuture.completedFuture(new Reading.Unavailable<>("closed"));
        assertThat(JournalCopy.make(closed, temp)).contains("closed");
    }

    private long copied() throws IOException {
        return Files.size(new LedgerFolder(temp).journal());
    }

    private static CompletableFuture<Reading<JournalPage>> page(long from, long end) {
        assertThat(from).as("whoever asks for so much has no end").isLessThan(ENOUGH);
        return CompletableFuture.completedFuture(new Reading.Known<>(new JournalPage(Octets.of(new byte[PAGE]), end)));
    }
}
