package io.github.gavel.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A file of the repository that people write and read: source, script, setting or document. */
record Text(String path, List<String> lines) {
    private static final Set<String> HIDDEN_BUT_OURS = Set.of(".ci", ".mvn");
    private static final Set<String> NOT_OURS = Set.of("target", "results", "LICENSE");
    private static final Set<String> KINDS =
            Set.of("config", "java", "json", "md", "properties", "py", "sh", "txt", "xml", "yml");

    boolean isJava() {
        return path.endsWith(".java");
    }

    static List<Text> ofTheHouse() {
        List<Text> texts = new ArrayList<>();
        try {
            Files.walkFileTree(House.ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(House.ROOT) || isOurs(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (isOurs(file) && isText(file.getFileName().toString())) {
                        texts.add(new Text(House.ROOT.relativize(file).toString(), Files.readAllLines(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static boolean isOurs(Path path) {
        String name = path.getFileName().toString();
        return !NOT_OURS.contains(name) && (!name.startsWith(".") || HIDDEN_BUT_OURS.contains(name));
    }

    /** By its ending; scripts that are called by their name have none. */
    private static boolean isText(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || KINDS.contains(name.substring(dot + 1));
    }
}
