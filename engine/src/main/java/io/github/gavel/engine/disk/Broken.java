package io.github.gavel.engine.disk;

import java.io.IOException;

/** Carries a trouble that is already told to where it becomes an answer. */
final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    Broken(Trouble trouble) {
        super(trouble.sentence());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
