package io.github.gavel.wallet.channels;

import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.wallet.channels.Recovery.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A payer, a payee and their ledger in one folder, who are killed again and again and go on, and what they said. */
final class Killed {
    private final Path folder;
    private long signed;
    private long acked;
    private long kept;

    private Killed(Path folder) {
        this.folder = folder;
    }

    static Killed in(Path folder) throws IOException {
        new PrivateFolder(folder).create();
        return new Killed(folder);
    }

    Path folder() {
        return folder;
    }

    void heard(JavaChild child) {
        signed = Math.max(signed, child.highest("signed"));
        acked = Math.max(acked, child.highest("acked"));
    }

    Dead dead() {
        return new Dead(signed, acked, kept, Clock.NOON);
    }

    /** That way, if there is an older copy where it takes one. */
    Kind possible(Kind kind) {
        boolean isOlder = kind == Kind.OLDER_PAYER || kind.isOfAnOlderPayee();
        return isOlder && kept == 0 ? Kind.RESTART : kind;
    }

    /** Where others go on in that way, without harm to these. */
    void leave(Path scratch, Kind kind) throws IOException {
        copy(folder, scratch);
        if (kind == Kind.OLDER_PAYER) {
            restore("ann", scratch);
        } else if (kind.isOfAnOlderPayee()) {
            restore("bob", scratch);
        }
    }

    private void restore(String side, Path scratch) throws IOException {
        delete(scratch.resolve(side));
        copy(older(side), scratch.resolve(side));
    }

    /** What is there now is the older copy from now on, if something was paid. */
    void keep() throws IOException {
        if (acked > 0) {
            kept = acked;
            for (String side : List.of("ann", "bob")) {
                delete(older(side));
                copy(folder.resolve(side), older(side));
            }
        }
    }

    private Path older(String side) {
        return folder.resolveSibling(folder.getFileName() + "." + side + ".older");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes some) throws IOException {
                new PrivateFolder(to.resolve(from.relativize(inner))).create();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes some) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes some) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
