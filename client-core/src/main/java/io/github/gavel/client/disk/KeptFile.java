package io.github.gavel.client.disk;

import io.github.gavel.ledger.disk.PrivateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** One file that is read as a whole and replaced at once; what cannot be read is kept aside and never written over. */
public final class KeptFile {
    private static final String ASIDE = ".damaged-";

    private final Path folder;
    private final Path name;
    private final long mostBytes;

    public KeptFile(Path folder, String name, long mostBytes) {
        this.folder = folder;
        this.name = Path.of(name);
        this.mostBytes = mostBytes;
    }

    public Path path() {
        return folder.resolve(name);
    }

    /** Empty if there is none. */
    public Optional<byte[]> read() throws IOException {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        long size = Files.size(path());
        if (size > mostBytes) {
            throw new IOException(size + " bytes; it has at most " + mostBytes);
        }
        return Optional.of(Files.readAllBytes(path()));
    }

    /** When this returns it is on the disk; if it does not, what was there before is. */
    public void replace(byte[] bytes) throws IOException {
        PrivateFolder owner = new PrivateFolder(folder);
        owner.create();
        owner.replace(name, bytes);
    }

    /** Under the first name beside it that is free, which it answers. */
    public Path putAside() throws IOException {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        Files.move(path(), aside(number), StandardCopyOption.ATOMIC_MOVE);
        new PrivateFolder(folder).sync();
        return aside(number);
    }

    private Path aside(int number) {
        return folder.resolve(name + ASIDE + number);
    }

    public void delete() throws IOException {
        if (Files.deleteIfExists(path())) {
            new PrivateFolder(folder).sync();
        }
    }
}
