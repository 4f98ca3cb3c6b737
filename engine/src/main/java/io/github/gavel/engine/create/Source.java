package io.github.gavel.engine.create;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** A file that goes into a torrent, as it was when it was found. */
record Source(Path path, List<String> names, long length, FileTime modified) {
    static Source of(Path path, List<String> names, BasicFileAttributes attributes) {
        return new Source(path, List.copyOf(names), attributes.size(), attributes.lastModifiedTime());
    }
}
