package io.github.gavel.engine.create;

/** Somebody who waits for a torrent to be made. Asked and told from several threads, but never at once. */
public interface Observer {
    /** Waits patiently and looks at nothing. */
    Observer PATIENT = new Observer() {};

    /** So many bytes of all have been read. */
    default void read(long bytes, long ofAll) {}

    /** Asked often while files are read. */
    default boolean wantsNoMore() {
        return false;
    }
}
