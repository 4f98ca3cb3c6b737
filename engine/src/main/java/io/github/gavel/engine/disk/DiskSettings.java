package io.github.gavel.engine.disk;

/**
 * How much the disk side may take.
 *
 * @param buffered bytes of pieces that are being assembled or wait to be written
 * @param readAhead bytes that were read for peers
 * @param span how many bytes are read at once, within a piece
 * @param openFiles of all torrents
 * @param threads that hash, write and read
 * @param waiting jobs that wait for a thread before reads are refused
 */
public record DiskSettings(long buffered, long readAhead, int span, int openFiles, int threads, int waiting) {
    private static final long MIB = 1 << 20;

    public DiskSettings {
        if (span < 1 || openFiles < 1) {
            throw new IllegalArgumentException(
                    "spans of " + span + " bytes, " + openFiles + " open files: at least 1 of each");
        }
    }

    public static DiskSettings standard() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new DiskSettings(64 * MIB, 32 * MIB, 256 << 10, 128, threads, 1024);
    }
}
