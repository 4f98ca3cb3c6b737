package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlesTest {
    @TempDir
    Path folder;

    private final Handles handles = new Handles(Medium.REAL, 2);

    @Test
    void theOneNotUsedForLongestIsClosedFirst() throws IOException {
        Medium.Handle a = used("a");
        Medium.Handle b = used("b");
        assertThat(used("a")).isSameAs(a);
        used("c");
        assertThat(handles.open()).isEqualTo(2);
        assertThat(a.size()).isZero();
        assertThatThrownBy(b::size).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void nothingIsClosedWhileItIsUsed() throws IOException {
        try (Handles.Use a = use("a");
                Handles.Use b = use("b");
                Handles.Use c = use("c")) {
            handles.close(every -> true);
            for (Handles.Use one : new Handles.Use[] {a, b, c}) {
                assertThat(one.handle().write(ByteBuffer.allocate(1), 0)).isEqualTo(1);
            }
            assertThat(handles.open()).isZero();
        }
        assertThat(used("a").size()).isEqualTo(1);
    }

    @Test
    void whatWasForgottenWhileUsedIsClosedAfter() throws IOException {
        Medium.Handle handle;
        try (Handles.Use a = use("a")) {
            handle = a.handle();
            handles.close(path -> path.endsWith("a"));
            assertThat(handle.size()).isZero();
        }
        assertThatThrownBy(handle::size).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void readersJoinWritersAndWritersReplaceReaders() throws IOException {
        Files.createFile(folder.resolve("a"));
        Medium.Handle reading;
        Medium.Handle writing;
        try (Handles.Use a = handles.use(folder.resolve("a"), false, () -> {})) {
            reading = a.handle();
            writing = used("a");
            assertThat(reading.size()).isZero();
            assertThat(writing).isNotSameAs(reading);
        }
        assertThatThrownBy(reading::size).isInstanceOf(ClosedChannelException.class);
        try (Handles.Use a = handles.use(folder.resolve("a"), false, () -> {})) {
            assertThat(a.handle()).isSameAs(writing);
        }
    }

    @Test
    void whatIsOpenIsNotPreparedAgain() throws IOException {
        used("a");
        handles.use(folder.resolve("a"), true, () -> {
                    throw new IOException("prepared again");
                })
                .close();
        assertThatThrownBy(() -> handles.use(folder.resolve("b"), true, () -> {
                    throw new IOException("not here");
                }))
                .hasMessage("not here");
        assertThat(folder.resolve("b")).doesNotExist();
    }

    private Medium.Handle used(String name) throws IOException {
        try (Handles.Use use = use(name)) {
            return use.handle();
        }
    }

    private Handles.Use use(String name) throws IOException {
        return handles.use(folder.resolve(name), true, () -> {});
    }
}
