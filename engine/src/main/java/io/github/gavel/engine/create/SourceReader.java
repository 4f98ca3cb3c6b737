package io.github.gavel.engine.create;

import io.github.gavel.engine.metainfo.Segment;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** Reads files that are to stay as they were found. Keeps the last one open. */
final class SourceReader implements Closeable {
    private final List<Source> files;
    private Optional<FileChannel> open = Optional.empty();
    private int openFile;

    SourceReader(List<Source> files) {
        this.files = files;
    }

    /** Fills {@code into} from its beginning on. */
    void read(List<Segment> segments, byte[] into) throws IOException, Unmakeable {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        for (Segment segment : segments) {
            buffer.limit(buffer.position() + segment.length());
            read(segment, buffer);
        }
    }

    private void read(Segment segment, ByteBuffer buffer) throws IOException, Unmakeable {
        FileChannel channel = channel(segment.file());
        long at = segment.offset();
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                throw changed(files.get(segment.file()), channel.size());
            }
            at += count;
        }
    }

    private FileChannel channel(int file) throws IOException {
        if (open.isEmpty() || openFile != file) {
            close();
            open = Optional.of(
                    FileChannel.open(files.get(file).path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            openFile = file;
        }
        return open.get();
    }

    /** Looks at all of them once more. */
    void checkThatNothingChanged() throws IOException, Unmakeable {
        for (Source file : files) {
            BasicFileAttributes now =
                    Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (now.size() != file.length()) {
                throw changed(file, now.size());
            }
            if (!now.lastModifiedTime().equals(file.modified())) {
                throw new Unmakeable(file.path() + " was written to while it was read");
            }
        }
    }

    private static Unmakeable changed(Source file, long now) {
        return new Unmakeable(
                file.path() + " changed while it was read: it had " + file.length() + " bytes and now has " + now);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
