package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no file, or has no end, where a wallet's files or a password should be: a sentence, and nobody waits. */
@Timeout(60)
class StrangeFilesTest {
    private static final long HUGE = 8L << 30;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    private Path temp;

    @Test
    void whatIsNoFileIsSaidAndNotOpened() throws IOException {
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "nothing makes pipes here");
        for (String name : List.of("account.json", "words.json")) {
            Path file = replaced(name);
            pipe(file);
            assertThat(sentence(words()))
                    .isEqualTo(file + ": this is no key file: it is a pipe or a device and no file");
            file = replaced(name);
            Files.createSymbolicLink(file, Path.of("/dev/zero"));
            assertThat(sentence(words()))
                    .isEqualTo(file + ": this is no key file: it is a pipe or a device and no file");
            file = replaced(name);
            Files.createDirectory(file);
            assertThat(sentence(words())).isEqualTo(file + ": this is no key file: it is a folder");
        }
    }

    @Test
    void whatHasNoEndIsReadAsFarAsAKeyFileGoes() throws IOException, InterruptedException {
        for (String name : List.of("account.json", "words.json")) {
            Path file = replaced(name);
            huge(file);
            assertThat(sentence(words())).isEqualTo(file + ": this is no key file: it has more than 16384 bytes");
            file = replaced(name);
            try (Growing growing = Growing.of(file)) {
                growing.await(1 << 20);
                assertThat(sentence(words())).isEqualTo(file + ": this is no key file: it has more than 16384 bytes");
            }
        }
    }

    @Test
    void aBackupThatIsAPipeOrAFolderIsNotWaitedFor() throws IOException {
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "nothing makes pipes here");
        String ledger = temp.resolve("ledger").toString();
        assertThat(Call.of("ledger", "create", ledger, "--name", "Demo").status())
                .isZero();
        Path pipe = temp.resolve("pipe");
        pipe(pipe);
        assertThat(restored(pipe))
                .isEqualTo("The backup " + pipe + " cannot be read: it is a pipe or a device and no file");
        assertThat(restored(temp)).isEqualTo("The backup " + temp + " cannot be read: it is a folder");
        Path huge = temp.resolve("huge");
        huge(huge);
        assertThat(restored(huge)).isEqualTo("The backup " + huge + " cannot be read: it has more than 67108864 bytes");
        assertThat(temp.resolve("new")).doesNotExist();
    }

    private String restored(Path backup) {
        return sentence(Call.withInput(
                ServedLedger.PASSWORD + "\n" + ServedLedger.WORDS,
                "wallet",
                "restore",
                "--wallet",
                temp.resolve("new").toString(),
                "--channels",
                backup.toString(),
                "--ledger",
                temp.resolve("ledger").resolve("ledger.json").toString(),
                "--password-fd",
                "0"));
    }

    @Test
    void aDescriptorThatIsNoPasswordIsSaid() throws IOException, InterruptedException {
        assumeTrue(Files.exists(DESCRIPTORS), "the system does not show what is open");
        ServedLedger.bring(temp, "ann");
        Path folder = Files.createDirectory(temp.resolve("folder"));
        try (DirectoryStream<Path> open = Files.newDirectoryStream(folder)) {
            assertThat(open).isNotNull();
            int number = descriptor(folder);
            assertThat(sentence(words(number)))
                    .isEqualTo("--password-fd " + number + ": this file descriptor cannot be read");
        }
        Path huge = temp.resolve("huge");
        huge(huge);
        try (FileInputStream open = new FileInputStream(huge.toFile())) {
            assertThat(open.available()).isPositive();
            assertThat(sentence(words(descriptor(huge)))).startsWith("the password has more than 1024 bytes");
        }
        Path grows = temp.resolve("grows");
        try (Growing growing = Growing.of(grows);
                FileInputStream open = new FileInputStream(grows.toFile())) {
            growing.await(1 << 20);
            assertThat(open.available()).isPositive();
            assertThat(sentence(words(descriptor(grows)))).startsWith("the password has more than 1024 bytes");
        }
    }

    @Test
    void aPipeIsReadUpToTheEndOfItsLineAndNotUpToItsOwn() throws IOException {
        assumeTrue(Files.exists(DESCRIPTORS), "the system does not show what is open");
        ServedLedger.bring(temp, "ann");
        Path pipe = temp.resolve("pipe");
        pipe(pipe);
        try (RandomAccessFile open = new RandomAccessFile(pipe.toFile(), "rw")) {
            open.writeBytes(ServedLedger.PASSWORD + "\n");
            assertThat(words(descriptor(pipe)).out()).isEqualTo(ServedLedger.WORDS + "\n");
        }
    }

    /** Where a file of a new wallet was. */
    private Path replaced(String name) throws IOException {
        Path folder = temp.resolve("ann");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        Path file = ServedLedger.bring(temp, "ann").resolve(name);
        Files.delete(file);
        return file;
    }

    private Call words() {
        return Call.withInput(ServedLedger.PASSWORD + "\n", command(0));
    }

    private Call words(int descriptor) {
        return Call.of(command(descriptor));
    }

    private String[] command(int descriptor) {
        return new String[] {
            "wallet",
            "backup",
            "--words",
            "--wallet",
            temp.resolve("ann").toString(),
            "--password-fd",
            Integer.toString(descriptor)
        };
    }

    private static String sentence(Call call) {
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        return call.err().strip();
    }

    private static int descriptor(Path of) throws IOException {
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.filter(it -> leadsTo(it, of))
                    .mapToInt(it -> Integer.parseInt(it.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean leadsTo(Path descriptor, Path target) {
        try {
            return Files.readSymbolicLink(descriptor).equals(target);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static void pipe(Path path) throws IOException {
        new ProcessBuilder("mkfifo", path.toString()).start().onExit().join();
        assertThat(path).exists();
    }

    /** It takes no room on the disk. */
    private static void huge(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(HUGE);
        }
    }

    /** A file into which somebody writes on and on. */
    private record Growing(Path path, Thread writer, AtomicBoolean isOver) implements Closeable {
        static Growing of(Path path) throws IOException {
            Files.createFile(path);
            byte[] some = new byte[1 << 12];
            Arrays.fill(some, (byte) 'x');
            AtomicBoolean isOver = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                while (!isOver.get()) {
                    try {
                        Files.write(path, some, StandardOpenOption.APPEND);
                    } catch (IOException full) {
                        return;
                    }
                }
            });
            writer.start();
            return new Growing(path, writer, isOver);
        }

        void await(long size) throws IOException, InterruptedException {
            while (Files.size(path) < size) {
                Thread.sleep(1);
            }
        }

        @Override
        public void close() {
            isOver.set(true);
            try {
                writer.join();
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
