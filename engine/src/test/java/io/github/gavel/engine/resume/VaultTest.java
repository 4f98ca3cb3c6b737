package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.engine.disk.Faulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Particulars OTHER =
            new Particulars("elsewhere", List.of(1, 0), false, 5, 6, Instant.EPOCH, Optional.empty(), true);

    @TempDir
    Path base;

    private final Faulty medium = new Faulty();

    @Test
    void remembersUpdatesAndForgets() throws IOException {
        Vault vault = new Vault(medium, base.resolve("vault"));
        assertThat(vault.torrents()).isEmpty();
        Memory memory = memory(1);
        vault.update(memory.infoHash(), OTHER);
        assertThat(vault.recall(memory.infoHash())).isEqualTo(Recalled.NOTHING);
        vault.write(memory);
        assertThat(vault.torrents()).containsExactly(memory.infoHash());
        vault.update(memory.infoHash(), OTHER);
        assertThat(vault.recall(memory.infoHash()).memory())
                .contains(new Memory(memory.infoHash(), memory.generation(), OTHER, memory.holdings()));
        vault.forget(memory.infoHash());
        assertThat(vault.torrents()).isEmpty();
        assertThat(vault.recall(memory.infoHash())).isEqualTo(Recalled.NOTHING);
    }

    @Test
    void aMemoryThatCannotBeWrittenLeavesTheOneBefore() throws IOException {
        Vault vault = new Vault(medium, base.resolve("vault"));
        Memory memory = memory(1);
        vault.write(memory);
        Memory next = new Memory(memory.infoHash(), memory.generation() + 1, OTHER, memory.holdings());
        for (Faulty.Call call : List.of(Faulty.Call.OPEN, Faulty.Call.WRITE, Faulty.Call.SYNC)) {
            medium.fail(call, 1, 1, new IOException("No space left on device"));
            assertThatThrownBy(() -> vault.write(next)).hasMessage("No space left on device");
            assertThat(vault.recall(memory.infoHash()).memory()).contains(memory);
        }
        vault.write(next);
        assertThat(vault.recall(memory.infoHash()).memory()).contains(next);
    }

    @Test
    void aDamagedOrForeignMemoryIsRefusedWithASentence() throws IOException {
        Vault vault = new Vault(medium, base.resolve("vault"));
        Memory memory = memory(1);
        Memory other = memory(2);
        vault.write(memory);
        vault.write(other);
        Path file = base.resolve("vault").resolve(memory.infoHash().toString()).resolve("memory");
        Path foreign =
                base.resolve("vault").resolve(other.infoHash().toString()).resolve("memory");
        Files.write(file, Files.readAllBytes(foreign));
        assertRefused(vault.recall(memory.infoHash()), file + " is damaged or not ours");
        Files.write(file, new byte[] {1, 2, 3});
        assertRefused(vault.recall(memory.infoHash()), file + " is damaged or not ours");
        medium.fail(Faulty.Call.READ, 1, 1, new IOException("Input/output error"));
        assertRefused(vault.recall(memory.infoHash()), "could not read " + file + ": Input/output error");
    }

    private static void assertRefused(Recalled recalled, String words) {
        assertThat(recalled.memory()).isEmpty();
        assertThat(recalled.complaint().orElseThrow()).startsWith(words);
    }

    private static Memory memory(long seed) {
        return MemoryFormTest.memory(
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }
}
