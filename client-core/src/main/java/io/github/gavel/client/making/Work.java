package io.github.gavel.client.making;

import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.magnet.Magnet;
import java.util.List;

/** What is being made now, or came of what was made last. */
public sealed interface Work {
    /** Nothing was begun, or it was cancelled. */
    record Resting() implements Work {}

    /** So many bytes of all were read. */
    record Reading(long bytes, long ofAll) implements Work {}

    record Done(Job job, Making.Made made) implements Work {
        /** A link to it for others. */
        public String link() {
            return Magnet.of(made.metainfo(), List.of()).toString();
        }

        /** The torrent as a file has it. */
        public byte[] toBytes() {
            return made.torrent().toBytes();
        }
    }

    record Refused(String sentence) implements Work {}
}
