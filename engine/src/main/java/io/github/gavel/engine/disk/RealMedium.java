package io.github.gavel.engine.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

final class RealMedium implements Medium {
    private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> WRITING =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> MAKING = Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            LinkOption.NOFOLLOW_LINKS);

    @Override
    public Handle open(Path file, boolean forWriting) throws IOException {
        try {
            checkRegular(file, attributes(file));
            return new Open(FileChannel.open(file, forWriting ? WRITING : READING));
        } catch (NoSuchFileException nothing) {
            if (!forWriting) {
                throw nothing;
            }
        }
        try {
            return new Open(FileChannel.open(file, MAKING));
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return new Open(FileChannel.open(file, WRITING));
        }
    }

    @Override
    public Optional<Stamp> stamp(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = attributes(file);
            checkRegular(file, attributes);
            return Optional.of(
                    new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Object> key(Path file) throws IOException {
        try {
            return Optional.ofNullable(attributes(file).fileKey());
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static void checkRegular(Path file, BasicFileAttributes attributes) throws FileSystemException {
        if (!attributes.isRegularFile()) {
            String kind = attributes.isSymbolicLink() ? "a link" : attributes.isDirectory() ? "a folder" : "a device";
            throw new FileSystemException(file.toString(), null, "is " + kind + " and not a file");
        }
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException there) {
            if (!isFolder(folder)) {
                throw there;
            }
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.toList();
        } catch (NoSuchFileException nothing) {
            return List.of();
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (AccessDeniedException systemThatOpensNoFolders) {
            return;
        }
    }

    @Override
    public long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private record Open(FileChannel channel) implements Handle {
        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return channel.read(target, at);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            return channel.write(source, at);
        }

        @Override
        public void sync() throws IOException {
            channel.force(true);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void cut(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
