package io.github.gavel.engine.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {
    private static final int REFUSED = 3;

    @TempDir
    Path folder;

    @Test
    void whoAsksTwiceIsRefusedAndLosesNothingToAnotherProcess() throws IOException, InterruptedException {
        Lease lease = Lease.take(folder);
        assertThatThrownBy(() -> Lease.take(folder)).hasMessageContaining("another program is at work");
        assertThat(another()).isEqualTo(REFUSED);
        lease.end();
        assertThat(another()).isZero();
    }

    @Test
    void theSameFolderByAnotherNameIsTheSame() throws IOException, InterruptedException {
        Path alias = Files.createSymbolicLink(folder.resolve("alias"), Files.createDirectory(folder.resolve("real")));
        Lease lease = Lease.take(folder.resolve("real"));
        assertThatThrownBy(() -> Lease.take(alias)).hasMessageContaining("another program is at work");
        lease.end();
        Lease.take(alias).end();
    }

    /** What a process says that wants the folder too. */
    private int another() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), Taker.class.getName(), folder.toString()))
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    static final class Taker {
        public static void main(String[] words) {
            try {
                Lease.take(Path.of(words[0])).end();
            } catch (IOException refused) {
                System.exit(REFUSED);
            }
        }
    }
}
