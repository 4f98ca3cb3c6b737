package io.github.gavel.client.cli;

import io.github.gavel.bencode.Limits;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file that a verb was given, or standard input; what is wrong with it is told with its name. */
record Input(String file, InputStream standardInput) {
    private static final String STANDARD_INPUT = "-";
    private static final int NAME_COLUMNS = 100;

    /** Makes something of what is in it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream in) throws BadInput, IOException;
    }

    <T> T read(Reader<T> reader) throws BadInput {
        if (file.isEmpty()) {
            throw new BadInput("the name of a file, or - for standard input, is asked for");
        }
        try {
            return isStandardInput() ? reader.read(standardInput) : readFile(reader);
        } catch (BadInput bad) {
            throw new BadInput(name() + ": " + bad.sentence());
        } catch (NoSuchFileException missing) {
            throw new BadInput(name() + ": there is no such file");
        } catch (AccessDeniedException closed) {
            throw new BadInput(name() + ": this file may not be read");
        } catch (IOException | InvalidPathException unreadable) {
            throw new BadInput(name() + ": cannot be read: " + Excuse.of(unreadable));
        }
    }

    /** The torrent that is in it. */
    Reading.Read torrent() throws BadInput {
        return read(stream -> {
            byte[] bytes = stream.readNBytes(Limits.TORRENT.bytes() + 1);
            if (bytes.length > Limits.TORRENT.bytes()) {
                throw new BadInput(tooLong(bytes));
            }
            Reading reading = MetainfoReader.read(bytes);
            if (reading instanceof Reading.Read read) {
                return read;
            }
            throw new BadInput(((Reading.Refused) reading).refusal().sentence());
        });
    }

    private static String tooLong(byte[] beginning) {
        boolean beginsLikeATorrent = beginning[0] == 'd' && Character.isDigit(beginning[1]);
        return beginsLikeATorrent
                ? "is longer than " + Limits.TORRENT.bytes() + " bytes, the most that a torrent file may have"
                : "is no torrent file: it does not begin as one does, and is longer than " + Limits.TORRENT.bytes()
                        + " bytes, the most that one may have";
    }

    private <T> T readFile(Reader<T> reader) throws BadInput, IOException {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new BadInput("this is a directory; a file is asked for");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return reader.read(stream);
        }
    }

    private boolean isStandardInput() {
        return file.equals(STANDARD_INPUT);
    }

    private String name() {
        return isStandardInput() ? "standard input" : Harmless.shortened(file, NAME_COLUMNS);
    }
}
