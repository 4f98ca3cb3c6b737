package io.github.gavel.ui.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a file is by its name, which strangers gave it. */
public enum FileKind {
    FILM("mkv", "mp4", "avi", "webm", "mov", "m4v", "mpg", "mpeg", "ogv", "ts"),
    SOUND("mp3", "flac", "ogg", "opus", "m4a", "wav", "aac"),
    PICTURE("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp"),
    TEXT("txt", "md", "nfo", "srt", "vtt", "log", "csv"),
    PACK("zip", "gz", "xz", "zst", "bz2", "7z", "rar", "tar", "iso"),
    OTHER;

    private final Set<String> endings;

    FileKind(String... endings) {
        this.endings = Set.of(endings);
    }

    public static FileKind of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether a click may open it: whatever it is, it is looked at and not run. */
    public boolean isOnlyLookedAt() {
        return this == FILM || this == SOUND || this == PICTURE || this == TEXT;
    }
}
