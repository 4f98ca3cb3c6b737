package io.github.gavel.client.instance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.ledger.disk.PrivateFolder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The right to be the one program of a user, and the ear for all that are started after it. The right is the system's
 * lock on a file, which ends with the process however that ends; the socket of one that was killed is replaced.
 */
public final class Instance implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.instance");
    private static final byte[] HEARD = "heard".getBytes(US_ASCII);
    private static final int TRIES = 50;
    private static final long PAUSE = 100;

    /** What this process has: a second look at the file would end the system's lock. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;
    private final ServerSocketChannel door;

    private Instance(Path folder, FileChannel lock, ServerSocketChannel door) {
        this.folder = folder;
        this.lock = lock;
        this.door = door;
    }

    /**
     * Claims it, or tells who has it what we were started with.
     *
     * @param parent a folder of the user's
     * @param heard is told what later ones were started with, on a thread of its own
     */
    public static Claim claim(Path parent, Call call, Consumer<Call> heard) {
        Path folder = parent.resolve("instance");
        byte[] bytes = call.toBytes();
        if (bytes.length > Call.MOST_BYTES) {
            return new Claim.Refused("what it was started with is " + bytes.length + " bytes long; at most "
                    + Call.MOST_BYTES + " can be handed over");
        }
        try {
            PrivateFolder ours = new PrivateFolder(folder);
            ours.create();
            if (!ours.isPrivate()) {
                return new Claim.Refused("others may look into " + folder + "; only its owner should");
            }
            return claim(folder, bytes, heard);
        } catch (IOException failure) {
            return new Claim.Refused("whether it runs already cannot be told by " + folder + ": " + Excuse.of(failure));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return new Claim.Refused("it was interrupted");
        }
    }

    /** Who has the right may be about to begin to listen, or to end. */
    private static Claim claim(Path folder, byte[] call, Consumer<Call> heard)
            throws IOException, InterruptedException {
        Path real = folder.toRealPath();
        IOException last = new IOException("it does not answer");
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<FileChannel> lock = lock(real);
            if (lock.isPresent()) {
                return new Claim.First(listening(real, lock.get(), heard));
            }
            try {
                tell(real, call);
                return new Claim.HandedOver();
            } catch (IOException deaf) {
                last = deaf;
                Thread.sleep(PAUSE);
            }
        }
        return new Claim.Refused("it runs already and does not answer, so end that process first: " + Excuse.of(last));
    }

    /** Empty if somebody else has it. */
    private static Optional<FileChannel> lock(Path folder) throws IOException {
        if (!OURS.add(folder)) {
            return Optional.empty();
        }
        Optional<FileChannel> locked = Optional.empty();
        try {
            locked = locked(folder.resolve("lock"));
        } finally {
            if (locked.isEmpty()) {
                OURS.remove(folder);
            }
        }
        return locked;
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs = false;
        try {
            isOurs = channel.tryLock() != null;
        } finally {
            if (!isOurs) {
                channel.close();
            }
        }
        return isOurs ? Optional.of(channel) : Optional.empty();
    }

    private static void release(Path folder, FileChannel lock) throws IOException {
        lock.close();
        OURS.remove(folder);
    }

    private static UnixDomainSocketAddress address(Path folder) {
        return UnixDomainSocketAddress.of(folder.resolve("socket"));
    }

    private static Instance listening(Path folder, FileChannel lock, Consumer<Call> heard) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            Files.deleteIfExists(address(folder).getPath());
            door.bind(address(folder));
        } catch (IOException | RuntimeException failure) {
            door.close();
            release(folder, lock);
            throw failure;
        }
        Instance instance = new Instance(folder, lock, door);
        Thread ear = new Thread(() -> instance.listen(heard), "instance");
        ear.setDaemon(true);
        ear.start();
        return instance;
    }

    private void listen(Consumer<Call> heard) {
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                Call call = Call.read(Exchange.read(caller, Call.MOST_BYTES))
                        .orElseThrow(() -> new IOException("it said nothing that is understood"));
                caller.configureBlocking(true);
                heard.accept(call);
                Exchange.write(caller, HEARD);
            } catch (ClosedChannelException over) {
                LOGGER.log(Level.DEBUG, "nobody listens any more");
            } catch (IOException | RuntimeException failure) {
                LOGGER.log(Level.WARNING, "another start was not understood", failure);
            }
        }
    }

    private static void tell(Path folder, byte[] call) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(address(folder));
            Exchange.write(channel, call);
            if (!Arrays.equals(Exchange.read(channel, HEARD.length), HEARD)) {
                throw new IOException("it hung up");
            }
        }
    }

    /** Whoever starts next is the first. */
    @Override
    public void close() throws IOException {
        if (door.isOpen()) {
            door.close();
            Files.deleteIfExists(address(folder).getPath());
            release(folder, lock);
        }
    }
}
