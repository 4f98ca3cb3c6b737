package io.github.gavel.engine.disk;

/** What became of looking at a piece again. */
public sealed interface Rehashed {
    record Done(boolean right) implements Rehashed {}

    record Failed(Trouble trouble) implements Rehashed {}
}
