package io.github.gavel.wallet.keystore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.ledger.disk.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Locked words on a disk: what no other program reads, and so says first what it is. Never written over. */
public final class WordsFile {
    private static final String KIND = "gavelWords";
    private static final String VERSION = "1";

    private WordsFile() {}

    public static WordsReading read(Path file) {
        try {
            Optional<String> objection = RegularFile.objection(file);
            return objection.isPresent()
                    ? new Refusal.NoFile(objection.get())
                    : read(RegularFile.read(file, JsonTree.MOST_BYTES));
        } catch (IOException broken) {
            return Refusal.Disk.of(broken);
        }
    }

    static WordsReading read(byte[] bytes) {
        try {
            Fields file = JsonTree.read(bytes);
            file.only(KIND, VERSION);
            return new LockedWords(file.account(), CryptoForm.read(file.object("crypto")));
        } catch (Unreadable unreadable) {
            return unreadable.refusal();
        }
    }

    public static Writing write(Path file, LockedWords words) {
        PrivateFolder folder =
                new PrivateFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try {
            folder.create();
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Refusal.Occupied(file.toString());
            }
            if (!folder.isPrivate()) {
                return new Refusal.OpenFolder(folder.toString());
            }
            folder.replace(file.toAbsolutePath().getFileName(), bytes(words));
            return new Writing.Written(file);
        } catch (IOException broken) {
            return Refusal.Disk.of(broken);
        }
    }

    static byte[] bytes(LockedWords words) {
        ObjectNode file = CryptoForm.node().put(KIND, VERSION);
        words.account().ifPresent(account -> file.put(Fields.ADDRESS, account.toString()));
        file.set("crypto", CryptoForm.write(words.locked()));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
