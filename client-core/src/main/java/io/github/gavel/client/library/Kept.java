package io.github.gavel.client.library;

/** A torrent of the library: what is wanted of it, and what it was given as. */
record Kept(Entry entry, Given given) {
    Kept with(Entry other) {
        return new Kept(other, given);
    }
}
